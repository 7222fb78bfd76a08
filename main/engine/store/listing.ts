// Rows of lists, newest first, read from the sums that grouping keeps.
import type { ListRow } from '../../../shared/contract/listing.ts'
import type { AccountId, MessageId } from '../../../shared/model/ids.ts'
import type { View } from '../../../shared/model/mail.ts'
import { SCOPE } from './scope.ts'
import { peopleOf } from './group-people.ts'
import { all, get, value, type ReadDb } from './handle.ts'
import { letterOf } from './letters.ts'
import { ownAddresses } from './own-addresses.ts'

/** Keyset position of a row: rows come in descending (dateAt, groupId). */
export interface RowPosition {
  dateAt: number
  groupId: number
}

/** A row to be shown: a group, and the message that stands for it. */
export interface RowHead {
  groupId: number
  message: number
  dateAt: number
}

/** One list is one index range; `view` messages reads the flat list itself. */
export const ROWS = {
  groups: /* sql */ `
select group_id as groupId, message, date_at as dateAt from list_row
where scope = ? and view = ? and (date_at, group_id) < (?, ?)
order by date_at desc, group_id desc limit ?`,
  messages: /* sql */ `
select head as groupId, message, date_at as dateAt from listed
where scope = ? and (date_at, head) < (?, ?) order by date_at desc, head desc limit ?`,
}

const FIRST: RowPosition = { dateAt: Number.MAX_SAFE_INTEGER, groupId: Number.MAX_SAFE_INTEGER }

/** Positions of one scope's rows, at most `limit`, behind `after`. */
export function rowHeads(
  db: ReadDb,
  scope: number,
  view: View,
  limit: number,
  after: RowPosition | null,
): RowHead[] {
  const { dateAt, groupId } = after ?? FIRST
  return view === 'messages'
    ? all<RowHead>(db, ROWS.messages, scope, dateAt, groupId, limit)
    : all<RowHead>(db, ROWS.groups, scope, view, dateAt, groupId, limit)
}

export function rowTotal(db: ReadDb, scope: number, view: View): number {
  return value(db, 'select rows from list_total where scope = ? and view = ?', scope, view) ?? 0
}

interface Counts {
  scope: number
  messages: number
  unread: number
  starred: number
  attachments: number
}

const COUNTS = {
  groups:
    'select scope, messages, unread, starred, attachments from list_row where view = ? and group_id = ?',
  messages:
    'select scope, 1 as messages, unread, starred, attachment as attachments from listed where head = ?',
}

/** Everything a row shows. Unread and marks are those within `scopes`; the number of messages is the whole group's. */
export function describeRows(
  db: ReadDb,
  view: View,
  scopes: readonly number[],
  heads: readonly RowHead[],
): ListRow[] {
  const own = ownAddresses(db)
  const accounts = new Map(
    all<{ id: number; account: number }>(db, 'select id, account from mailbox').map((row) => [
      row.id,
      row.account,
    ]),
  )
  return heads.map((head) => describeRow(db, view, scopes, head, own, accounts))
}

function describeRow(
  db: ReadDb,
  view: View,
  scopes: readonly number[],
  head: RowHead,
  own: ReadonlySet<string>,
  accounts: ReadonlyMap<number, number>,
): ListRow {
  const counts =
    view === 'messages'
      ? all<Counts>(db, COUNTS.messages, head.groupId)
      : all<Counts>(db, COUNTS.groups, view, head.groupId)
  const here = sum(counts.filter((one) => scopes.includes(one.scope)))
  const envelope = get<{ subject: string; preview: string; kind: ListRow['kind']; list_id: string | null }>(
    db,
    `select e.subject, e.preview, e.list_id, c.kind from envelope e
     join grouping g on g.message = e.message join conversation c on c.id = g.conversation
     where e.message = ?`,
    head.message,
  )
  const kind = envelope?.kind ?? 'people'
  return {
    view,
    groupId: head.groupId,
    messageId: head.message as MessageId,
    dateAt: head.dateAt,
    people: peopleOf(db, own, {
      view,
      kind,
      groupId: head.groupId,
      scopes,
      message: head.message,
      unread: here.unread,
      listId: envelope?.list_id ?? null,
    }),
    kind,
    subject: envelope?.subject ?? '',
    preview: envelope?.preview ?? '',
    messages: wholeCount(counts, here.messages),
    unread: here.unread,
    isStarred: here.starred > 0,
    hasAttachment: here.attachments > 0,
    tags: [],
    protection: 'none',
    sizeBytes: 0,
    importance: 0,
    isPending: false,
    snippet: null,
    accounts: accountsOf(counts, accounts),
    ...letterOf(db, view, head.groupId),
  }
}

function sum(counts: readonly Counts[]): Omit<Counts, 'scope'> {
  const total = { messages: 0, unread: 0, starred: 0, attachments: 0 }
  for (const one of counts) {
    total.messages += one.messages
    total.unread += one.unread
    total.starred += one.starred
    total.attachments += one.attachments
  }
  return total
}

/** A group is as long as what is kept of it; one that was wholly discarded, as what is shown. */
const wholeCount = (counts: readonly Counts[], shown: number) =>
  Math.max(shown, counts.find((one) => one.scope === SCOPE.all)?.messages ?? 0)

function accountsOf(counts: readonly Counts[], accounts: ReadonlyMap<number, number>): AccountId[] {
  const found = new Set<number>()
  for (const { scope } of counts) {
    const account = accounts.get(scope)
    if (account !== undefined) found.add(account)
  }
  return [...found].sort((a, b) => a - b) as AccountId[]
}
