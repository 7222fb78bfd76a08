// Keeps `listed` true to the placements: where each message lies now, whether it is unread, starred, has attachments.
import { all, get, run, type WriteDb } from '../handle.ts'
import { ListChanges, type Listed } from './list-changes.ts'

/** Scopes of lists that are no mailbox. Everything is `all` and `discarded` together: no message is in both. */
export const SCOPE = { all: 0, inboxes: -1, starred: -2, discarded: -3 } as const

interface Placed {
  message: number
  mailbox: number
  role: string | null
  is_seen: number
  is_flagged: number
  date_at: number
  attachments: number
}

/** Lists these messages (their copies with them) as they lie now. To be called in the transaction that changed a flag,
 * a placement or a grouping; messages that are not grouped are not listed. */
export function relist(db: WriteDb, messages: readonly number[]): void {
  const heads = new Set<number>()
  for (const message of messages) {
    const row = get<{ copy_of: number }>(db, 'select copy_of from grouping where message = ?', message)
    heads.add(row?.copy_of ?? message)
  }
  relistHeads(db, heads)
}

/** Lists anew everything that was listed in a mailbox; for when the mailbox went away or changed its role. */
export function relistMailbox(db: WriteDb, mailbox: number): void {
  const rows = all<{ head: number }>(
    db,
    `select head from listed where scope = ?
     union select g.copy_of from placement p join grouping g on g.message = p.message where p.mailbox = ?`,
    mailbox,
    mailbox,
  )
  relistHeads(
    db,
    rows.map((row) => row.head),
  )
}

export function relistHeads(db: WriteDb, heads: Iterable<number>): void {
  const changes = new ListChanges()
  for (const head of heads) relistHead(db, head, changes)
  changes.flush(db)
}

function relistHead(db: WriteDb, head: number, changes: ListChanges): void {
  const before = all<Listed>(
    db,
    `select scope, thread, conversation, message, date_at, unread, starred, attachment
     from listed where head = ?`,
    head,
  )
  const after = listedNow(db, head)
  for (const row of before) {
    const now = after.get(row.scope)
    if (now && isSame(row, now)) {
      after.delete(row.scope)
      continue
    }
    changes.count(row, -1)
    if (!now) run(db, 'delete from listed where head = ? and scope = ?', head, row.scope)
  }
  for (const row of after.values()) {
    changes.count(row, 1)
    run(
      db,
      `insert or replace into listed
         (head, scope, thread, conversation, message, date_at, unread, starred, attachment)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      head,
      row.scope,
      row.thread,
      row.conversation,
      row.message,
      row.date_at,
      row.unread,
      row.starred,
      row.attachment,
    )
  }
}

/** What `listed` should hold for a head: by scope. */
function listedNow(db: WriteDb, head: number): Map<number, Listed> {
  const rows = new Map<number, Listed>()
  const group = get<{ thread: number; conversation: number }>(
    db,
    'select thread, conversation from grouping where message = ? and copy_of = message',
    head,
  )
  if (!group) return rows
  const placed = all<Placed>(
    db,
    `select g.message, p.mailbox, b.role, p.is_seen, p.is_flagged, g.date_at, e.attachments
     from grouping g
     join placement p on p.message = g.message
     join mailbox b on b.id = p.mailbox
     join envelope e on e.message = g.message
     where g.copy_of = ? and p.missing_at is null`,
    head,
  )
  for (const one of placed) for (const scope of scopesOf(one)) include(rows, scope, one, group)
  if (rows.has(SCOPE.all)) rows.delete(SCOPE.discarded)
  return rows
}

function scopesOf(placed: Placed): number[] {
  if (placed.role === 'junk' || placed.role === 'trash') return [placed.mailbox, SCOPE.discarded]
  const scopes: number[] = [placed.mailbox, SCOPE.all]
  if (placed.role === 'inbox') scopes.push(SCOPE.inboxes)
  if (placed.is_flagged) scopes.push(SCOPE.starred)
  return scopes
}

/** A message that was read or starred in one place of the scope is so in the scope. */
function include(
  rows: Map<number, Listed>,
  scope: number,
  placed: Placed,
  group: { thread: number; conversation: number },
): void {
  const row = rows.get(scope)
  if (!row) {
    rows.set(scope, {
      scope,
      thread: group.thread,
      conversation: group.conversation,
      message: placed.message,
      date_at: placed.date_at,
      unread: placed.is_seen ? 0 : 1,
      starred: placed.is_flagged,
      attachment: placed.attachments > 0 ? 1 : 0,
    })
    return
  }
  row.message = Math.min(row.message, placed.message)
  row.date_at = Math.min(row.date_at, placed.date_at)
  if (placed.is_seen) row.unread = 0
  if (placed.is_flagged) row.starred = 1
  if (placed.attachments > 0) row.attachment = 1
}

function isSame(one: Listed, other: Listed): boolean {
  return (
    one.thread === other.thread &&
    one.conversation === other.conversation &&
    one.message === other.message &&
    one.date_at === other.date_at &&
    one.unread === other.unread &&
    one.starred === other.starred &&
    one.attachment === other.attachment
  )
}
