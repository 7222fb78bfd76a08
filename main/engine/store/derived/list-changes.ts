// Sums what changes in the flat list into the rows of the people and threads views and into the totals, once per
// transaction: a conversation of 20,000 messages costs no more to keep than one of two.
import { get, run, type WriteDb } from '../handle.ts'
import type { Listed } from './listed-now.ts'
import { ListSpans } from './list-spans.ts'

type GroupView = 'people' | 'threads'

interface Sum {
  view: GroupView
  scope: number
  group: number
  messages: number
  unread: number
  starred: number
  attachments: number
  sizeBytes: number
}

/** The index is named: the planner would rather walk the whole scope by date than sort two rows. */
/** By the group's own index: left alone, the planner walks the whole list in its order. */
export const NEWEST: Record<GroupView, string> = {
  people: `select message, date_at, sender from listed indexed by listed_conversation
           where conversation = ? and scope = ? order by date_at desc, head desc limit 1`,
  threads: `select message, date_at, sender from listed indexed by listed_thread
            where thread = ? and scope = ? order by date_at desc, head desc limit 1`,
}

export class ListChanges {
  readonly #sums = new Map<string, Sum>()
  readonly #spans = new ListSpans()
  readonly #totals = new Map<string, { scope: number; view: string; rows: number; unread: number }>()

  /** A row of `listed` came (`by` 1) or went (-1). */
  count(row: Listed, by: 1 | -1): void {
    this.#sum('people', row.scope, row.conversation, row, by)
    this.#sum('threads', row.scope, row.thread, row, by)
    this.#total(row.scope, 'messages', by, by * row.unread)
    this.#spans.count(row.scope, 'messages', row.date_at, by)
  }

  #sum(view: GroupView, scope: number, group: number, row: Listed, by: number): void {
    const key = `${view} ${scope} ${group}`
    let sum = this.#sums.get(key)
    if (!sum) {
      sum = { view, scope, group, messages: 0, unread: 0, starred: 0, attachments: 0, sizeBytes: 0 }
      this.#sums.set(key, sum)
    }
    sum.messages += by
    sum.unread += by * row.unread
    sum.starred += by * row.starred
    sum.attachments += by * row.attachment
    sum.sizeBytes += by * row.size_bytes
  }

  #total(scope: number, view: GroupView | 'messages', rows: number, unread: number): void {
    const key = `${view} ${scope}`
    const total = this.#totals.get(key)
    if (total) {
      total.rows += rows
      total.unread += unread
    } else this.#totals.set(key, { scope, view, rows, unread })
  }

  /** Writes the sums; `listed` must hold the new rows by now. */
  flush(db: WriteDb): void {
    for (const sum of this.#sums.values()) this.#writeRow(db, sum)
    for (const { scope, view, rows, unread } of this.#totals.values()) {
      run(
        db,
        `insert into list_total (scope, view, rows, unread) values (?, ?, ?, ?)
         on conflict do update set rows = rows + excluded.rows, unread = unread + excluded.unread`,
        scope,
        view,
        rows,
        unread,
      )
      db.touched.add('list', scope)
      if (scope > 0) db.touched.add('mailbox', scope)
    }
    this.#spans.flush(db)
    this.#sums.clear()
    this.#totals.clear()
  }

  #writeRow(db: WriteDb, sum: Sum): void {
    const { view, scope, group } = sum
    const newest = get<Newest>(db, NEWEST[view], group, scope)
    const row = get<Newest>(
      db,
      'select message, date_at, sender from list_row where view = ? and group_id = ? and scope = ?',
      view,
      group,
      scope,
    )
    if (newest && row) {
      addToRow(db, sum)
      // Apart from the counts, because the date's index is left alone when older mail comes in.
      if (isMoved(newest, row)) {
        moveRow(db, sum, newest)
        this.#spans.count(scope, view, row.date_at, -1)
        this.#spans.count(scope, view, newest.date_at, 1)
      }
    } else if (newest) {
      insertRow(db, sum, newest)
      this.#total(scope, view, 1, 0)
      this.#spans.count(scope, view, newest.date_at, 1)
    } else if (row) {
      run(db, 'delete from list_row where view = ? and group_id = ? and scope = ?', view, group, scope)
      this.#total(scope, view, -1, 0)
      this.#spans.count(scope, view, row.date_at, -1)
    }
    run(db, 'insert or ignore into dirty_group (view, group_id) values (?, ?)', view, group)
    db.touched.add(view === 'people' ? 'conversation' : 'thread', group)
  }
}

interface Newest {
  message: number
  date_at: number
  sender: string
}

const isMoved = (now: Newest, before: Newest): boolean =>
  now.message !== before.message || now.date_at !== before.date_at || now.sender !== before.sender

/** The group's index, as far as it was computed, comes along: a row that enters another list keeps its place in it. */
function insertRow(db: WriteDb, sum: Sum, newest: Newest): void {
  run(
    db,
    `insert into list_row (view, group_id, scope, date_at, message, messages, unread, starred, attachments, size_bytes,
       sender, importance, overall)
     select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ifnull(max(importance), 0), cast(max(overall) as integer)
     from group_score where view = ? and group_id = ?`,
    sum.view,
    sum.group,
    sum.scope,
    newest.date_at,
    newest.message,
    sum.messages,
    sum.unread,
    sum.starred,
    sum.attachments,
    sum.sizeBytes,
    newest.sender,
    sum.view,
    sum.group,
  )
}

function addToRow(db: WriteDb, sum: Sum): void {
  run(
    db,
    `update list_row set messages = messages + ?, unread = unread + ?, starred = starred + ?,
       attachments = attachments + ?, size_bytes = size_bytes + ?
     where view = ? and group_id = ? and scope = ?`,
    sum.messages,
    sum.unread,
    sum.starred,
    sum.attachments,
    sum.sizeBytes,
    sum.view,
    sum.group,
    sum.scope,
  )
}

function moveRow(db: WriteDb, sum: Sum, newest: Newest): void {
  run(
    db,
    'update list_row set date_at = ?, message = ?, sender = ? where view = ? and group_id = ? and scope = ?',
    newest.date_at,
    newest.message,
    newest.sender,
    sum.view,
    sum.group,
    sum.scope,
  )
}
