// The scope each tag's list has. A tag keeps its scope when the last message loses it: an empty list costs nothing.
import { all, run, value, type ReadDb, type WriteDb } from './handle.ts'
import { FIRST_TAG_SCOPE } from './scope.ts'

/** Case never tells two keywords apart. Undefined when no message ever carried it. */
export function findTagScope(db: ReadDb, keyword: string): number | undefined {
  return value(db, 'select scope from tag_scope where keyword = ?', keyword.toLowerCase())
}

export function tagScope(db: WriteDb, keyword: string): number {
  const known = findTagScope(db, keyword)
  if (known !== undefined) return known
  const lowest = value<number | null>(db, 'select min(scope) from tag_scope') ?? FIRST_TAG_SCOPE + 1
  run(
    db,
    'insert into tag_scope (scope, keyword, written) values (?, ?, ?)',
    lowest - 1,
    keyword.toLowerCase(),
    keyword,
  )
  db.touched.add('tag', '*')
  return lowest - 1
}

/** Keywords by scope, spelt as the user's tag is, else as on the mail. */
export function tagScopes(db: ReadDb): Map<number, string> {
  const rows = all<{ scope: number; keyword: string }>(
    db,
    `select s.scope, ifnull((select keyword from tag where lower(keyword) = s.keyword), s.written) as keyword
     from tag_scope s`,
  )
  return new Map(rows.map((row) => [row.scope, row.keyword]))
}

export interface TagCount {
  scope: number
  /** The keyword in lower case, and as it was met. */
  key: string
  written: string
  messages: number
  unread: number
}

/** Messages in each tag's list: sums that are kept, so that nothing is counted. */
export function tagCounts(db: ReadDb): TagCount[] {
  return all<TagCount>(
    db,
    `select s.scope, s.keyword as key, s.written, ifnull(t.rows, 0) as messages, ifnull(t.unread, 0) as unread
     from tag_scope s left join list_total t on t.scope = s.scope and t.view = 'messages'`,
  )
}
