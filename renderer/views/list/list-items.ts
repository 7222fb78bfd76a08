// What the list draws, top to bottom: rows under the headers of their dates.
import { dateGroup } from '../../locales/format.ts'
import type { DateGroup } from '../../locales/format.ts'
import type { Row } from '../../state/where.ts'

export type ListItem =
  | { kind: 'header'; key: string; group: DateGroup; dateAt: number }
  | { kind: 'row'; key: string; row: Row; index: number }

const groupKey = (row: Row, now: number): string => {
  const group = dateGroup(row.dateAt, now)
  if (group !== 'month') return group
  const date = new Date(row.dateAt)
  return `${date.getFullYear()}-${date.getMonth()}`
}

/** @param rows in the order of the list @param now epoch ms */
export function toListItems(rows: readonly Row[], now: number): ListItem[] {
  let last = ''
  return rows.flatMap((row, index) => {
    const key = groupKey(row, now)
    const item: ListItem = { kind: 'row', key: `row ${row.groupId}`, row, index }
    if (key === last) return [item]
    last = key
    const group = dateGroup(row.dateAt, now)
    return [{ kind: 'header', key: `header ${key} ${index}`, group, dateAt: row.dateAt }, item]
  })
}
