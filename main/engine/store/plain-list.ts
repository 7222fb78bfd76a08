// A list as it lies in the store, one scope by date, read anywhere: a row's place is a sum over weeks, so that the middle of
// a million rows is as near as the first page.
import type { View } from '../../../shared/model/mail.ts'
import { WEEK_MS, weekOf } from './derived/list-spans.ts'
import { all, get, value, type ReadDb } from './handle.ts'

/** A row to be shown: a group, and the message that stands for it. */
export interface RowHead {
  groupId: number
  message: number
  dateAt: number
}

const groups = (order: 'desc' | 'asc', bound: string) => /* sql */ `
select group_id as groupId, message, date_at as dateAt from list_row
where scope = ? and view = ? and ${bound} order by date_at ${order}, group_id ${order} limit ? offset ?`
const messages = (order: 'desc' | 'asc', bound: string) => /* sql */ `
select head as groupId, message, date_at as dateAt from listed not indexed
where scope = ? and ${bound} order by date_at ${order}, head ${order} limit ? offset ?`

/** Every statement reads one range and sorts nothing. */
export const PLAIN = {
  groups: groups('desc', 'date_at < ?'),
  messages: messages('desc', 'date_at < ?'),
  spans: 'select week, rows from list_span where scope = ? and view = ? order by week desc',
}

export function rowTotal(db: ReadDb, scope: number, view: View): number {
  return value(db, 'select rows from list_total where scope = ? and view = ?', scope, view) ?? 0
}

/** Nearer than this, rows are stepped over. */
const NEAR = 1000

/** Newest first. */
export function plainHeads(db: ReadDb, scope: number, view: View, offset: number, limit: number): RowHead[] {
  const { before, rest } =
    offset < NEAR ? { before: Number.MAX_SAFE_INTEGER, rest: offset } : weekAt(db, scope, view, offset)
  return view === 'messages'
    ? all<RowHead>(db, PLAIN.messages, scope, before, limit, rest)
    : all<RowHead>(db, PLAIN.groups, scope, view, before, limit, rest)
}

/** The end of the week the row lies in, and how many of its rows come first. */
function weekAt(db: ReadDb, scope: number, view: View, offset: number): { before: number; rest: number } {
  let passed = 0
  for (const { week, rows } of all<{ week: number; rows: number }>(db, PLAIN.spans, scope, view)) {
    if (passed + rows > offset) return { before: (week + 1) * WEEK_MS, rest: offset - passed }
    passed += rows
  }
  return { before: -Number.MAX_SAFE_INTEGER, rest: 0 }
}

/** How many rows come before a group's; null when it has none here. */
export function plainOffset(db: ReadDb, scope: number, view: View, groupId: number): number | null {
  const isFlat = view === 'messages'
  const dateAt = isFlat
    ? value(db, 'select date_at from listed where head = ? and scope = ?', groupId, scope)
    : value(
        db,
        'select date_at from list_row where view = ? and group_id = ? and scope = ?',
        view,
        groupId,
        scope,
      )
  if (dateAt === undefined) return null
  const week = weekOf(dateAt)
  const newer =
    value<number | null>(
      db,
      'select sum(rows) from list_span where scope = ? and view = ? and week > ?',
      scope,
      view,
      week,
    ) ?? 0
  const [table, id, binds] = isFlat
    ? ['listed not indexed', 'head', [scope]]
    : ['list_row', 'group_id', [scope, view]]
  const within = value(
    db,
    `select count(*) from ${table} where scope = ? ${isFlat ? '' : 'and view = ?'}
       and date_at < ? and (date_at, ${id}) > (?, ?)`,
    ...binds,
    (week + 1) * WEEK_MS,
    dateAt,
    groupId,
  )
  return newer + (within ?? 0)
}

/** The rows of these groups in one list, in the order given; those that are gone are passed over. */
export function headsOf(db: ReadDb, scope: number, view: View, groupIds: readonly number[]): RowHead[] {
  return groupIds.flatMap(
    (groupId) =>
      (view === 'messages'
        ? get<RowHead>(
            db,
            'select head as groupId, message, date_at as dateAt from listed where head = ? and scope = ?',
            groupId,
            scope,
          )
        : get<RowHead>(
            db,
            `select group_id as groupId, message, date_at as dateAt from list_row
             where view = ? and group_id = ? and scope = ?`,
            view,
            groupId,
            scope,
          )) ?? [],
  )
}
