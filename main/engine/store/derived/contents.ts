// What the grouping layer holds, to be compared with what it holds when it is built anew (tests).
import { all, type ReadDb } from '../handle.ts'

/** Everything layer 2 holds, in words that do not depend on ids the layer itself gave. */
export function contents(db: ReadDb): unknown {
  const nameOf: Record<string, Map<number, string>> = {
    people: new Map(),
    threads: new Map(),
    messages: new Map(),
  }
  for (const row of all<{ id: number; key: string }>(db, 'select id, key from conversation'))
    nameOf.people?.set(row.id, row.key)
  for (const row of all<{ thread: number; least: number }>(
    db,
    'select thread, min(message) as least from grouping group by thread',
  ))
    nameOf.threads?.set(row.thread, `thread of ${row.least}`)
  const rows = all<{ view: string; scope: number; group_id: number }>(
    db,
    'select * from list_row order by scope, view, date_at, message',
  )
  // A tag's scope is whatever number was free.
  const tags = new Map(
    all<{ scope: number; keyword: string }>(db, 'select scope, keyword from tag_scope').map((row) => [
      row.scope,
      row.keyword,
    ]),
  )
  const scopeOf = (scope: number) => tags.get(scope) ?? scope
  return {
    grouping: all<{ thread: number; conversation: number; own_conversation: number }>(
      db,
      'select * from grouping order by message',
    ).map((row) => ({
      ...row,
      thread: nameOf.threads?.get(row.thread),
      conversation: nameOf.people?.get(row.conversation),
      own_conversation: nameOf.people?.get(row.own_conversation),
    })),
    rows: rows
      .map((row) => ({ ...row, scope: scopeOf(row.scope), group_id: nameOf[row.view]?.get(row.group_id) }))
      .sort(byText),
    listed: all<{ scope: number; thread: number; conversation: number }>(db, 'select * from listed')
      .map((row) => ({
        ...row,
        scope: scopeOf(row.scope),
        thread: nameOf.threads?.get(row.thread),
        conversation: nameOf.people?.get(row.conversation),
      }))
      .sort(byText),
    spans: all<{ scope: number }>(db, 'select * from list_span')
      .map((row) => ({ ...row, scope: scopeOf(row.scope) }))
      .sort(byText),
    totals: all<{ scope: number }>(db, 'select * from list_total where rows > 0')
      .map((row) => ({ ...row, scope: scopeOf(row.scope) }))
      .sort(byText),
    threads: all<{ id: number; messages: number }>(db, 'select id, messages from thread')
      .map((row) => `${nameOf.threads?.get(row.id)}: ${row.messages}`)
      .sort(),
  }
}
const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)
