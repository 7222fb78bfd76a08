// Runs queries message by message: hits newest first, for scripts and actions, or counted. Lists are in list.ts.
import type { Place } from '../../../shared/contract/listing.ts'
import { parseQuery, querySentence, type Query } from '../../../shared/lib/query.ts'
import { FaultError } from '../fault.ts'
import { compileQuery, type Compiled } from '../search/compile.ts'
import { each, get, value, type ReadDb } from './handle.ts'
import { isTagScope, SCOPE } from './scope.ts'
import { resolvePlace } from './scopes.ts'
import { searchNames } from './search-names.ts'

const EVERYWHERE: readonly number[] = [SCOPE.all, SCOPE.discarded]

/** A query, ready to run in a place. */
export interface Search {
  query: Query
  compiled: Compiled
  scopes: readonly number[]
}

/** All of the texts must hold, each a query by itself. Faults: bad-request, saying where a text is no query. A text that
 * names a mailbox looks there, wherever it stands. */
export function prepareSearch(
  db: ReadDb,
  texts: string | readonly string[],
  scopes: readonly number[],
  now: number,
): Search {
  const query: Query = { kind: 'all', of: [texts].flat().map(parsed) }
  const compiled = compileQuery(query, searchNames(db, now))
  const isInList = scopes.some((scope) => scope > 0 || isTagScope(scope))
  return { query, compiled, scopes: compiled.namesMailbox && !isInList ? EVERYWHERE : scopes }
}

function parsed(text: string): Query {
  const found = parseQuery(text)
  if (!found.ok) throw new FaultError('bad-request', querySentence(found))
  return found.query
}

/** In a place that may bring a saved text of its own. Faults: bad-request, not-found. */
export function prepareIn(db: ReadDb, place: Place, texts: readonly string[], now: number): Search {
  const { scopes, text, name } = resolvePlace(db, place)
  const saved = parseQuery(text)
  if (!saved.ok)
    throw new FaultError('bad-request', `The saved search “${name}” is no query: ${querySentence(saved)}`)
  return prepareSearch(db, [...texts, text], scopes, now)
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

const HIT = 'g.message, l.head, l.conversation, l.thread, l.date_at as dateAt'
const ORDER = 'order by l.date_at desc, l.head desc, g.message'
const LISTED_BY_DATE = `listed l not indexed cross join grouping g on g.copy_of = l.head
  cross join envelope e on e.message = g.message`
export const LISTED_BY_MATCH = `(select rowid as message from search where search match ?) s
  cross join grouping g on g.message = s.message
  cross join listed l on l.head = g.copy_of
  cross join envelope e on e.message = g.message`
/** Of copies, only those that lie in the mailbox itself. */
export const IN_MAILBOX = `(l.scope <= 0 or exists (select 1 from placement p
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

/** The index alone finds so few that they can be sorted. */
export function isRare(db: ReadDb, { compiled }: Search): boolean {
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
      const { sql, binds } = statement(HIT, search, scopes, rare)
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

/** Messages that match, and those of them unread. Copies: of one message one, or each by itself. */
export function countHits(
  db: ReadDb,
  search: Search,
  copies: 'together' | 'each',
): { messages: number; unread: number } {
  const counted = copies === 'each' ? 'g.message' : 'l.head'
  const columns = `count(distinct ${counted}) as messages, count(distinct iif(l.unread, ${counted}, null)) as unread`
  const { sql, binds } = statement(columns, search, search.scopes, isRare(db, search))
  return get<{ messages: number; unread: number }>(db, sql, ...binds) ?? { messages: 0, unread: 0 }
}
