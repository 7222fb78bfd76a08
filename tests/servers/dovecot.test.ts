// The harness itself: what the scenarios lean on must be true before they say anything about Loquet.
import { existsSync, readFileSync } from 'node:fs'
import { connect } from 'node:tls'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dovecotMissing, startDovecot } from './dovecot.ts'
import type { Dovecot } from './dovecot.ts'
import { connectRawImap } from './raw-imap.ts'

const missing = dovecotMissing()
if (missing !== undefined) console.warn(`skipped: ${missing}`)

const letter = (n: number) => Buffer.from(`From: a@example.org\r\nSubject: ${n}\r\n\r\nText ${n}\r\n`)

describe.skipIf(missing !== undefined)('a private Dovecot', () => {
  let dovecot: Dovecot
  beforeAll(async () => {
    dovecot = await startDovecot()
  })
  afterAll(() => dovecot.close())

  it('presents a certificate that its authority vouches for', async () => {
    const socket = connect({
      host: 'localhost',
      port: dovecot.imapsPort,
      ca: readFileSync(dovecot.caFile),
      servername: 'localhost',
    })
    await new Promise((resolve, reject) => socket.once('secureConnect', resolve).once('error', reject))
    expect(socket.authorized).toBe(true)
    socket.destroy()
  })

  it('serves back the octets, flags and order that were delivered', async () => {
    const receivedAt = Date.UTC(2020, 1, 3, 4, 5, 6)
    const first = await dovecot.deliver('anna', letter(1), { flags: ['\\Seen', '$Forwarded'], receivedAt })
    const rest = await dovecot.deliverAll('anna', [letter(2), letter(3)])
    await dovecot.setFlags('anna', String(rest[0]), '+', ['\\Flagged'])
    await dovecot.expunge('anna', String(rest[1]))
    expect(await dovecot.fetchAll('anna')).toEqual([
      { uid: first, flags: ['$Forwarded', '\\Seen'], octets: new Uint8Array(letter(1)) },
      { uid: rest[0], flags: ['\\Flagged'], octets: new Uint8Array(letter(2)) },
    ])
    const imap = await dovecot.connect('anna')
    await imap.command('EXAMINE INBOX')
    const { untagged } = await imap.command(`UID FETCH ${first} (INTERNALDATE)`)
    expect(untagged[0]?.line).toContain('03-Feb-2020 04:05:06 +0000')
    imap.close()
  })

  it('has mailboxes with their special uses', async () => {
    const imap = await dovecot.connect('bruno')
    const { untagged } = await imap.command('LIST (SPECIAL-USE) "" "*"')
    const uses = untagged.flatMap(({ line }) => /\\(Archive|Drafts|Junk|Sent|Trash)\b/.exec(line)?.[1] ?? [])
    expect(uses.sort()).toEqual(['Archive', 'Drafts', 'Junk', 'Sent', 'Trash'])
    imap.close()
  })

  it.each(['stop', 'kill'] as const)('keeps ports and mail over a %s', async (how) => {
    const uid = await dovecot.deliver('bruno', letter(7))
    for (const _ of [1, 2, 3]) {
      await dovecot[how]()
      await expect(dovecot.fetchAll('bruno')).rejects.toThrow(/ECONNREFUSED/)
      await dovecot.restart()
    }
    expect((await dovecot.fetchAll('bruno')).at(-1)?.uid).toBe(uid)
  })

  it('refuses a wrong password', async () => {
    const imap = await connectRawImap({ port: dovecot.imapPort })
    await expect(imap.command('LOGIN anna wrong')).rejects.toThrow(/AUTHENTICATIONFAILED/)
    imap.close()
  })
})

describe.skipIf(missing !== undefined)('a Dovecot with options', () => {
  it('limits the connections of a user, our own not counted', async () => {
    const dovecot = await startDovecot({ connectionsPerUser: 1, users: ['dora'] })
    const [user] = dovecot.users
    await dovecot.deliver('dora', letter(1))
    const signIn = async () => {
      const imap = await connectRawImap({ port: dovecot.imapPort })
      return imap.command(`LOGIN ${user?.address} "${user?.password}"`)
    }
    await signIn()
    await expect(signIn()).rejects.toThrow(/NO \[UNAVAILABLE\]|NO \[LIMIT\]/)
    await dovecot.close()
  })

  it('hides capabilities and cleans up after itself', async () => {
    const dovecot = await startDovecot({
      without: ['CONDSTORE', 'QRESYNC', 'COMPRESS'],
      certificate: 'expired',
      format: 'maildir',
    })
    const imap = await dovecot.connect('chloe')
    const { untagged } = await imap.command('CAPABILITY')
    expect(untagged[0]?.line).toMatch(/ IDLE /)
    expect(untagged[0]?.line).not.toMatch(/CONDSTORE|QRESYNC|COMPRESS/)
    await dovecot.close()
    expect(existsSync(dovecot.caFile)).toBe(false)
  })
})
