import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createParserPool, type ParserPool } from './parser-pool.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loquet-parsers-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A pool whose threads run `script`; what they are asked is { id, args: { octets } }. */
function poolOf(script: string): ParserPool {
  const file = join(folder, 'parser.mjs')
  writeFileSync(file, `import { parentPort } from 'node:worker_threads'\n${script}`)
  return createParserPool({
    log: { write: () => {} },
    paths: { profile: '', resources: '', thread: () => pathToFileURL(file) },
  })
}
const mail = (subject: string): Uint8Array => Buffer.from(`Subject: ${subject}\r\n\r\n`)
const SERVE = `
parentPort.postMessage({ ready: true })
parentPort.on('message', ({ id, args }) => {
  const text = Buffer.from(args.octets).toString()
  if (text.includes('deadly')) process.exit(1)
  parentPort.postMessage({ id, ok: true, value: { subject: 'parsed' }, touched: [] })
})`

describe('the parser threads', () => {
  it('lose one thread, not the run, to a message that kills its parser', async () => {
    const pool = poolOf(SERVE)
    const subjects = ['one', 'deadly', 'two', 'deadly', 'three', 'four']
    const parsed = await Promise.all(subjects.map((subject) => pool.parse(mail(subject))))
    expect(parsed.map((one) => one.subject)).toEqual([
      'parsed',
      'deadly',
      'parsed',
      'deadly',
      'parsed',
      'parsed',
    ])
    await pool.close()
  })

  it('let nobody wait for ever when no thread can be started', async () => {
    const pool = poolOf(`throw new Error('no memory')`)
    const settled = await Promise.allSettled(
      ['one', 'two', 'three'].map((subject) => pool.parse(mail(subject))),
    )
    expect(settled.map((one) => one.status)).toEqual(['rejected', 'rejected', 'rejected'])
    await pool.close()
  })

  it('do not blame a message for a thread that died before it came', async () => {
    const pool = poolOf(
      SERVE.replace('touched: [] })', 'touched: [] }); setImmediate(() => process.exit(1))'),
    )
    for (const subject of ['one', 'two', 'three']) {
      expect((await pool.parse(mail(subject))).subject).toBe('parsed')
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
    await pool.close()
  })
})
