// How many rows of each list fall into each week, so that the place of a row in a list of a million is a short sum.
import { run, type WriteDb } from '../handle.ts'

export const WEEK_MS = 7 * 86_400_000

export const weekOf = (dateAt: number): number => Math.floor(dateAt / WEEK_MS)

interface Span {
  scope: number
  view: string
  week: number
  rows: number
}

export class ListSpans {
  readonly #spans = new Map<string, Span>()

  count(scope: number, view: string, dateAt: number, by: 1 | -1): void {
    const week = weekOf(dateAt)
    const key = `${view} ${scope} ${week}`
    const span = this.#spans.get(key)
    if (span) span.rows += by
    else this.#spans.set(key, { scope, view, week, rows: by })
  }

  flush(db: WriteDb): void {
    for (const { scope, view, week, rows } of this.#spans.values()) {
      if (rows === 0) continue
      run(
        db,
        `insert into list_span (scope, view, week, rows) values (?, ?, ?, ?)
         on conflict do update set rows = rows + excluded.rows`,
        scope,
        view,
        week,
        rows,
      )
      if (rows < 0)
        run(
          db,
          'delete from list_span where scope = ? and view = ? and week = ? and rows = 0',
          scope,
          view,
          week,
        )
    }
    this.#spans.clear()
  }
}
