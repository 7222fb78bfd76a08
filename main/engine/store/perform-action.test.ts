import { describe, expect, it } from 'vitest'
import { MailboxId, SmartListId } from '../../../shared/model/ids.ts'
import { recentActions } from './action-history.ts'
import { setCheckpoint } from './checkpoints.ts'
import { confirmArrivals } from './confirm-moves.ts'
import { all, run } from './handle.ts'
import { storeArrivals } from './messages.ts'
import { beginOperations, failOperations, queuedOperations } from './outgoing.ts'
import { pendingChanges } from './pending-changes.ts'
import { applyListing } from './placements.ts'
import { applyMailboxes } from './remote-mailboxes.ts'
import { arrive } from './store-fixture.ts'
import {
  ALL,
  ARCHIVE,
  INBOX,
  INBOXES,
  NOW,
  OTHER,
  STAR,
  TRASH,
  TRASHES,
  into,
  listed,
  message,
  octets,
  perform,
  push,
  queued,
  seen,
  store,
  to,
  uid,
  undo,
} from './actions-fixture.ts'

describe('a move', () => {
  it('is seen at once, and waits for the server as one operation', () => {
    const source = uid()
    expect(perform(to('archive'))).toMatchObject({ messages: 1 })
    expect(seen()).toEqual([{ mailbox: ARCHIVE, uid: null, flags: '' }])
    expect(listed()).toEqual([ARCHIVE])
    expect(queued()).toMatchObject([
      { kind: 'move', at: { mailbox: INBOX, uid: source }, to: { mailboxName: 'Archive' } },
    ])
    expect(pendingChanges(store.context.db)).toMatchObject([
      { account: 1, kind: 'move', messages: 1, fault: null },
    ])
  })

  it('is not undone by a listing that still shows the message where it was', () => {
    const source = uid()
    perform(to('archive'))
    const remote = [{ uid: source, flags: '\\Answered', modseq: null }]
    expect(applyListing(store.context.db, INBOX, remote, { from: 1, to: 99_999 }, NOW).fetches).toEqual([])
    expect(listed()).toEqual([ARCHIVE])
    expect(queued()).toMatchObject([{ kind: 'move' }])
  })

  it('is not lost when the target was listed before it was sent', () => {
    perform(to('archive'))
    setCheckpoint(store.context.db, ARCHIVE, { uidNext: 9, highestModseq: null, isComplete: true }, NOW)
    expect(listed()).toEqual([ARCHIVE])
  })

  it('gets the uid the server gives it, and nothing is left behind', () => {
    perform(to('archive'))
    push(77)
    expect(seen()).toEqual([{ mailbox: ARCHIVE, uid: 77, flags: '' }])
    expect(all(store.context.db, 'select * from placement')).toHaveLength(1)
    expect(queued()).toEqual([])
  })

  it('without a uid is found again by its octets, once', () => {
    perform(to('archive'))
    push(null)
    storeArrivals(
      store.context.db,
      ARCHIVE,
      [{ octets: octets(), content: 'whole', sizeBytes: 9, uid: 31, flags: '', modseq: null, internalAt: 5 }],
      NOW,
    )
    expect(seen()).toEqual([{ mailbox: ARCHIVE, uid: 31, flags: '' }])
  })

  it('joins a placement that a listing brought first', () => {
    perform(to('archive'))
    const sent = queued()
    run(
      store.context.db,
      `insert into placement (message, mailbox, uid, flags, base_flags, internal_at) values (?, 2, 31, '', '', 5)`,
      message,
    )
    perform(STAR)
    confirmArrivals(store.context.db, [{ operation: sent[0]?.id ?? 0, uid: 31, flags: null }], '2', true, NOW)
    expect(seen()).toEqual([{ mailbox: ARCHIVE, uid: 31, flags: '\\Flagged' }])
  })

  it('takes flags along that were changed before and after it', () => {
    perform(STAR)
    perform(to('archive'))
    perform({ kind: 'flag', flag: '\\Seen', isSet: true }, ALL)
    expect(queued()).toMatchObject([{ kind: 'move', add: '\\Flagged \\Seen' }])
    expect(seen()).toMatchObject([{ flags: '\\Flagged \\Seen' }])
  })

  it('goes on to another mailbox as one move, before it was sent', () => {
    perform(to('archive'))
    perform(to('trash'), ALL)
    expect(queued()).toMatchObject([{ kind: 'move', at: { mailbox: INBOX }, to: { mailbox: TRASH } }])
    expect(listed()).toEqual([TRASH])
  })

  it('that goes on to another account and back says what the server there must be told', () => {
    perform({ kind: 'flag', flag: '\\Seen', isSet: true })
    run(store.context.db, "update placement set base_flags = '\\Seen', email_id = 'M1'")
    perform(to('archive'))
    perform(into(OTHER), ALL)
    const made = () =>
      all(store.context.db, 'select base_flags, email_id from placement where is_leaving = 0')
    expect(made()).toEqual([{ base_flags: '', email_id: null }])
    perform({ kind: 'flag', flag: '\\Seen', isSet: false }, ALL)
    perform(into(TRASH), ALL)
    expect(made()).toEqual([{ base_flags: '\\Seen', email_id: 'M1' }])
    expect(queued()).toMatchObject([{ kind: 'move', remove: '\\Seen' }])
    perform(into(OTHER), ALL)
    perform(into(INBOX), ALL)
    expect(seen()).toMatchObject([{ mailbox: INBOX, flags: '' }])
  })

  it('from a saved search takes along what lies where that looks', () => {
    run(
      store.context.db,
      "insert into smart_list (id, name, place, text, position) values (1, 'Old', ?, '', 1)",
      JSON.stringify({ kind: 'mailbox', id: 9 }),
    )
    run(store.context.db, "insert into mailbox (id, account, name) values (9, 1, 'Work')")
    perform(into(9))
    push(70)
    expect(perform(to('archive'), { kind: 'smart-list', id: SmartListId.parse(1) })).toMatchObject({
      messages: 1,
    })
    expect(listed()).toEqual([ARCHIVE])
  })

  it('that may have reached the server is followed by another one', () => {
    perform(to('archive'))
    beginOperations(store.context.db, queued(), { uidNext: 1, uidValidity: '2' })
    perform(into(INBOX), ALL)
    expect(listed()).toEqual([INBOX])
    expect(queued()).toHaveLength(1)
    push(50)
    expect(queued()).toMatchObject([
      { kind: 'move', at: { mailbox: ARCHIVE, uid: 50 }, to: { mailbox: INBOX } },
    ])
    push(60)
    expect(seen()).toEqual([{ mailbox: INBOX, uid: 60, flags: '' }])
    expect(all(store.context.db, 'select * from placement')).toHaveLength(1)
  })

  it('stays, with the reason and for a later try, when the server refuses it', () => {
    perform(to('archive'))
    failOperations(store.context.db, [queued()[0]?.id ?? 0], { code: 'server', message: 'full' }, NOW)
    expect(queued()).toEqual([])
    expect(listed()).toEqual([ARCHIVE])
    expect(pendingChanges(store.context.db)[0]?.fault).toEqual({ code: 'server', message: 'full' })
  })

  it('into a mailbox that is deleted on the server is given back, and says why', () => {
    perform(to('archive'))
    const gone = ['INBOX', 'Trash'].map((name) => ({
      name,
      delimiter: '/',
      role: name === 'INBOX' ? ('inbox' as const) : ('trash' as const),
      isSelectable: true,
      uidValidity: null,
      messages: null,
    }))
    applyMailboxes(store.context.db, 1, gone, NOW)
    expect(listed()).toEqual([INBOX])
    expect(queued()).toEqual([])
    expect(pendingChanges(store.context.db)[0]?.fault?.message).toMatch(/Archive/)
  })

  it('of a message that is gone on the server goes on from the octets here, later', () => {
    perform(to('archive'))
    applyListing(store.context.db, INBOX, [], { from: 1, to: 99_999 }, NOW)
    expect(listed()).toEqual([ARCHIVE])
    expect(queued()).toEqual([])
    const later = queuedOperations(store.context.db, 1, NOW + 3_600_000, 0)
    expect(later).toMatchObject([{ kind: 'append', to: { mailbox: ARCHIVE } }])
  })

  it('marks as junk what goes there, and clears it on the way back', () => {
    run(store.context.db, "insert into mailbox (id, account, name, role) values (9, 1, 'Spam', 'junk')")
    perform(to('junk'))
    expect(seen()).toMatchObject([{ mailbox: 9, flags: '$Junk' }])
    perform(to('inbox'), { kind: 'role', role: 'junk' })
    expect(seen()).toMatchObject([{ mailbox: INBOX, flags: '$NotJunk' }])
  })

  it('makes the mailbox that an account lacks, and keeps it through a listing', () => {
    run(store.context.db, "update mailbox set role = null, name = 'Elsewhere' where id = 2")
    perform(to('archive'))
    const made = () =>
      all(
        store.context.db,
        "select name, role, is_to_create from mailbox where role = 'archive' and account = 1",
      )
    expect(made()).toEqual([{ name: 'Archive', role: 'archive', is_to_create: 1 }])
    expect(queued()).toEqual([])
    const list = (names: string[]) =>
      names.map((name) => ({
        name,
        delimiter: '/',
        role: name === 'INBOX' ? ('inbox' as const) : null,
        isSelectable: true,
        uidValidity: null,
        messages: null,
      }))
    applyMailboxes(store.context.db, 1, list(['INBOX', 'Elsewhere', 'Trash']), NOW)
    expect(made()).toHaveLength(1)
    applyMailboxes(store.context.db, 1, list(['INBOX', 'Elsewhere', 'Trash', 'Archive']), NOW)
    expect(made()).toEqual([{ name: 'Archive', role: 'archive', is_to_create: 0 }])
    expect(queued()).toHaveLength(1)
  })
})

describe('undo', () => {
  it('before it was sent is as if nothing had been', () => {
    const before = all(store.context.db, 'select * from placement')
    perform(to('archive'))
    expect(undo()).toMatchObject({ isUndone: true, canUndo: false })
    expect(all(store.context.db, 'select * from placement')).toEqual(before)
    expect(listed()).toEqual([INBOX])
    expect(queued()).toEqual([])
  })

  it('after it was sent moves the message back', () => {
    perform(to('archive'))
    push(77)
    undo()
    expect(listed()).toEqual([INBOX])
    expect(queued()).toMatchObject([
      { kind: 'move', at: { mailbox: ARCHIVE, uid: 77 }, to: { mailbox: INBOX } },
    ])
  })

  it('gives back flags as they were, of each message', () => {
    const second = arrive(store.context, INBOX, { id: '2@x', from: 'bob@x', at: 6 }, '\\Flagged')
    expect(perform(STAR, INBOXES, [message, second])).toMatchObject({ messages: 1 })
    undo()
    const flags = all<{ flags: string }>(store.context.db, 'select flags from placement order by id')
    expect(flags.map((row) => row.flags)).toEqual(['', '\\Flagged'])
  })

  it('takes back one after the other, the newest first, and each once', () => {
    perform(STAR)
    perform(to('archive'))
    expect(recentActions(store.context.db).map((one) => one.action.kind)).toEqual(['move', 'flag'])
    undo()
    undo()
    expect(seen()).toMatchObject([{ mailbox: INBOX, flags: '' }])
    expect(() => undo()).toThrow(/nothing to undo/)
  })

  it('of a move leaves other copies where they are, when the moved one is gone', () => {
    perform({ kind: 'copy', to: MailboxId.parse(ARCHIVE) })
    push(70)
    perform(to('trash'))
    push(71)
    perform({ kind: 'copy', to: MailboxId.parse(INBOX) }, TRASHES)
    push(72)
    perform({ kind: 'delete' }, TRASHES)
    undo(2)
    expect(listed()).toEqual([INBOX, ARCHIVE])
  })

  it('remembers fifty', () => {
    for (let n = 0; n < 60; n++) perform({ ...STAR, isSet: n % 2 === 0 })
    expect(recentActions(store.context.db)).toHaveLength(50)
  })
})
