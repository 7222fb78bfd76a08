// Selecting rows: one more or less, a range, all, none; and what the selection comes to as the subject of an action.
import { useEffect, useRef } from 'react'
import { useClient } from '../../engine/hooks.ts'
import {
  EVERYTHING,
  isEmpty,
  MOST_NAMED,
  NOTHING,
  ranged,
  refreshed,
  sizeOf,
  toggled,
} from '../../state/selected.ts'
import type { Selection } from '../../state/selected.ts'
import { useSelection } from '../../state/selection.tsx'
import type { ListQuestion, Row } from '../../state/where.ts'
import { standing } from '../actions/subject.ts'
import type { Subject } from '../actions/subject.ts'
import type { Rows } from './use-rows.ts'

/** One answer holds no more rows. */
const ANSWER_ROWS = 1000

export interface Selecting {
  selection: Selection
  toggle: (row: Row) => void
  /** From the anchor (else from `start`) to a row. */
  extend: (to: number, start: Row | undefined) => Promise<void>
  all: () => void
  none: () => void
}

export const rowSubject = (list: ListQuestion, row: Row): Subject => ({
  target: { kind: 'groups', list, groupIds: [row.groupId] },
  count: 1,
  ...standing([row]),
})

/** @param total rows of the list; null where nobody has counted them */
export function selectionSubject(
  list: ListQuestion,
  selection: Selection,
  total: number | null,
): Subject | null {
  if (isEmpty(selection)) return null
  const ids = [...selection.rows.keys()]
  const rows = selection.isAll ? [] : [...selection.rows.values()]
  return {
    target: selection.isAll ? { kind: 'list', list, except: ids } : { kind: 'groups', list, groupIds: ids },
    count: sizeOf(selection, total),
    ...standing(rows),
    ...(selection.isAll && { isUnread: true }),
  }
}

export function useSelecting(rows: Rows): Selecting {
  const client = useClient()
  const { selection, select } = useSelection()
  useLeaving(rows)
  /** The rows from one offset to another, asked for where they are not loaded. */
  const rowsBetween = async (from: number, until: number): Promise<Row[]> => {
    const found: Row[] = []
    for (let offset = from; offset <= until;) {
      const loaded = rows.rows.get(offset)
      if (loaded) {
        found.push(loaded)
        offset++
        continue
      }
      const limit = Math.min(ANSWER_ROWS, until - offset + 1)
      const answer = await client.call('listing.rows', { list: rows.list, offset, limit })
      if (!answer.ok || answer.value.rows.length === 0) break
      found.push(...answer.value.rows)
      offset += answer.value.rows.length
    }
    return found
  }
  return {
    selection,
    toggle: (row) => select((was) => toggled(was, row)),
    all: () => select(() => EVERYTHING),
    none: () => select(() => NOTHING),
    extend: async (to, start) => {
      const anchor = selection.anchor ?? start?.groupId ?? null
      const from = rows.offsetOf(anchor) ?? to
      const between = await rowsBetween(
        Math.max(Math.min(from, to), to - MOST_NAMED + 1),
        Math.min(Math.max(from, to), to + MOST_NAMED - 1),
      )
      select((was) => ranged({ ...was, anchor }, between))
    },
  }
}

const byId = (rows: Iterable<Row>): Map<number, Row> => new Map([...rows].map((row) => [row.groupId, row]))

/** What has left the list is not selected any more; what is only out of sight stays so. */
function useLeaving(rows: Rows): void {
  const { select } = useSelection()
  const before = useRef(rows)
  useEffect(() => {
    const was = before.current
    before.current = rows
    if (was.list !== rows.list || rows.isStale) return
    if (rows.count === 0) select((selection) => (isEmpty(selection) ? selection : NOTHING))
    const missable = [...was.rows].filter(([offset]) => rows.rows.has(offset) || offset >= rows.count)
    select((selection) =>
      refreshed(selection, byId(missable.map(([, row]) => row)), byId(rows.rows.values())),
    )
  }, [rows, select])
}
