// Above which rows a date stands, as far as the rows are known; what was learnt of a part of the list is kept while it is
// not loaded, so that nothing moves when one comes back.
import { dateGroup, formatMonth } from '../../locales/format.ts'
import type { Row } from '../../state/where.ts'

/** 'today', 'yesterday', 'lastWeek' or '2026-10'. */
export function groupKey(dateAt: number, now: number): string {
  const group = dateGroup(dateAt, now)
  if (group !== 'month') return group
  const date = new Date(dateAt)
  return `${date.getFullYear()}-${date.getMonth()}`
}

/** @returns offsets with a header, ascending; the same array where nothing new was learnt */
export function dateHeaders(
  rows: ReadonlyMap<number, Row>,
  count: number,
  now: number,
  known: readonly number[],
): readonly number[] {
  const isJudged = (offset: number): boolean => rows.has(offset) && (offset === 0 || rows.has(offset - 1))
  const kept = known.filter((offset) => offset < count && !isJudged(offset))
  const found = [...rows].flatMap(([offset, row]) => {
    if (!isJudged(offset)) return []
    const above = rows.get(offset - 1)
    return above && groupKey(above.dateAt, now) === groupKey(row.dateAt, now) ? [] : [offset]
  })
  const headers = [...kept, ...found].sort((one, other) => one - other)
  return headers.join() === known.join() ? known : headers
}

/** What the header above a row says. */
export function headerText(
  dateAt: number,
  now: number,
  language: string,
  word: (group: 'today' | 'yesterday' | 'lastWeek') => string,
): string {
  const group = dateGroup(dateAt, now)
  return group === 'month' ? formatMonth(dateAt, language) : word(group)
}
