// Keeps `listed` true to the placements: where each message lies now, whether it is unread, starred, has attachments.
import { all, get, run, type WriteDb } from '../handle.ts'
import { ListChanges } from './list-changes.ts'
import { LISTED_COLUMNS, listedNow, type Listed } from './listed-now.ts'

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

const LISTED = /* sql */ `
select scope, thread, conversation, message, date_at, unread, starred, attachment, sealed, tracked, size_bytes,
  importance, overall, sender
from listed where head = ?`

function relistHead(db: WriteDb, head: number, changes: ListChanges): void {
  const before = all<Listed>(db, LISTED, head)
  const after = listedNow(db, head)
  for (const row of before) {
    const now = after.get(row.scope)
    if (now && isSame(row, now)) {
      after.delete(row.scope)
      continue
    }
    changes.count(row, -1)
    if (now?.date_at === row.date_at) {
      // In its place: of the indices only those are written that what changed is in.
      changes.count(now, 1)
      updateListed(db, head, now)
      after.delete(row.scope)
    } else run(db, 'delete from listed where head = ? and scope = ?', head, row.scope)
  }
  for (const row of after.values()) {
    changes.count(row, 1)
    insertListed(db, head, row)
  }
}

function updateListed(db: WriteDb, head: number, row: Listed): void {
  run(
    db,
    `update listed set thread = ?, conversation = ?, message = ?, unread = ?, starred = ?, attachment = ?, sealed = ?,
       tracked = ?, size_bytes = ?, importance = ?, overall = ?, sender = ? where head = ? and scope = ?`,
    row.thread,
    row.conversation,
    row.message,
    row.unread,
    row.starred,
    row.attachment,
    row.sealed,
    row.tracked,
    row.size_bytes,
    row.importance,
    row.overall,
    row.sender,
    head,
    row.scope,
  )
}

function insertListed(db: WriteDb, head: number, row: Listed): void {
  run(
    db,
    `insert into listed (scope, date_at, head, thread, conversation, message, unread, starred, attachment, sealed,
       tracked, size_bytes, importance, overall, sender)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    row.scope,
    row.date_at,
    head,
    row.thread,
    row.conversation,
    row.message,
    row.unread,
    row.starred,
    row.attachment,
    row.sealed,
    row.tracked,
    row.size_bytes,
    row.importance,
    row.overall,
    row.sender,
  )
}

function isSame(one: Listed, other: Listed): boolean {
  return LISTED_COLUMNS.every((column) => one[column] === other[column])
}
