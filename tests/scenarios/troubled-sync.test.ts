// A line that breaks anywhere, a disk that is full, a server that lies: in words, nothing lost, and it goes on afterwards.
import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dovecotAccount } from '../dovecot-account.ts'
import { temporaryFolder } from '../profile.ts'
import { heldIn, storeTroubles } from '../proofs/store-troubles.ts'
import { makeCertificate } from '../servers/certificates.ts'
import { startCuttingProxy } from '../servers/cutting-proxy.ts'
import { dovecotMissing, startDovecot, type Dovecot } from '../servers/dovecot.ts'
import { startScriptedImap } from '../servers/hostile-imap.ts'
import { HOSTILE_SCRIPTS } from '../servers/hostile-scripts.ts'
import { addAccount, letter, letters, ownEngine, servedIn, syncOnce, type OwnEngine } from './own-engine.ts'

const missing = dovecotMissing()
if (missing !== undefined) console.warn(`skipped: ${missing}`)
const noSmallDisk =
  process.getuid?.() === 0 && process.platform === 'linux' ? undefined : 'a small disk needs root'
if (noSmallDisk !== undefined) console.warn(`skipped in part: ${noSmallDisk}`)

describe.skipIf(missing !== undefined)('a sync in trouble', () => {
  let dovecot: Dovecot
  let own: OwnEngine
  let user = ''
  let users = 0
  const everybody = ['anna', 'bruno', 'chloe']
  beforeAll(async () => {
    dovecot = await startDovecot({ users: everybody, without: ['COMPRESS'] })
  })
  afterAll(() => dovecot.close())
  beforeEach(() => {
    user = everybody[users++] ?? ''
  })
  const isSame = async (): Promise<void> =>
    expect(heldIn(own.profile, 'INBOX')).toEqual(await servedIn(dovecot, user, 'INBOX'))

  it('converges however the line is cut', { timeout: 60_000 }, async () => {
    own = await ownEngine()
    await dovecot.deliverAll(user, letters(0, 120, 'x'.repeat(4000)))
    const proxy = await startCuttingProxy({ target: dovecot.imapsPort })
    const account = dovecotAccount(dovecot, user)
    await own.call('accounts.add', { ...account, imap: { ...account.imap, port: proxy.port } })
    const faults: string[] = []
    for (const bytes of [1, 53, 1009, 3001, 5003, 7001, 9973, 20_011, 50_021, 90_001, 150_001]) {
      proxy.cutAfter(bytes, 'to-client')
      for (const one of await own.engine.sync.syncOnce(null)) if (one.fault) faults.push(one.fault.code)
    }
    expect(faults).toHaveLength(11)
    expect(faults.filter((code) => code !== 'unreachable' && code !== 'tls-needed')).toEqual([])
    proxy.cutAfter(undefined)
    await syncOnce(own)
    await own.engine.derive.idle()
    await isSame()
    expect(storeTroubles(own.profile)).toEqual([])
    // What came before a cut was kept: far less was sent than eleven whole syncs (half a megabyte each).
    expect(proxy.traffic.toClientBytes).toBeLessThan(1_000_000)
    await proxy.close()
    await own.close()
  })

  it.skipIf(noSmallDisk !== undefined)(
    'says that the disk is full, keeps what it has, and goes on',
    async () => {
      const disk = temporaryFolder('small-disk')
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', disk])
      try {
        own = await ownEngine(join(disk, 'profile'))
        await addAccount(own, dovecot, user)
        const bodies = Array.from({ length: 60 }, (_, n) =>
          Buffer.concat([letter(n), Buffer.from(randomBytes(60_000).toString('base64'))]),
        )
        await dovecot.deliverAll(user, bodies)
        const ballast = join(disk, 'ballast')
        writeFileSync(ballast, Buffer.alloc(61 * 1024 * 1024, 1))
        const [summary] = await own.engine.sync.syncOnce(null)
        expect(summary?.fault).toMatchObject({ code: 'disk-full' })
        expect(summary?.fault?.message).toMatch(/disk is full.*store\.db.*Free some space/)
        rmSync(ballast)
        await syncOnce(own)
        await own.engine.derive.idle()
        await isSame()
        expect(storeTroubles(own.profile)).toEqual([])
        await own.close()
      } finally {
        execFileSync('umount', [disk])
        rmSync(disk, { recursive: true })
      }
    },
  )
})

describe.skipIf(missing !== undefined)('a server that lies', () => {
  const folder = temporaryFolder('hostile')
  const says: Record<string, RegExp> = {
    'gives a UIDNEXT of more than 32 bits': /localhost gives a UIDNEXT that cannot be/,
  }
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it.each([
    'promises a literal of 4 GB',
    'answers with UIDs nobody asked for',
    'gives a UIDNEXT of more than 32 bits',
  ] as const)('%s is told in words, and leaves the store sound', async (name) => {
    const certificate = makeCertificate(folder)
    const server = await startScriptedImap([...HOSTILE_SCRIPTS[name].steps], { certificate, isTls: true })
    const own = await ownEngine()
    await own.call('accounts.add', {
      address: 'anna@example.org',
      displayName: '',
      imap: {
        host: 'localhost',
        port: server.port,
        security: 'tls',
        userName: 'anna',
        caPem: readFileSync(certificate.caFile, 'utf8'),
      },
      smtp: null,
      credentials: { kind: 'password', password: 'sesame' },
    })
    const [summary] = await own.engine.sync.syncOnce(null)
    expect(summary?.fault?.message ?? 'nothing wrong, nothing stored').toMatch(
      says[name] ?? /localhost|nothing/,
    )
    expect(heldIn(own.profile, 'INBOX')).toEqual([])
    expect(storeTroubles(own.profile)).toEqual([])
    await own.close()
    await server.close()
  })
})
