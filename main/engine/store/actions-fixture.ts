// A store with three accounts and one message, and what tests of actions do to it and read of it. Importing it sets it up for
// every test of the file.
import { afterEach, beforeEach } from 'vitest'
import type { Action } from '../../../shared/contract/actions.ts'
import type { Place } from '../../../shared/contract/listing.ts'
import { MailboxId } from '../../../shared/model/ids.ts'
import { confirmArrivals } from './confirm-moves.ts'
import { all, run, value } from './handle.ts'
import { beginOperations, queuedOperations } from './outgoing.ts'
import { performAction } from './perform-action.ts'
import { arrive, storeFixture, type StoreFixture } from './store-fixture.ts'
import { undoAction } from './undo-action.ts'

export const [INBOX, ARCHIVE, TRASH, LOCAL, OTHER] = [1, 2, 3, 4, 5]
export const NOW = 1_000_000
export const INBOXES: Place = { kind: 'inboxes' }
export const ALL: Place = { kind: 'all' }
export const TRASHES: Place = { kind: 'role', role: 'trash' }
export const to = (role: 'inbox' | 'archive' | 'junk' | 'trash'): Action => ({
  kind: 'move',
  to: { kind: 'role', role },
})
export const into = (id: number): Action => ({
  kind: 'move',
  to: { kind: 'mailbox', id: MailboxId.parse(id) },
})
export const STAR = { kind: 'flag', flag: '\\Flagged', isSet: true } satisfies Action

export let store: StoreFixture
export let message: number
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

export const perform = (action: Action, place: Place = INBOXES, messages = [message]) =>
  performAction(store.context.db, messages, place, action, NOW)
export const undo = (id: number | null = null) => undoAction(store.context.db, id, NOW)
export const queued = (account = 1) => queuedOperations(store.context.db, account, NOW, 0)
/** Mailboxes the message is seen in, with uid and flags. */
export const seen = () =>
  all<{ mailbox: number; uid: number | null; flags: string }>(
    store.context.db,
    'select mailbox, uid, flags from placement where message = ? and missing_at is null order by mailbox',
    message,
  )
export const listed = () =>
  all<{ scope: number }>(store.context.db, 'select scope from listed where scope > 0 order by scope').map(
    (row) => row.scope,
  )
export const uid = () =>
  value(store.context.db, 'select uid from placement where message = ? and mailbox = ?', message, INBOX) ?? 0
/** The server did it. */
export const push = (newUid: number | null, account = 1) => {
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
export const octets = () => Buffer.from(`${JSON.stringify({ id: '1@x', from: 'bob@x', at: 5 })} `)
