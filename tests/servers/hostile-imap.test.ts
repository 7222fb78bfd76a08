import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { makeCertificate } from './certificates.ts'
import { dovecotMissing } from './dovecot.ts'
import { HOSTILE_SCRIPTS } from './hostile-scripts.ts'
import { connectRawImap } from './raw-imap.ts'
import { startScriptedImap } from './hostile-imap.ts'
import type { ScriptedImap } from './hostile-imap.ts'

let server: ScriptedImap
afterEach(() => server.close())

describe('a scripted server', () => {
  it('plays its steps, with the tag of the client and its literals', async () => {
    server = await startScriptedImap([
      { send: '* OK ready\r\n' },
      { expect: /^LOGIN anna \{4\+\}\r\nword$/ },
      { send: '{tag} OK in\r\n' },
      { answer: [[/^NOOP/, '* 1 EXISTS\r\n{tag} OK done\r\n']] },
    ])
    const imap = await connectRawImap({ port: server.port })
    await imap.command('LOGIN anna ', Buffer.from('word'))
    expect((await imap.command('NOOP')).untagged[0]?.line).toBe('* 1 EXISTS')
    await expect(imap.command('DANCE')).rejects.toThrow(/closed/)
    expect(server.departures).toEqual(['Error: no answer to: DANCE'])
    imap.close()
  })

  it.skipIf(dovecotMissing() !== undefined)('speaks TLS', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'loquet-script-'))
    const certificate = makeCertificate(folder)
    server = await startScriptedImap([{ send: '* OK ready\r\n' }, { silence: true }], {
      certificate,
      isTls: true,
    })
    const imap = await connectRawImap({ port: server.port, isTls: true })
    expect(imap.greeting).toBe('OK ready')
    imap.close()
    rmSync(folder, { recursive: true })
  })
})

describe('hostile scripts', () => {
  it('greet with BYE', async () => {
    server = await startScriptedImap([...HOSTILE_SCRIPTS['greets with BYE'].steps])
    await expect(connectRawImap({ port: server.port })).rejects.toThrow(/BYE too many/)
  })
  it('say nothing', async () => {
    server = await startScriptedImap([...HOSTILE_SCRIPTS['never greets'].steps])
    await expect(connectRawImap({ port: server.port, timeoutMs: 50 })).rejects.toThrow(/no answer/)
  })
  it('refuse the password with an ALERT', async () => {
    server = await startScriptedImap([...HOSTILE_SCRIPTS['refuses the password with an ALERT'].steps])
    const imap = await connectRawImap({ port: server.port })
    await expect(imap.command('LOGIN anna x')).rejects.toThrow(/ALERT/)
    imap.close()
  })
})
