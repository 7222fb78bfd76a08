import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { logFile } from './log-file.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loquet-log-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the log of a profile', () => {
  it('keeps lines for their owner alone, those of earlier runs too', () => {
    logFile(folder)('one')
    logFile(folder)('two')
    const file = join(folder, 'loquet.log')
    expect(readFileSync(file, 'utf8')).toBe('one\ntwo\n')
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it('never grows beyond twice its size', () => {
    const put = logFile(folder)
    for (let n = 0; n < 400; n++) put('x'.repeat(10_000))
    expect(readdirSync(folder).sort()).toEqual(['loquet.log', 'loquet.log.old'])
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeLessThan(1_060_000)
  })

  it('goes to standard error where there is no profile', () => {
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    logFile(join(folder, 'none'))('lost?')
    expect(written).toHaveBeenCalledWith('lost?\n')
    written.mockRestore()
  })
})
