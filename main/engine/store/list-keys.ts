// What lists are sorted by besides their date: in SQL for a list that lies in one scope, by values where it is gathered.
import type { Sort } from '../../../shared/contract/listing.ts'
import type { View } from '../../../shared/model/mail.ts'
import { column, tuples, type ReadDb } from './handle.ts'

export type Key = Exclude<Sort['by'], 'date'>
type KeyValue = string | number | null

/** The way each sort goes; what is unknown comes last in either. */
const ASCENDING: Record<Key, boolean> = { sender: true, size: false, importance: false, index: true }
const COLUMN: Record<Key, string> = {
  sender: "nullif(sender, '')",
  size: 'size_bytes',
  importance: 'importance',
  index: 'overall',
}

const isAscending = (sort: { by: Key; isReversed: boolean }) => ASCENDING[sort.by] !== sort.isReversed

/** Group ids of one scope in the order asked for; equal ones newest first. */
export function sortedIds(
  db: ReadDb,
  scope: number,
  view: View,
  sort: { by: Key; isReversed: boolean },
): number[] {
  const order = `${COLUMN[sort.by]} ${isAscending(sort) ? 'asc' : 'desc'} nulls last, date_at desc`
  return view === 'messages'
    ? column(db, `select head from listed not indexed where scope = ? order by ${order}, head desc`, scope)
    : column(
        db,
        `select group_id from list_row where scope = ? and view = ? order by ${order}, group_id desc`,
        scope,
        view,
      )
}

/** The sort's value of every group in these scopes. */
export function keysOf(
  db: ReadDb,
  scopes: readonly number[],
  view: View,
  by: Key,
): ReadonlyMap<number, KeyValue> {
  const within = `scope in (${scopes.map(() => '?').join(', ')})`
  if (view === 'messages')
    return new Map(
      tuples<[number, KeyValue]>(db, `select head, ${COLUMN[by]} from listed where ${within}`, ...scopes),
    )
  if (scopes.length > 1 && by === 'size') return sizesOf(db, scopes, view, within)
  // The greatest date's row says the sender; the others are the same in every scope.
  return new Map(
    tuples<[number, KeyValue]>(
      db,
      `select group_id, ${COLUMN[by]}, max(date_at) from list_row where ${within} and view = ? group by group_id`,
      ...scopes,
      view,
    ),
  )
}

/** A message that lies in several of the scopes counts once. */
function sizesOf(
  db: ReadDb,
  scopes: readonly number[],
  view: 'people' | 'threads',
  within: string,
): ReadonlyMap<number, KeyValue> {
  const member = view === 'people' ? 'conversation' : 'thread'
  return new Map(
    tuples<[number, KeyValue]>(
      db,
      `select of, sum(size_bytes) from
         (select distinct ${member} as of, head, size_bytes from listed where ${within}) group by of`,
      ...scopes,
    ),
  )
}

/** Places of `groupIds` (newest first) in the order asked for. */
export function sortedPlaces(
  groupIds: readonly number[],
  keys: ReadonlyMap<number, KeyValue>,
  sort: { by: Key; isReversed: boolean },
): number[] {
  const sign = isAscending(sort) ? 1 : -1
  const values = groupIds.map((id) => keys.get(id) ?? null)
  return Array.from(groupIds, (_, at) => at).sort((one, other) => {
    const [a, b] = [values[one] ?? null, values[other] ?? null]
    if (a === b) return one - other
    if (a === null) return 1
    if (b === null) return -1
    return (a < b ? -1 : 1) * sign || one - other
  })
}
