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
