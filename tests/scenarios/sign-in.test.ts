// Everything that can be wrong with a server is a sentence that names it; no password is sent where it should not be.
import { readFileSync, rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NewAccount } from '../../shared/contract/accounts.ts'
import { connect } from '../../main/engine/imap/connect.ts'
import { faultOf } from '../../main/engine/fault.ts'
import type { Fault } from '../../shared/model/fault.ts'
import { dovecotAccount } from '../dovecot-account.ts'
import { temporaryFolder } from '../profile.ts'
import { makeCertificate, type CertificateKind } from '../servers/certificates.ts'
import { dovecotMissing, startDovecot, type Dovecot } from '../servers/dovecot.ts'
import { freePorts } from '../servers/free-ports.ts'
import { startScriptedImap } from '../servers/hostile-imap.ts'
import { HOSTILE_SCRIPTS } from '../servers/hostile-scripts.ts'

const missing = dovecotMissing()
if (missing !== undefined) console.warn(`skipped: ${missing}`)

type Changes = Partial<NewAccount['imap']>

/** The fault that signing in ends with; fails the test when it works. */
async function faultOfSignIn(imap: NewAccount['imap'], password: string): Promise<Fault> {
  try {
    const session = await connect(imap, { kind: 'password', password })
    await session.logout()
  } catch (error) {
    const fault = faultOf(error)
    if (fault) return fault
    throw error
  }
  throw new Error('it signed in')
}

describe.skipIf(missing !== undefined)('signing in to a real server', () => {
  let dovecot: Dovecot
  beforeAll(async () => {
    dovecot = await startDovecot()
  })
  afterAll(() => dovecot.close())
  const faultWith = (changes: Changes, password = 'open sesame, anna'): Promise<Fault> =>
    faultOfSignIn({ ...dovecotAccount(dovecot, 'anna').imap, ...changes }, password)

  it.each(['tls', 'starttls'] as const)('works by %s', async (security) => {
    const { imap, credentials } = dovecotAccount(dovecot, 'anna')
    const port = security === 'tls' ? dovecot.imapsPort : dovecot.imapPort
    const session = await connect({ ...imap, security, port }, credentials)
    expect(session.tls).toMatchObject({ version: 'TLSv1.3', isImplicit: security === 'tls' })
    expect((await session.list()).map((one) => one.role)).toContain('inbox')
    await session.logout()
  })

  it('names a refused password and whose it is', async () => {
    expect(await faultWith({}, 'wrong')).toMatchObject({
      code: 'password-refused',
      message: expect.stringMatching(/localhost refused the user name or the password of anna/),
    })
  })

  it('names a host that does not exist', async () => {
    const { code, message } = await faultWith({ host: 'mail.nowhere.invalid' })
    expect(['host-unknown', 'offline']).toContain(code)
    expect(message).toMatch(/mail\.nowhere\.invalid|no network/)
  })

  it('names a port where nobody listens', async () => {
    const [port] = await freePorts(1)
    const { code, message } = await faultWith({ port: port ?? 1 })
    expect(['unreachable', 'offline']).toContain(code)
    expect(message).toMatch(/refuses connections|no network/)
  })

  it('names a port that speaks no TLS', async () => {
    expect(await faultWith({ port: dovecot.imapPort })).toMatchObject({
      code: 'tls-needed',
      message: expect.stringMatching(/does not speak TLS/),
    })
  })

  it('does not trust an authority that is not the server’s', async () => {
    expect(await faultWith({ caPem: null })).toMatchObject({ code: 'certificate' })
  })
})

const CERTIFICATES: [CertificateKind, RegExp][] = [
  ['expired', /localhost has expired/],
  ['not-yet-valid', /localhost is not valid yet/],
  ['wrong-name', /is for mail\.elsewhere\.example, not for localhost/],
  ['self-signed', /localhost is self-signed/],
  ['unknown-ca', /an authority that this computer does not know/],
]

describe.skipIf(missing !== undefined)('a certificate that is', () => {
  it.each(CERTIFICATES)('%s stops before the password', async (kind, sentence) => {
    const folder = temporaryFolder('certificate')
    const certificate = makeCertificate(folder, kind)
    const caPem = readFileSync(certificate.caFile, 'utf8')
    for (const security of ['tls', 'starttls'] as const) {
      const server = await startScriptedImap(
        [
          { send: '* OK ready\r\n' },
          ...(security === 'tls'
            ? []
            : [
                { expect: /^CAPABILITY/i },
                { send: '* CAPABILITY IMAP4rev1 STARTTLS\r\n{tag} OK\r\n' },
                { expect: /^STARTTLS/i },
                { send: '{tag} OK\r\n' },
                { startTls: true as const },
              ]),
          { answer: [[/./, '{tag} OK\r\n']] },
        ],
        { certificate, isTls: security === 'tls' },
      )
      const fault = await faultOfSignIn(
        { host: 'localhost', port: server.port, security, userName: 'anna', caPem },
        'sesame-secret',
      )
      expect(fault).toMatchObject({ code: 'certificate', message: expect.stringMatching(sentence) })
      expect(server.received.join('\n')).not.toMatch(/LOGIN|AUTHENTICATE|sesame|c2VzYW1l/i)
      await server.close()
    }
    rmSync(folder, { recursive: true })
  })
})

describe('a hostile server that', () => {
  const folder = temporaryFolder('hostile')
  const certificate = missing === undefined ? makeCertificate(folder) : undefined
  afterAll(() => rmSync(folder, { recursive: true }))
  const signIns = Object.entries(HOSTILE_SCRIPTS).filter(
    ([name]) => !/literal of 4 GB|UIDs nobody|32 bits/.test(name),
  )

  it.skipIf(!certificate).concurrent.each(signIns)(
    '%s is told in words',
    { timeout: 40_000 },
    async (name, { says, steps }) => {
      const isClear = /STARTTLS|PREAUTH/.test(name)
      const server = await startScriptedImap([...steps], {
        isTls: !isClear,
        ...(certificate ? { certificate } : {}),
      })
      const fault = await faultOfSignIn(
        {
          host: 'localhost',
          port: server.port,
          security: isClear ? 'starttls' : 'tls',
          userName: 'anna',
          caPem: readFileSync(certificate?.caFile ?? '', 'utf8'),
        },
        'sesame-secret',
      )
      expect([says, 'offline', ...(says === 'server' ? ['unreachable'] : [])]).toContain(fault.code)
      expect(fault.message).not.toMatch(/[\u202a-\u202e\r\n]/)
      const inClear = isClear ? server.received.join('\n') : ''
      expect(inClear).not.toMatch(/sesame|c2VzYW1l/)
      await server.close()
    },
  )
})
