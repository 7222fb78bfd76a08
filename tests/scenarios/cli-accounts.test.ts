// Accounts on the command line against a real Dovecot: added, synced, watched, interrupted, removed; and every way in
// which a server can be wrong, as a sentence.
import { rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packedProgram, type PackedProgram } from '../packed-program.ts'
import { temporaryFolder } from '../profile.ts'
import { storeTroubles } from '../proofs/store-troubles.ts'
import { expectFault, rowsOf, runProgram, startProgram, type Ran, type RunOptions } from '../run-program.ts'
import { makeCertificate, type CertificateKind } from '../servers/certificates.ts'
import { dovecotMissing, startDovecot, type Dovecot } from '../servers/dovecot.ts'
import { freePorts } from '../servers/free-ports.ts'
import { startScriptedImap } from '../servers/hostile-imap.ts'
import { eventually, letter, letters } from './own-engine.ts'

const missing = dovecotMissing()
if (missing !== undefined) console.warn(`skipped: ${missing}`)

const folder = temporaryFolder('cli-accounts')
let program: PackedProgram
let dovecot: Dovecot

beforeAll(async () => {
  program = await packedProgram()
  if (missing === undefined) dovecot = await startDovecot()
})
afterAll(async () => {
  await dovecot?.close()
  program.remove()
  rmSync(folder, { recursive: true })
})

function userOf(profile: string) {
  const options = (more: RunOptions = {}): RunOptions => ({
    cwd: folder,
    ...more,
    env: { LOQUET_PROFILE: join(folder, profile), PW: 'open sesame, anna', ...more.env },
  })
  const loquet = (args: readonly string[], more?: RunOptions): Promise<Ran> =>
    runProgram(process.execPath, [program.script, ...args], options(more))
  return {
    profile: join(folder, profile),
    loquet,
    json: async (...args: string[]) => rowsOf(await loquet(['--json', ...args])),
    start: (...args: string[]) => startProgram(process.execPath, [program.script, ...args], options()),
  }
}

const imapUrl = (user: string): string => `imaps://${user}@localhost:${dovecot.imapsPort}`
const addWords = (user: string): string[] =>
  `account add --imap ${imapUrl(user)} --address ${user}@example.org --ca ${dovecot.caFile} --password-env PW`.split(
    ' ',
  )

describe.skipIf(missing !== undefined)('an account', () => {
  const anna = userOf('anna')

  it('is not stored while the password is refused, and no password is shown', async () => {
    const ran = await anna.loquet(addWords('anna'), { env: { PW: 'not-the-secret' } })
    expectFault(ran, 'password-refused', /localhost refused the user name or the password of anna/)
    expect(ran.out + ran.err).not.toContain('not-the-secret')
    expect(await anna.json('account', 'list')).toEqual([])
  })

  it('is added, synced once and again, listed, and takes no second of its kind', async () => {
    await dovecot.deliverAll('anna', letters(0, 5))
    expect(await anna.json(...addWords('anna'))).toEqual([{ id: 1, address: 'anna@example.org' }])
    expectFault(await anna.loquet(addWords('anna')), 'bad-request', /is an account here already/)
    const summary = { account: 1, address: 'anna@example.org', added: 5, removed: 0, pushed: 0, fault: null }
    expect(await anna.json('sync')).toEqual([summary])
    expect(await anna.json('sync', 'anna@example.org')).toEqual([{ ...summary, added: 0 }])
    expect(await anna.json('count', 'subject:Letter')).toEqual([{ count: 5 }])
    expect(await anna.json('account', 'list')).toMatchObject([
      { id: 1, kind: 'imap', address: 'anna@example.org', stored: 5, onServer: 5, fault: null },
    ])
    expect(JSON.stringify(await anna.json('account', 'list'))).not.toContain('sesame')
  })

  it('tells of mail that comes while it is watched, and ends on request', async () => {
    const running = anna.start('--json', 'sync', '--watch')
    await running.line(/"state":"online"/)
    await dovecot.deliver('anna', letter(100))
    await running.line(/"event":"messages","messages":6/)
    running.child.kill('SIGTERM')
    expect(rowsOf(await running.ended)[0]).toMatchObject({ address: 'anna@example.org', added: 0 })
    expect(await anna.json('count', 'subject:"Letter 100"')).toEqual([{ count: 1 }])
  })

  it('takes a changed password from a file descriptor, when the server does', async () => {
    const words = ['account', 'password', '1', '--password-fd', '0']
    expectFault(await anna.loquet(words, { input: 'wrong\n' }), 'password-refused', /password of anna/)
    expect((await anna.loquet(words, { input: 'open sesame, anna\n' })).code).toBe(0)
    expectFault(
      await anna.loquet(['account', 'password', '7', '--password-fd', '0'], { input: 'x' }),
      'not-found',
      /account list/,
    )
  })

  it('says that the server is gone, keeps what is here, and goes on when it is back', async () => {
    await dovecot.stop()
    expectFault(await anna.loquet(['sync']), 'unreachable', /localhost/)
    expect(await anna.json('count', '')).toEqual([{ count: 6 }])
    await dovecot.restart()
    await dovecot.deliver('anna', letter(101))
    expect(await anna.json('sync')).toMatchObject([{ added: 1, fault: null }])
  })

  it('is removed with its mail, nothing on the server', async () => {
    expectFault(await anna.loquet(['account', 'remove', 'nobody']), 'not-found', /no account "nobody" here/)
    expect(await anna.json('account', 'remove', 'anna@example.org')).toEqual([{ id: 1, removed: true }])
    expect(await anna.json('count', '')).toEqual([{ count: 0 }])
    expect(await dovecot.fetchAll('anna', 'INBOX')).toHaveLength(7)
    expect(storeTroubles(anna.profile)).toEqual([])
  })
})

describe.skipIf(missing !== undefined)('a sync that is interrupted', () => {
  it('keeps what it fetched, and the next one fetches the rest', async () => {
    const bruno = userOf('bruno')
    await dovecot.deliverAll('bruno', letters(0, 1500, 'x'.repeat(2000)))
    const pw = { env: { PW: 'open sesame, bruno' } }
    expect((await bruno.loquet(addWords('bruno'), pw)).code).toBe(0)
    const running = bruno.start('sync')
    await eventually(
      () => statSync(join(bruno.profile, 'store.db-wal'), { throwIfNoEntry: false })?.size ?? 0,
      (bytes) => bytes > 300_000,
    )
    running.child.kill('SIGINT')
    expectFault(await running.ended, 'cancelled', /Stopped\. What was fetched stays/)
    expect(await bruno.json('account', 'list')).toMatchObject([{ state: 'waiting', fault: null }])
    const [now] = await bruno.json('status')
    expect(Number(now?.['messages'])).toBeLessThan(1500)
    const [rest] = await bruno.json('sync')
    expect(rest).toMatchObject({ added: 1500 - Number(now?.['messages']), fault: null })
    expect(await bruno.json('count', '')).toEqual([{ count: 1500 }])
    expect(storeTroubles(bruno.profile)).toEqual([])
  })
})

const CERTIFICATES: [CertificateKind, RegExp][] = [
  ['expired', /localhost has expired/],
  ['self-signed', /localhost is self-signed/],
  ['wrong-name', /is for mail\.elsewhere\.example, not for localhost/],
  ['unknown-ca', /an authority that this computer does not know/],
]

describe.skipIf(missing !== undefined)('a server that cannot be trusted or reached', () => {
  /** Each into a profile of its own, so that they can be tried at once. */
  const add = (host: string, ...more: string[]): Promise<Ran> =>
    userOf(host).loquet([
      'account',
      'add',
      '--imap',
      `imaps://chloe@${host}`,
      '--password-env',
      'PW',
      ...more,
    ])

  it.concurrent.each(CERTIFICATES)(
    'has a certificate that is %s: it gets no password',
    async (kind, sentence) => {
      const certificate = makeCertificate(join(folder, kind), kind)
      const server = await startScriptedImap([{ send: '* OK ready\r\n' }], { certificate, isTls: true })
      expectFault(await add(`localhost:${server.port}`, '--ca', certificate.caFile), 'certificate', sentence)
      expect(server.received.join('')).not.toMatch(/LOGIN|AUTHENTICATE|sesame/i)
      await server.close()
    },
  )

  it.concurrent('does not exist, does not answer, or speaks no TLS', async () => {
    const unknown = await add('mail.nowhere.invalid')
    expectFault(
      unknown,
      unknown.err.includes('offline') ? 'offline' : 'host-unknown',
      /mail\.nowhere\.invalid|no network/,
    )
    const [port] = await freePorts(1)
    const silent = await add(`localhost:${port}`)
    expectFault(
      silent,
      silent.err.includes('offline') ? 'offline' : 'unreachable',
      /refuses connections|no network/,
    )
    expectFault(
      await add(`localhost:${dovecot.imapPort}`, '--ca', dovecot.caFile),
      'tls-needed',
      /does not speak TLS/,
    )
    expect(await userOf('mail.nowhere.invalid').json('account', 'list')).toEqual([])
  })

  it.concurrent('is told with a file of authorities that is none', async () => {
    writeFileSync(join(folder, 'none.pem'), '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n')
    const ran = await add(`localhost:${dovecot.imapsPort}`, '--ca', 'none.pem')
    expectFault(ran, 'certificate', /authority|certificate/)
  })
})
