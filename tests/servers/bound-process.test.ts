import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { spawnBound } from './bound-process.ts'

/** A server that writes its process id into the folder. */
const SERVER = ['-c', 'echo $$ > "$0/pid"; exec sleep 60']
const isAlive = (pid: number) => {
  try {
    // A dead process that nobody has waited for is a zombie, which is dead enough.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}
const pidIn = (folder: string) =>
  vi.waitFor(() => {
    const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'))
    expect(pid).toBeGreaterThan(0)
    return pid
  }, 10_000)

describe.skipIf(process.platform !== 'linux')('a bound process', () => {
  it.each(['stop', 'kill'] as const)('ends by %s and leaves its folder', async (how) => {
    const folder = mkdtempSync(join(tmpdir(), 'loquet-bound-'))
    const server = spawnBound('/bin/sh', [...SERVER, folder], folder)
    const pid = await pidIn(folder)
    expect(isAlive(pid)).toBe(true)
    await server[how]()
    expect(isAlive(pid)).toBe(false)
    expect(existsSync(folder)).toBe(true)
    await server[how]() // a second time changes nothing
    rmSync(folder, { recursive: true })
  })

  it('ends, and clears up, when whoever started it is killed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'loquet-bound-'))
    const script = `
      import { spawnBound } from ${JSON.stringify(new URL('bound-process.ts', import.meta.url).href)}
      spawnBound('/bin/sh', ${JSON.stringify([...SERVER, folder])}, ${JSON.stringify(folder)})
      setInterval(() => {}, 1000)`
    const starter = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' })
    const pid = await pidIn(folder)
    starter.kill('SIGKILL')
    await once(starter, 'exit')
    await vi.waitFor(() => {
      expect(isAlive(pid)).toBe(false)
      expect(existsSync(folder)).toBe(false)
    }, 10_000)
  })
})
