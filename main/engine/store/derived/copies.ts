// Copies of one message that came by several ways (two accounts, a list, Sent and Inbox): the same Message-ID, author and
// Date. They make one row, in one conversation. The date keeps apart what a broken sender gives one Message-ID.
import { all, get, run, value, type WriteDb } from '../handle.ts'

/** The other grouped messages that are copies of this one; it must have a Message-ID. */
export function copiesOf(db: WriteDb, message: number): number[] {
  return all<{ message: number }>(
    db,
    `select g.message from envelope mine
     join envelope e on e.message_id_header = mine.message_id_header
       and e.author_address = mine.author_address and e.sent_at is mine.sent_at
     join grouping g on g.message = e.message
     where mine.message = ? and e.message <> mine.message`,
    message,
  ).map((row) => row.message)
}

/** Makes the members one set: the lowest id stands for them, and they share the conversation that says most. Collects in
 * `heads` every id that stood or now stands for one of them. */
export function settleCopies(db: WriteDb, members: readonly number[], heads: Set<number>): void {
  const ids = JSON.stringify(members)
  const old = all<{ copy_of: number }>(
    db,
    'select distinct copy_of from grouping where message in (select value from json_each(?))',
    ids,
  )
  for (const row of old) heads.add(row.copy_of)
  const head = Math.min(...members)
  heads.add(head)
  // What came through a list is the list's also for the copy in Sent; a copy in Sent knows who had a blind copy.
  const conversation = value(
    db,
    `select c.id from grouping g join conversation c on c.id = g.own_conversation
     where g.message in (select value from json_each(?))
     order by case c.kind when 'list' then 0 when 'bulk' then 1 when 'people' then 2 else 3 end,
       c.size desc, c.key limit 1`,
    ids,
  ) as number
  run(
    db,
    'update grouping set copy_of = ?, conversation = ? where message in (select value from json_each(?))',
    head,
    conversation,
    ids,
  )
}

/** Takes a message out of the grouping; its copies settle without it. */
export function leaveCopies(db: WriteDb, message: number, heads: Set<number>): void {
  const row = get<{ copy_of: number }>(db, 'select copy_of from grouping where message = ?', message)
  if (!row) return
  heads.add(row.copy_of)
  run(db, 'delete from grouping where message = ?', message)
  const rest = all<{ message: number }>(db, 'select message from grouping where copy_of = ?', row.copy_of)
  if (rest.length > 0)
    settleCopies(
      db,
      rest.map((one) => one.message),
      heads,
    )
}
