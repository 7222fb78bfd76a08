// What the user does to messages, read back from a real Dovecot by another client: every action, offline and in order, undone
// before and after it was sent, on servers with and without MOVE and UIDPLUS.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Action, Target } from '../../shared/contract/actions.ts'
import type { Place } from '../../shared/contract/listing.ts'
import type { MailboxId, MessageId } from '../../shared/model/ids.ts'
import { all } from '../../main/engine/store/handle.ts'
import { heldIn, openStore, storeTroubles } from '../proofs/store-troubles.ts'
import { dovecotMissing, startDovecot, type Dovecot } from '../servers/dovecot.ts'
import { addAccount, letter, letters, ownEngine, servedIn, syncOnce, type OwnEngine } from './own-engine.ts'

const missing = dovecotMissing()
if (missing !== undefined) console.warn(`skipped: ${missing}`)

const SERVERS: [string, string[]][] = [
  ['with MOVE and UIDPLUS', []],
  ['with COPY alone', ['MOVE', 'UIDPLUS', 'CONDSTORE', 'QRESYNC']],
]
const INBOXES: Place = { kind: 'inboxes' }
const ALL: Place = { kind: 'all' }
const to = (role: 'inbox' | 'archive' | 'junk' | 'trash'): Action => ({
  kind: 'move',
  to: { kind: 'role', role },
})
const flag = (name: string, isSet = true): Action => ({ kind: 'flag', flag: name, isSet })

describe.skipIf(missing !== undefined).each(SERVERS)('actions on a server %s', (_name, without) => {
  let dovecot: Dovecot
  let own: OwnEngine
  let user: string
  let users = 0
  const everybody = Array.from({ length: 30 }, (_, at) => `user${at}`)
  beforeAll(async () => {
    dovecot = await startDovecot({ without, users: everybody })
  })
  afterAll(() => dovecot.close())
  beforeEach(async () => {
    user = everybody[users++] ?? ''
    own = await ownEngine()
  })
  afterEach(() => own.close())

  const start = async (count: number): Promise<void> => {
    await dovecot.deliverAll(user, letters(0, count))
    await addAccount(own, dovecot, user)
    await settle()
  }
  const settle = async (): Promise<void> => {
    await syncOnce(own)
    await own.engine.derive.idle()
  }
  const messagesIn = (mailbox: string): MessageId[] => {
    const db = openStore(own.profile)
    const rows = all<{ message: MessageId }>(
      db,
      `select p.message from placement p join mailbox b on b.id = p.mailbox
       where b.name = ? and p.missing_at is null order by p.message`,
      mailbox,
    )
    db.raw.close()
    return rows.map((row) => row.message)
  }
  const mailboxNamed = async (name: string): Promise<MailboxId> =>
    (await own.call('mailboxes.list', {})).find((one) => one.name === name)?.id as MailboxId
  const act = (action: Action, ids: MessageId[], place: Place = INBOXES) =>
    own.call('actions.perform', { target: { kind: 'messages', ids, place }, action })
  const undo = () => own.call('actions.undo', { id: null })
  /** Subjects by number and flags, as another client sees them. */
  const onServer = async (mailbox = 'INBOX'): Promise<string[]> =>
    (await dovecot.fetchAll(user, mailbox))
      .map(({ octets, flags }) =>
        [/Subject: Letter (\d+)/.exec(Buffer.from(octets).toString())?.[1], ...flags].join(' '),
      )
      .sort()
  /** The store is what the server is, and in order. */
  const isSame = async (...mailboxes: string[]): Promise<void> => {
    await settle()
    for (const mailbox of mailboxes)
      expect(heldIn(own.profile, mailbox)).toEqual(await servedIn(dovecot, user, mailbox))
    expect(storeTroubles(own.profile)).toEqual([])
    expect(await own.call('actions.pending', {})).toEqual([])
  }

  it('archives, trashes, reads, stars and tags', async () => {
    await start(6)
    const [a, b, c, d, e] = messagesIn('INBOX')
    await act(to('archive'), [a, b] as MessageId[])
    await act(to('trash'), [c] as MessageId[])
    await act(flag('\\Seen'), [d] as MessageId[])
    await act(flag('\\Flagged'), [d, e] as MessageId[])
    await act(flag('work'), [e] as MessageId[])
    await syncOnce(own)
    expect(await onServer()).toEqual(['3 \\Flagged \\Seen', '4 \\Flagged work', '5'])
    expect(await onServer('Archive')).toEqual(['0', '1'])
    expect(await onServer('Trash')).toEqual(['2'])
    await isSame('INBOX', 'Archive', 'Trash')
    expect((await own.call('tags.list', {})).map((tag) => [tag.keyword, tag.messages])).toEqual([['work', 1]])
  })

  it('pushes what was done offline in its order, after a restart', async () => {
    await start(3)
    const [a, b] = messagesIn('INBOX') as [MessageId, MessageId]
    await act(flag('\\Flagged'), [a])
    await act(to('archive'), [a, b])
    await act(flag('\\Seen'), [a], ALL)
    await act(to('trash'), [b], ALL)
    await own.restart()
    expect(messagesIn('INBOX')).toHaveLength(1)
    await syncOnce(own)
    expect(await onServer('Archive')).toEqual(['0 \\Flagged \\Seen'])
    expect(await onServer('Trash')).toEqual(['1'])
    await isSame('INBOX', 'Archive', 'Trash')
  })

  it('undoes before a push, after it, and after a restart', async () => {
    await start(3)
    const [a, b, c] = messagesIn('INBOX') as [MessageId, MessageId, MessageId]
    await act(to('archive'), [a])
    await undo()
    expect(await syncOnce(own)).toMatchObject({ pushed: 0 })
    await act(to('trash'), [b])
    await settle()
    expect(await onServer('Trash')).toEqual(['1'])
    await undo()
    expect(messagesIn('INBOX')).toHaveLength(3)
    await settle()
    expect(await onServer()).toEqual(['0', '1', '2'])
    await act(flag('\\Flagged'), [c])
    await act(to('archive'), [c])
    await settle()
    await own.restart()
    await undo()
    await undo()
    await settle()
    expect(await onServer()).toEqual(['0', '1', '2'])
    expect((await own.call('actions.recent', {})).every((one) => one.isUndone)).toBe(true)
    await isSame('INBOX', 'Archive', 'Trash')
  })

  it('copies, and takes the copy back', async () => {
    await start(2)
    const [a] = messagesIn('INBOX') as [MessageId]
    await act({ kind: 'copy', to: await mailboxNamed('Archive') }, [a])
    await syncOnce(own)
    expect(await onServer('Archive')).toEqual(['0'])
    expect(await onServer()).toEqual(['0', '1'])
    await isSame('INBOX', 'Archive')
    await undo()
    await syncOnce(own)
    expect(await onServer('Archive')).toEqual([])
    await isSame('INBOX', 'Archive')
  })

  it('deletes for good what is in the trash, and nothing that others marked', async () => {
    await start(3)
    const [a] = messagesIn('INBOX') as [MessageId]
    await act(to('trash'), [a])
    await dovecot.deliver(user, letter(50), { mailbox: 'Trash', flags: ['\\Deleted'] })
    await settle()
    await act({ kind: 'delete' }, [a], { kind: 'role', role: 'trash' })
    await syncOnce(own)
    const left = await onServer('Trash')
    // Without UIDPLUS ours cannot be deleted alone: it stays marked, and hidden here.
    expect(left).toEqual(without.length === 0 ? ['50 \\Deleted'] : ['0 \\Deleted', '50 \\Deleted'])
    await settle()
    expect(heldIn(own.profile, 'Trash')).toHaveLength(1)
    await dovecot.expunge(user, '1:*', 'Trash')
    await isSame('INBOX', 'Trash')
    expect(messagesIn('INBOX')).toHaveLength(2)
  })

  it('makes the archive an account lacks', async () => {
    const imap = await dovecot.connect(user)
    await imap.command('DELETE Archive')
    imap.close()
    await start(2)
    const [a] = messagesIn('INBOX') as [MessageId]
    await act(to('archive'), [a])
    expect((await own.call('mailboxes.list', {})).find((one) => one.role === 'archive')?.name).toBe('Archive')
    await syncOnce(own)
    expect(await onServer('Archive')).toEqual(['0'])
    await isSame('INBOX', 'Archive')
    expect((await own.call('mailboxes.list', {})).find((one) => one.name === 'Archive')?.role).toBe('archive')
  })

  it('moves between accounts, with flags and octets', async () => {
    await start(2)
    const other = everybody[users++] ?? ''
    await addAccount(own, dovecot, other)
    await settle()
    const [a] = messagesIn('INBOX') as [MessageId]
    await act(flag('\\Flagged'), [a])
    const target = (await own.call('mailboxes.list', {})).filter((one) => one.name === 'Archive').at(-1)
    await act({ kind: 'move', to: { kind: 'mailbox', id: target?.id as MailboxId } }, [a])
    await settle()
    await settle()
    const there = await dovecot.fetchAll(other, 'Archive')
    expect(there.map((one) => one.flags)).toEqual([['\\Flagged']])
    expect(Buffer.from(there[0]?.octets ?? []).equals(Buffer.from(letter(0)))).toBe(true)
    expect(await onServer()).toEqual(['1'])
    await settle()
    expect(storeTroubles(own.profile)).toEqual([])
    await undo()
    for (let n = 0; n < 3; n++) await settle()
    expect(await onServer()).toEqual(['0 \\Flagged', '1'])
    expect(await dovecot.fetchAll(other, 'Archive')).toEqual([])
  })

  it('acts on rows of a list, and on all of it but some', async () => {
    await start(5)
    const list = {
      place: INBOXES,
      view: 'messages' as const,
      text: '',
      filters: [],
      sort: { by: 'date' as const, isReversed: false },
    }
    const { rows } = await own.call('listing.rows', { list, offset: 0, limit: 10 })
    const some: Target = { kind: 'groups', list, groupIds: rows.slice(0, 2).map((row) => row.groupId) }
    expect(await own.call('actions.perform', { target: some, action: flag('\\Flagged') })).toMatchObject({
      messages: 2,
    })
    const starred = { ...list, filters: ['is:starred'] }
    const but: Target = { kind: 'list', list: starred, except: [rows[0]?.groupId ?? 0] }
    expect(await own.call('actions.perform', { target: but, action: to('archive') })).toMatchObject({
      messages: 1,
    })
    await syncOnce(own)
    expect(await onServer('Archive')).toEqual(['3 \\Flagged'])
    expect(await onServer()).toEqual(['0', '1', '2', '4 \\Flagged'])
    await isSame('INBOX', 'Archive')
  })

  it('goes on while somebody else files, flags and deletes the same messages', async () => {
    await start(8)
    const [a, b, c] = messagesIn('INBOX') as [MessageId, MessageId, MessageId]
    await act(to('archive'), [a, b, c])
    const imap = await dovecot.connect(user)
    await imap.command('SELECT INBOX')
    await imap.command('UID MOVE 1 Trash')
    await imap.command('UID STORE 2 +FLAGS (\\Flagged)')
    await imap.command('UNSELECT')
    imap.close()
    await settle()
    expect(await onServer('Archive')).toEqual(['1 \\Flagged', '2'])
    expect(await onServer('Trash')).toEqual(['0'])
    expect(heldIn(own.profile, 'Trash')).toHaveLength(1)
    expect(messagesIn('INBOX')).toHaveLength(5)
  })
})
