// The groups of a list that is narrowed by a query, or gathered from several scopes: found by walking the messages, newest
// first, as far as somebody looks.
import type { View } from '../../../shared/model/mail.ts'
import type { Condition } from '../search/condition.ts'
import { tuples, type ReadDb } from './handle.ts'
import type { RowHead } from './plain-list.ts'
import { IN_MAILBOX, isRare, LISTED_BY_MATCH, type Search } from './search.ts'

const GROUP: Record<View, string> = { people: 'conversation', threads: 'thread', messages: 'head' }

type Hit = [groupId: number, message: number, dateAt: number, head: number]

const INDEX = { unread: 'indexed by listed_unread', sealed: 'indexed by listed_sealed' } as const
const COPIES = `cross join grouping g on g.copy_of = l.head cross join envelope e on e.message = g.message`
const MATCHING = '+g.message in (select rowid from search where search match ?)'
/** What the walk came to last; it goes on behind it. */
const BEHIND = '(l.date_at, l.head) < (?, ?)'

/** One scope's messages in their order; several scopes are merged, none is sorted. */
export function walkStatement(search: Search, view: View): Condition {
  const { match, rest, needsCopies, within } = search.compiled
  const isByCopy = needsCopies || match !== null
  const message = isByCopy ? 'g.message' : 'l.message'
  const part = `
select l.${GROUP[view]}, ${message}, l.date_at as dateAt, l.head as head
from listed l ${within === null ? 'not indexed' : INDEX[within]} ${isByCopy ? COPIES : ''}
where l.scope = ? and ${BEHIND} and (${rest.sql})
  ${isByCopy ? `and ${IN_MAILBOX}` : ''} ${match === null ? '' : `and ${MATCHING}`}`
  return {
    sql: `${search.scopes.map(() => part).join(' union all ')} order by dateAt desc, head desc limit ?`,
    binds: rest.binds,
  }
}

/** The first steps are short: most lists are left after a page or two. */
const FIRST_STEP = 256
const LONGEST_STEP = 20_000
const FIRST = { dateAt: Number.MAX_SAFE_INTEGER, head: Number.MAX_SAFE_INTEGER }

/** Groups by their newest hit, each once, found so far. */
export class ListWalk {
  readonly heads: RowHead[] = []
  isOver = false
  readonly #search: Search
  readonly #view: View
  readonly #seen = new Set<number>()
  #step = FIRST_STEP
  #behind = FIRST

  constructor(search: Search, view: View) {
    this.#search = search
    this.#view = view
    this.isOver = search.scopes.length === 0
  }

  /** Goes on until there are `rows`, or all. */
  reach(db: ReadDb, rows: number): void {
    if (this.isOver || this.heads.length >= rows) return
    if (this.heads.length === 0 && isRare(db, this.#search)) {
      this.#take(tuples<Hit>(db, ...this.#rareStatement()))
      this.isOver = true
      return
    }
    const { sql, binds } = walkStatement(this.#search, this.#view)
    const { match } = this.#search.compiled
    while (!this.isOver && this.heads.length < rows) {
      const { dateAt, head } = this.#behind
      const ofPart = [dateAt, head, ...binds, ...(match === null ? [] : [match])]
      const hits = tuples<Hit>(
        db,
        sql,
        ...this.#search.scopes.flatMap((scope) => [scope, ...ofPart]),
        this.#step,
      )
      this.#take(hits)
      this.isOver = hits.length < this.#step
      this.#step = Math.min(this.#step * 4, LONGEST_STEP)
    }
  }

  #take(hits: readonly Hit[]): void {
    for (const [groupId, message, dateAt] of hits) {
      if (this.#seen.has(groupId)) continue
      this.#seen.add(groupId)
      this.heads.push({ groupId, message, dateAt })
    }
    const last = hits.at(-1)
    // Further copies of the last message are of the same group.
    if (last) this.#behind = { dateAt: last[2], head: last[3] }
  }

  #rareStatement(): [string, ...(string | number)[]] {
    const { scopes, compiled } = this.#search
    const sql = `
select l.${GROUP[this.#view]}, g.message, l.date_at as dateAt, l.head as head from ${LISTED_BY_MATCH}
where l.scope in (${scopes.map(() => '?').join(', ')}) and ${IN_MAILBOX} and (${compiled.rest.sql})
order by dateAt desc, head desc, g.message`
    return [sql, compiled.match ?? '', ...scopes, ...compiled.rest.binds]
  }
}
