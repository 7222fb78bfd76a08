import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Action } from '../../../shared/contract/actions.ts'
import type { Place } from '../../../shared/contract/listing.ts'
import { MailboxId, SmartListId } from '../../../shared/model/ids.ts'
import { recentActions } from './action-history.ts'
import { setCheckpoint } from './checkpoints.ts'
import { confirmArrivals, confirmDeletions } from './confirm-moves.ts'
import { all, run, value } from './handle.ts'
import { storeArrivals } from './messages.ts'
import { beginOperations, failOperations, queuedOperations } from './outgoing.ts'
import { pendingChanges } from './pending-changes.ts'
import { performAction } from './perform-action.ts'
import { applyListing } from './placements.ts'
import { applyMailboxes } from './remote-mailboxes.ts'
import { purgeMissing } from './remove-messages.ts'
import { arrive, storeFixture, type StoreFixture } from './store-fixture.ts'
import { undoAction } from './undo-action.ts'

const [INBOX, ARCHIVE, TRASH, LOCAL, OTHER] = [1, 2, 3, 4, 5]
const NOW = 1_000_000
const INBOXES: Place = { kind: 'inboxes' }
const ALL: Place = { kind: 'all' }
const TRASHES: Place = { kind: 'role', role: 'trash' }
const to = (role: 'inbox' | 'archive' | 'junk' | 'trash'): Action => ({
  kind: 'move',
  to: { kind: 'role', role },
})
const into = (id: number): Action => ({ kind: 'move', to: { kind: 'mailbox', id: MailboxId.parse(id) } })
const STAR: Action = { kind: 'flag', flag: '\\Flagged', isSet: true }

let store: StoreFixture
let message: number
beforeEach(() => {
  store = storeFixture()
  const { db } = store.context
  run(
    db,
    `insert into account (id, kind, address, display_name, created_at)
     values (1, 'imap', 'a@x', '', 0), (2, 'local', 'b@x', '', 0), (3, 'imap', 'c@x', '', 0)`,
  )
  run(
    db,
    `insert into mailbox (id, account, name, role, uid_validity)
     values (1, 1, 'INBOX', 'inbox', '1'), (2, 1, 'Archive', 'archive', '2'), (3, 1, 'Trash', 'trash', '3'),
       (4, 2, 'Imported', null, null), (5, 3, 'INBOX', 'inbox', '5')`,
  )
  message = arrive(store.context, INBOX, { id: '1@x', from: 'bob@x', at: 5 })
})
afterEach(() => store.close())

const perform = (action: Action, place: Place = INBOXES, messages = [message]) =>
  performAction(store.context.db, messages, place, action, NOW)
const undo = (id: number | null = null) => undoAction(store.context.db, id, NOW)
const queued = (account = 1) => queuedOperations(store.context.db, account, NOW, 0)
/** Mailboxes the message is seen in, with uid and flags. */
const seen = () =>
  all<{ mailbox: number; uid: number | null; flags: string }>(
    store.context.db,
    'select mailbox, uid, flags from placement where message = ? and missing_at is null order by mailbox',
    message,
  )
const listed = () =>
  all<{ scope: number }>(store.context.db, 'select scope from listed where scope > 0 order by scope').map(
    (row) => row.scope,
  )
const uid = () =>
  value(store.context.db, 'select uid from placement where message = ? and mailbox = ?', message, INBOX) ?? 0
/** The server did it. */
const push = (newUid: number | null, account = 1) => {
  const { db } = store.context
  const sent = queued(account)
  beginOperations(db, sent, { uidNext: 1, uidValidity: '1' })
  const arrived = sent.map((one) => ({ operation: one.id, uid: newUid, flags: null }))
  const validity = value<string>(
    db,
    'select uid_validity from mailbox where id = ?',
    sent[0]?.to?.mailbox ?? 0,
  )
  confirmArrivals(db, arrived, validity ?? null, true, NOW)
  return sent
}
const octets = () => Buffer.from(`${JSON.stringify({ id: '1@x', from: 'bob@x', at: 5 })} `)

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

describe('between accounts', () => {
  it('the source goes only after the other server has the message', () => {
    perform(into(OTHER))
    expect(queued(1)).toEqual([])
    expect(queued(3)).toMatchObject([{ kind: 'append', to: { mailbox: OTHER } }])
    push(8, 3)
    expect(seen()).toEqual([{ mailbox: OTHER, uid: 8, flags: '' }])
    expect(queued(1)).toMatchObject([{ kind: 'delete', at: { mailbox: INBOX } }])
    confirmDeletions(store.context.db, [queued(1)[0]?.id ?? 0], true)
    expect(all(store.context.db, 'select * from placement')).toHaveLength(1)
  })

  it('local mail is moved at once, and a server is told of what left it', () => {
    perform(into(LOCAL))
    expect(seen()).toMatchObject([{ mailbox: LOCAL, uid: 1 }])
    expect(queued()).toMatchObject([{ kind: 'delete', at: { mailbox: INBOX } }])
  })

  it('a message of which only the beginning is here stays where it is', () => {
    run(store.context.db, "update message set content = 'partial'")
    expect(() => perform(into(OTHER))).toThrow(/beginning/)
    expect(listed()).toEqual([INBOX])
  })
})

describe('a copy', () => {
  it('leaves the message where it is, and is made once', () => {
    const copy: Action = { kind: 'copy', to: MailboxId.parse(ARCHIVE) }
    perform(copy)
    expect(listed()).toEqual([INBOX, ARCHIVE])
    expect(perform(copy)).toEqual({ id: null, messages: 0 })
    undo()
    expect(listed()).toEqual([INBOX])
    expect(queued()).toEqual([])
  })

  it('is never taken back where it is all that is left', () => {
    perform({ kind: 'copy', to: MailboxId.parse(ARCHIVE) })
    push(70)
    perform(to('trash'))
    push(71)
    perform({ kind: 'delete' }, TRASHES)
    undo(1)
    expect(listed()).toEqual([ARCHIVE])
  })

  it('of what came from another account is appended when that move is taken back', () => {
    perform(into(OTHER))
    run(store.context.db, "insert into mailbox (id, account, name, uid_validity) values (9, 3, 'Work', '9')")
    perform({ kind: 'copy', to: MailboxId.parse(9) }, { kind: 'mailbox', id: MailboxId.parse(OTHER) })
    undo(1)
    expect(listed()).toEqual([INBOX, 9])
    expect(queued(3)).toMatchObject([{ kind: 'append', at: null, to: { mailbox: 9 } }])
  })

  it('of what is then deleted before it was sent is made all the same', () => {
    perform(to('trash'))
    perform({ kind: 'copy', to: MailboxId.parse(ARCHIVE) }, TRASHES)
    perform({ kind: 'delete' }, TRASHES)
    expect(queued()).toMatchObject([
      { kind: 'copy', at: { mailbox: INBOX }, to: { mailbox: ARCHIVE } },
      { kind: 'delete', at: { mailbox: INBOX } },
    ])
  })

  it('that the server refused is made of the message where it went meanwhile', () => {
    const refusal = { code: 'server', message: 'full' } as const
    perform({ kind: 'copy', to: MailboxId.parse(ARCHIVE) })
    failOperations(store.context.db, [queued()[0]?.id ?? 0], refusal, NOW)
    perform(to('trash'))
    push(71)
    expect(queuedOperations(store.context.db, 1, NOW + 3_600_000, 0)).toMatchObject([
      { kind: 'copy', at: { mailbox: TRASH, uid: 71 }, to: { mailbox: ARCHIVE } },
    ])
  })
})

describe('a deletion for good', () => {
  it('is refused outside trash and junk', () => {
    expect(() => perform({ kind: 'delete' })).toThrow(/trash/)
    expect(listed()).toEqual([INBOX])
  })

  it('hides the message, tells the server, and leaves nothing', () => {
    perform(to('trash'))
    push(4)
    perform({ kind: 'delete' }, TRASHES)
    expect(listed()).toEqual([])
    expect(() => undo(2)).toThrow(/nothing to undo/)
    confirmDeletions(store.context.db, [queued()[0]?.id ?? 0], true)
    purgeMissing(store.context, Date.UTC(2026, 0, 1))
    expect(all(store.context.db, 'select * from message')).toEqual([])
  })

  it('of what was on its way to the trash deletes it where it is', () => {
    perform(to('trash'))
    perform({ kind: 'delete' }, TRASHES)
    expect(queued()).toMatchObject([{ kind: 'delete', at: { mailbox: INBOX } }])
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
