// A selection as a value, and what can be done to it.
import type { Row } from './where.ts'

export interface Selection {
  /** Everything in the list, apart from `rows`; else just `rows`. */
  isAll: boolean
  /** By group id. */
  rows: ReadonlyMap<number, Row>
  /** Where a range begins. */
  anchor: number | null
}

export const NOTHING: Selection = { isAll: false, rows: new Map(), anchor: null }
export const EVERYTHING: Selection = { isAll: true, rows: new Map(), anchor: null }

/** No more can be named in one action; more than that is everything but some. */
export const MOST_NAMED = 10_000

export const isEmpty = ({ isAll, rows }: Selection): boolean => !isAll && rows.size === 0

export const isSelected = ({ isAll, rows }: Selection, groupId: number): boolean =>
  rows.has(groupId) !== isAll

/** How many rows of a list of so many; null where nobody has counted the list. */
export const sizeOf = ({ isAll, rows }: Selection, total: number | null): number | null =>
  isAll ? total && total - rows.size : rows.size

export function toggled(selection: Selection, row: Row): Selection {
  const rows = new Map(selection.rows)
  if (!rows.delete(row.groupId)) rows.set(row.groupId, row)
  return { ...selection, rows, anchor: row.groupId }
}

/** A range instead of what was selected; it still begins where it began. */
export const ranged = (selection: Selection, rows: readonly Row[]): Selection => ({
  isAll: false,
  rows: new Map(rows.slice(0, MOST_NAMED).map((row) => [row.groupId, row])),
  anchor: selection.anchor,
})

/** The rows as they are now; those that have left the list are no longer selected. */
export function refreshed(
  selection: Selection,
  before: ReadonlyMap<number, Row>,
  now: ReadonlyMap<number, Row>,
): Selection {
  const hasChanged = [...selection.rows].some(([groupId, row]) => {
    const current = now.get(groupId)
    return current ? current !== row : before.has(groupId)
  })
  if (!hasChanged) return selection
  const rows = [...selection.rows].flatMap(([groupId, row]): [number, Row][] => {
    const current = now.get(groupId)
    return current ? [[groupId, current]] : before.has(groupId) ? [] : [[groupId, row]]
  })
  return { ...selection, rows: new Map(rows) }
}
