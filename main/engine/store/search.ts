// Runs queries: hits newest first, as rows of a list, as flat rows for scripts, or counted.
import type { ListRow } from '../../../shared/contract/listing.ts'
import { parseQuery, querySentence, type Query } from '../../../shared/lib/query.ts'
import type { View } from '../../../shared/model/mail.ts'
import { FaultError } from '../fault.ts'
import { compileQuery, type Compiled } from '../search/compile.ts'
import { cutSnippet, phrasesOf } from '../search/snippet.ts'
import { SCOPE } from './scope.ts'
import { each, value, type ReadDb } from './handle.ts'
import { describeRows, type RowHead, type RowPosition } from './listing.ts'
import { messageTextOf } from './message-text.ts'
import { searchNames } from './search-names.ts'

/** A query, ready to run in a place. */
export interface Search {
  query: Query
  compiled: Compiled
  scopes: readonly number[]
}

/** Faults: bad-request, saying where the text is no query. A text that names a mailbox looks there, wherever it stands. */
export function prepareSearch(db: ReadDb, text: string, scopes: readonly number[], now: number): Search {
  const parsed = parseQuery(text)
  if (!parsed.ok) throw new FaultError('bad-request', querySentence(parsed))
  const compiled = compileQuery(parsed.query, searchNames(db, now))
  const isInList = scopes.some((scope) => scope > 0)
  return {
    query: parsed.query,
    compiled,
    scopes: compiled.namesMailbox && !isInList ? [SCOPE.all, SCOPE.discarded] : scopes,
  }
}

export interface Hit {
  message: number
  head: number
  conversation: number
  thread: number
  dateAt: number
}

/** Above so many hits of the index alone, the list is walked by date until there are enough; below, they are sorted. */
const FEW = 2000

const COLUMNS = 'g.message, l.head, l.conversation, l.thread, l.date_at as dateAt'
const ORDER = 'order by l.date_at desc, l.head desc, g.message'
const LISTED_BY_DATE = `listed l not indexed cross join grouping g on g.copy_of = l.head
  cross join envelope e on e.message = g.message`
const LISTED_BY_MATCH = `(select rowid as message from search where search match ?) s
  cross join grouping g on g.message = s.message
  cross join listed l on l.head = g.copy_of
  cross join envelope e on e.message = g.message`
/** Of copies, only those that lie in the mailbox itself. */
const IN_MAILBOX = `(l.scope <= 0 or exists (select 1 from placement p
  where p.message = g.message and p.mailbox = l.scope and p.missing_at is null))`

interface Statement {
  sql: string
  binds: (string | number)[]
}

function statement(columns: string, search: Search, scopes: readonly number[], isRare: boolean): Statement {
  const { match, rest } = search.compiled
  const within = scopes.map(() => '?').join(', ')
  const where = `l.scope in (${within}) and ${IN_MAILBOX} and (${rest.sql})`
  if (match === null || !isRare) {
    const matching =
      match === null ? '' : ' and +g.message in (select rowid from search where search match ?)'
    return {
      sql: `select ${columns} from ${LISTED_BY_DATE} where ${where}${matching}`,
      binds: [...scopes, ...rest.binds, ...(match === null ? [] : [match])],
    }
  }
  return {
    sql: `select ${columns} from ${LISTED_BY_MATCH} where ${where}`,
    binds: [match, ...scopes, ...rest.binds],
  }
}

function isRare(db: ReadDb, { compiled }: Search): boolean {
  if (compiled.match === null) return false
  const counted = value(
    db,
    'select count(*) from (select 1 from search where search match ? limit ?)',
    compiled.match,
    FEW + 1,
  )
  return (counted ?? 0) <= FEW
}

/** Every hit, newest first; copies of one message follow each other. The caller stops when it has enough. */
export function* hits(db: ReadDb, search: Search): Generator<Hit, void> {
  const rare = isRare(db, search)
  // By date, each scope is one range of the index; two ranges are merged rather than sorted.
  const parts = rare ? [search.scopes] : search.scopes.map((scope) => [scope])
  yield* merge(
    parts.map((scopes) => {
      const { sql, binds } = statement(COLUMNS, search, scopes, rare)
      // The remark makes each range a statement of its own: they are open side by side.
      return each<Hit>(db, `${sql} ${ORDER} -- ${scopes.length === 1 ? scopes[0] : 'all'}`, ...binds)
    }),
  )
}

function* merge(sources: readonly Generator<Hit, void>[]): Generator<Hit, void> {
  if (sources.length === 1 && sources[0]) return yield* sources[0]
  const heads = sources.map((source) => source.next())
  try {
    for (;;) {
      let newest = -1
      let best: Hit | undefined
      heads.forEach((head, at) => {
        if (!head.done && (!best || isNewer(head.value, best))) [newest, best] = [at, head.value]
      })
      if (!best) return
      yield best
      heads[newest] = (sources[newest] as Generator<Hit, void>).next()
    }
  } finally {
    for (const source of sources) source.return()
  }
}

const isNewer = (one: Hit, other: Hit) =>
  one.dateAt > other.dateAt || (one.dateAt === other.dateAt && one.head > other.head)

/** Messages that match; copies each by itself. */
export function countHits(db: ReadDb, search: Search): number {
  const { sql, binds } = statement('count(*)', search, search.scopes, isRare(db, search))
  return value(db, sql.replace(' not indexed', ''), ...binds) ?? 0
}

const GROUP = { people: 'conversation', threads: 'thread', messages: 'head' } as const

/** The groups with the newest hits, one row each, standing on the hit. */
export function searchRows(
  db: ReadDb,
  search: Search,
  view: View,
  limit: number,
  after: RowPosition | null,
): { rows: ListRow[]; hasMore: boolean } {
  const seen = new Set<number>()
  const heads: RowHead[] = []
  let isPassed = after === null
  for (const hit of hits(db, search)) {
    const groupId = hit[GROUP[view]]
    if (seen.has(groupId)) continue
    seen.add(groupId)
    if (!isPassed && groupId === after?.groupId) {
      isPassed = true
      continue
    }
    // The row the last page ended with is gone or newer by now: go on below its date.
    isPassed ||= after !== null && hit.dateAt < after.dateAt
    if (!isPassed) continue
    heads.push({ groupId, message: hit.message, dateAt: hit.dateAt })
    if (heads.length > limit) break
  }
  const shown = heads.slice(0, limit)
  const phrases = phrasesOf(search.query)
  const rows = describeRows(db, view, search.scopes, shown).map((row): ListRow => ({
    ...row,
    snippet: phrases.length === 0 ? null : cutSnippet(messageTextOf(db, row.messageId), phrases),
  }))
  return { rows, hasMore: heads.length > limit }
}
