// Dates of a query in the reader's own time zone.
import type { QueryDate } from '../../../shared/lib/query.ts'

/** [start, end) in epoch ms of the year, month or day meant. `now` says which day is today. */
export function daysOf(date: QueryDate, now: number): { start: number; end: number } {
  if ('daysAgo' in date) {
    const today = new Date(now)
    const [year, month, day] = [today.getFullYear(), today.getMonth(), today.getDate() - date.daysAgo]
    return { start: new Date(year, month, day).getTime(), end: new Date(year, month, day + 1).getTime() }
  }
  const { year, month, day } = date
  if (month === undefined) return { start: new Date(year, 0).getTime(), end: new Date(year + 1, 0).getTime() }
  if (day === undefined)
    return { start: new Date(year, month - 1).getTime(), end: new Date(year, month).getTime() }
  return {
    start: new Date(year, month - 1, day).getTime(),
    end: new Date(year, month - 1, day + 1).getTime(),
  }
}
