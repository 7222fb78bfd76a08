// Sync against a real Dovecot, with all it offers and without: what is here is what the server serves, octet for octet.
import { randomBytes } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { all } from '../../main/engine/store/handle.ts'
import type { MessageId } from '../../shared/model/ids.ts'
import { dovecotAccount } from '../dovecot-account.ts'
import { heldIn, openStore } from '../proofs/store-troubles.ts'
import { startCuttingProxy } from '../servers/cutting-proxy.ts'
import { dovecotMissing, startDovecot, type Dovecot } from '../servers/dovecot.ts'
import { addAccount, letter, letters, ownEngine, servedIn, syncOnce, type OwnEngine } from './own-engine.ts'

const missing = dovecotMissing()
if (missing !== undefined) console.warn(`skipped: ${missing}`)

const SERVERS: [string, string[]][] = [
  ['with all Dovecot offers', []],
  ['with CONDSTORE only', ['QRESYNC']],
  [
    'with next to nothing',
    'QRESYNC CONDSTORE LIST-STATUS ESEARCH SPECIAL-USE IDLE COMPRESS UIDPLUS MOVE ENABLE'.split(' '),
  ],
]

describe.skipIf(missing !== undefined).each(SERVERS)('a server %s', (name, without) => {
  // What lies between all and nothing differs in how changes are told only.
  const isMiddling = name === 'with CONDSTORE only'
  let dovecot: Dovecot
  let own: OwnEngine
  let user: string
  let users = 0
  const everybody = Array.from({ length: 12 }, (_, at) => `user${at}`)
  beforeAll(async () => {
    dovecot = await startDovecot({ without, users: everybody })
  })
  afterAll(() => dovecot.close())
  beforeEach(async () => {
    user = everybody[users++] ?? ''
    own = await ownEngine()
  })
  afterEach(() => own.close())
  const isSame = async (mailbox: string): Promise<void> => {
    expect(heldIn(own.profile, mailbox)).toEqual(await servedIn(dovecot, user, mailbox))
  }

  const messagesByUid = (mailbox: string): MessageId[] => {
    const db = openStore(own.profile)
    const rows = all<{ message: MessageId }>(
      db,
      'select p.message from placement p join mailbox b on b.id = p.mailbox where b.name = ? order by p.uid',
      mailbox,
    )
    db.raw.close()
    return rows.map((row) => row.message)
  }

  it.skipIf(isMiddling)(
    'is copied whole, every mailbox, with flags; a second time adds nothing',
    async () => {
      await dovecot.deliverAll(user, letters(0, 130))
      await dovecot.deliverAll(user, letters(200, 3), { mailbox: 'Sent', flags: ['\\Seen'] })
      await dovecot.deliver(user, letter(300), { mailbox: 'Archive', flags: ['\\Flagged', '$Forwarded'] })
      await addAccount(own, dovecot, user)
      expect(await syncOnce(own)).toEqual({ added: 134, removed: 0, pushed: 0 })
      for (const mailbox of ['INBOX', 'Sent', 'Archive']) await isSame(mailbox)
      const mailboxes = await own.call('mailboxes.list', {})
      expect(mailboxes.find((one) => one.name === 'Sent')?.role).toBe('sent')
      expect(await syncOnce(own)).toEqual({ added: 0, removed: 0, pushed: 0 })
      const [account] = await own.call('accounts.list', {})
      expect(account).toMatchObject({ stored: 134, onServer: 134, fault: null })
    },
  )

  it('tells of new mail, changed flags and expunged mail', async () => {
    const uids = await dovecot.deliverAll(user, letters(0, 20))
    await addAccount(own, dovecot, user)
    await syncOnce(own)
    await dovecot.setFlags(user, `${uids[3]},${uids[7]}`, '+', ['\\Seen', 'work'])
    await dovecot.expunge(user, `${uids[5]},${uids[6]},${uids[19]}`)
    await dovecot.deliverAll(user, letters(100, 4))
    // Without mod-sequences flags are read again when a connection is new, so a second engine is not needed.
    expect(await syncOnce(own)).toEqual({ added: 4, removed: 3, pushed: 0 })
    await isSame('INBOX')
  })

  it('gets what is starred and read here, offline too, and keeps what others change', async () => {
    const uids = await dovecot.deliverAll(user, letters(0, 5))
    await addAccount(own, dovecot, user)
    await syncOnce(own)
    const [first, second] = messagesByUid('INBOX')
    await own.call('messages.setFlag', { messages: [first as MessageId], flag: '\\Flagged', isSet: true })
    await own.call('messages.setFlag', { messages: [second as MessageId], flag: '\\Seen', isSet: true })
    await dovecot.setFlags(user, `${uids[0]}`, '+', ['\\Answered'])
    await own.restart()
    expect((await own.call('accounts.list', {}))[0]?.pendingOperations).toBe(2)
    expect(await syncOnce(own)).toMatchObject({ pushed: 2 })
    expect((await dovecot.fetchAll(user)).map((one) => one.flags)).toEqual([
      ['\\Answered', '\\Flagged'],
      ['\\Seen'],
      [],
      [],
      [],
    ])
    await syncOnce(own)
    await isSame('INBOX')
    expect((await own.call('accounts.list', {}))[0]?.pendingOperations).toBe(0)
  })

  it.skipIf(isMiddling)('renumbers a mailbox: nothing is lost, and nothing is downloaded again', async () => {
    const bodies = letters(0, 30).map((one) => Buffer.concat([one, randomLines(4000)]))
    await dovecot.deliverAll(user, bodies, { mailbox: 'Archive' })
    const proxy = await startCuttingProxy({ target: dovecot.imapsPort })
    const account = dovecotAccount(dovecot, user)
    await own.call('accounts.add', { ...account, imap: { ...account.imap, port: proxy.port } })
    await syncOnce(own)
    const downloaded = proxy.traffic.toClientBytes
    expect(downloaded).toBeGreaterThan(90_000)
    const [, second] = messagesByUid('Archive')
    await own.call('messages.setFlag', { messages: [second as MessageId], flag: '\\Flagged', isSet: true })
    const imap = await dovecot.connect(user)
    await imap.command('RENAME Archive Elsewhere')
    await imap.command('CREATE Archive')
    await imap.command('SELECT Elsewhere')
    await imap.command('UID COPY 2:30 Archive')
    await imap.command('UNSELECT')
    await imap.command('DELETE Elsewhere')
    await dovecot.deliver(user, letter(99), { mailbox: 'Archive' })
    expect((await syncOnce(own)).added).toBe(1)
    expect(proxy.traffic.toClientBytes - downloaded).toBeLessThan(40_000)
    await syncOnce(own)
    await proxy.close()
    await isSame('Archive')
    expect(heldIn(own.profile, 'Archive').filter((one) => one.flags === '\\Flagged')).toHaveLength(1)
    imap.close()
  })

  it.skipIf(isMiddling)('renames and deletes mailboxes', async () => {
    await dovecot.deliverAll(user, letters(0, 4), { mailbox: 'Archive' })
    const imap = await dovecot.connect(user)
    await imap.command('CREATE Plans')
    await dovecot.deliverAll(user, letters(50, 4), { mailbox: 'Plans' })
    await imap.command('CREATE Old')
    await dovecot.deliverAll(user, letters(80, 2), { mailbox: 'Old' })
    await addAccount(own, dovecot, user)
    await syncOnce(own)
    await imap.command('RENAME Plans Plans2027')
    await imap.command('DELETE Old')
    expect(await syncOnce(own)).toMatchObject({ added: 0 })
    await isSame('Plans2027')
    expect(heldIn(own.profile, 'Old')).toEqual([])
    const names = (await own.call('mailboxes.list', {})).map((one) => one.name)
    expect(names).toContain('Plans2027')
    expect(names).not.toContain('Old')
    expect(names).not.toContain('Plans')
    imap.close()
  })
})

/** Text that no compression makes much smaller. */
function randomLines(bytes: number): Buffer {
  return Buffer.from(randomBytes(bytes).toString('base64').replace(/.{76}/g, '$&\r\n'))
}
