// The index of a conversation or thread: per axis the mean of the worst quartile of its last 20 messages, with a trend
// against the 20 before and the weakest link (docs/privacy-model.md); beside it, how much the group matters.
import { AXES, type Axis } from '../../../../shared/model/privacy.ts'
import { aggregate, type AxisScores } from '../../privacy/aggregate.ts'
import type { WriteContext } from '../contexts.ts'
import { all, run, value, type ReadDb, type WriteDb } from '../handle.ts'
import { SCOPE } from '../scope.ts'

const LAST = 20
/** Copies of a message are read with it; more than so many a message are not looked at. */
const COPIES = 4

interface Row extends AxisScores {
  head: number
  message: number
  weakest: string | null
}

export function scoreGroup(context: WriteContext, view: 'people' | 'threads', groupId: number): void {
  const { db } = context
  const rows = newest(db, view, groupId)
  const last = rows.slice(0, LAST)
  const before = rows.slice(LAST, 2 * LAST)
  const index = aggregate(last)
  const link = last.reduce<Row | undefined>(worse, undefined)
  const importance = greatest(db, view, groupId)
  run(
    db,
    `insert or replace into group_score (view, group_id, letter, overall, technical, context, behaviour, trend,
       weakest_message, weakest, importance) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    view,
    groupId,
    index.letter,
    index.overall,
    ...AXES.map((axis: Axis) => index[axis]),
    trend(index.overall, aggregate(before).overall),
    link?.message ?? null,
    link?.weakest ?? null,
    importance,
  )
  showInLists(db, view, groupId, index.overall, importance)
}

/** Of the newest messages, those that are kept before those that were discarded. */
function greatest(db: ReadDb, view: 'people' | 'threads', groupId: number): number {
  const member = view === 'people' ? 'conversation' : 'thread'
  const of = `select max(importance) from (select importance from listed indexed by listed_${member} where ${member} = ? and scope = ?
    order by date_at desc, head desc limit ${LAST})`
  return (
    value<number | null>(db, of, groupId, SCOPE.all) ??
    value<number | null>(db, of, groupId, SCOPE.discarded) ??
    0
  )
}

function showInLists(
  db: WriteDb,
  view: 'people' | 'threads',
  groupId: number,
  overall: number | null,
  importance: number,
): void {
  const points = overall === null ? null : Math.floor(overall)
  run(
    db,
    `update list_row set overall = ?, importance = ?
     where view = ? and group_id = ? and (overall is not ? or importance is not ?)`,
    points,
    importance,
    view,
    groupId,
    points,
    importance,
  )
}

/** Newest first, copies of one message as the worse of them. */
function newest(db: ReadDb, view: 'people' | 'threads', groupId: number): Row[] {
  const member = view === 'people' ? 'conversation' : 'thread'
  const rows = all<Row>(
    db,
    `select g.copy_of as head, s.message, s.overall, s.technical, s.context, s.behaviour, s.weakest
     from grouping g join score s on s.message = g.message
     where g.${member} = ? order by g.date_at desc, g.copy_of desc, s.message limit ?`,
    groupId,
    2 * LAST * COPIES,
  )
  const heads = new Map<number, Row>()
  for (const row of rows) heads.set(row.head, worse(heads.get(row.head), row))
  return [...heads.values()]
}

/** An unknown index is no worse than a known one. */
function worse(before: Row | undefined, row: Row): Row {
  return before && (before.overall ?? 101) <= (row.overall ?? 101) ? before : row
}

/** Less than this is noise. */
const TREND_POINTS = 3

function trend(now: number | null, before: number | null): 'up' | 'down' | 'level' | 'unknown' {
  if (now === null || before === null) return 'unknown'
  if (Math.abs(now - before) < TREND_POINTS) return 'level'
  return now > before ? 'up' : 'down'
}
