// Any list of the contract: any part of it, how long it is, and where a group stands in it.
import type { ListQuestion, ListRow } from '../../../shared/contract/listing.ts'
import { cutSnippet, phrasesOf } from '../search/snippet.ts'
import type { ReadDb } from './handle.ts'
import { keptFor } from './kept.ts'
import { keysOf, sortedIds, sortedPlaces } from './list-keys.ts'
import { ListWalk } from './list-walk.ts'
import { describeRows } from './listing.ts'
import { messageTextOf } from './message-text.ts'
import { headsOf, plainHeads, plainOffset, rowTotal, type RowHead } from './plain-list.ts'
import { prepareIn, type Search } from './search.ts'

export interface List extends Pick<ListQuestion, 'view' | 'sort'> {
  search: Search
  /** It is narrowed by a query. */
  isNarrowed: boolean
}

export interface Page {
  heads: RowHead[]
  hasMore: boolean
  /** Null where nobody has counted. */
  total: number | null
}

/** Faults: bad-request where a text is no query, not-found where the place is gone. */
export function prepareList(db: ReadDb, question: ListQuestion, now: number): List {
  const { place, view, sort, text, filters } = question
  const search = prepareIn(db, place, [text, ...filters], now)
  const { match, rest } = search.compiled
  return { view, sort, search, isNarrowed: match !== null || rest.sql !== '1' }
}

export function pageOf(db: ReadDb, list: List, offset: number, limit: number): Page {
  const scope = plainScope(list)
  if (scope === undefined) return pageOfGathered(db, list, offset, limit)
  const total = rowTotal(db, scope, list.view)
  const hasMore = offset + limit < total
  if (list.sort.by !== 'date') {
    const ids = plainIds(db, list, scope)
    return { heads: headsOf(db, scope, list.view, ids.slice(offset, offset + limit)), hasMore, total }
  }
  if (!list.sort.isReversed) return { heads: plainHeads(db, scope, list.view, offset, limit), hasMore, total }
  const end = total - offset
  const heads =
    end <= 0 ? [] : plainHeads(db, scope, list.view, Math.max(0, end - limit), Math.min(limit, end))
  return { heads: heads.toReversed(), hasMore, total }
}

/** Null when the group is not in the list (any more). */
export function offsetOf(db: ReadDb, list: List, groupId: number): number | null {
  const scope = plainScope(list)
  if (scope === undefined)
    return found(gathered(db, list, Number.POSITIVE_INFINITY).findIndex((one) => one.groupId === groupId))
  if (list.sort.by !== 'date') return found(plainIds(db, list, scope).indexOf(groupId))
  const newer = plainOffset(db, scope, list.view, groupId)
  if (newer === null || !list.sort.isReversed) return newer
  return rowTotal(db, scope, list.view) - 1 - newer
}

const found = (at: number) => (at < 0 ? null : at)

/** What the rows show; where a search looked for words, with the place they were found at. */
export function describePage(db: ReadDb, { view, search }: List, heads: readonly RowHead[]): ListRow[] {
  const phrases = phrasesOf(search.query)
  return describeRows(db, view, search.scopes, heads).map((row): ListRow => ({
    ...row,
    snippet: phrases.length === 0 ? null : cutSnippet(messageTextOf(db, row.messageId), phrases),
  }))
}

/** The one scope of a list that is read as it lies in the store. */
function plainScope({ search, isNarrowed }: List): number | undefined {
  return isNarrowed || search.scopes.length !== 1 ? undefined : search.scopes[0]
}

const nameOf = ({ view, search: { scopes, compiled } }: List): string =>
  JSON.stringify([view, scopes, compiled.match, compiled.rest, compiled.within])

function plainIds(db: ReadDb, list: List, scope: number): readonly number[] {
  const { view, sort } = list
  const { by, isReversed } = sort
  if (by === 'date') return []
  return keptFor(db, `ids ${nameOf(list)} ${by} ${isReversed}`, () =>
    sortedIds(db, scope, view, { by, isReversed }),
  )
}

function pageOfGathered(db: ReadDb, list: List, offset: number, limit: number): Page {
  const heads = gathered(db, list, offset + limit + 1)
  const walk = walkOf(db, list)
  return {
    heads: heads.slice(offset, offset + limit),
    hasMore: heads.length > offset + limit,
    total: walk.isOver ? walk.heads.length : null,
  }
}

/** Above so many rows, a list gathered from several scopes is not counted before somebody reaches its end. */
const COUNTED_ROWS = 50_000

const isLong = (db: ReadDb, { search, view }: List): boolean =>
  search.scopes.reduce((sum, scope) => sum + rowTotal(db, scope, view), 0) > COUNTED_ROWS

const walkOf = (db: ReadDb, list: List): ListWalk =>
  keptFor(db, `walk ${nameOf(list)}`, () => new ListWalk(list.search, list.view))

/** At least so many rows in the order asked for, or all there are. Any order but the newest first needs all. */
function gathered(db: ReadDb, list: List, rows: number): readonly RowHead[] {
  const walk = walkOf(db, list)
  const { by, isReversed } = list.sort
  const isByDate = by === 'date'
  const isPart = isByDate && !isReversed && (list.isNarrowed || isLong(db, list))
  walk.reach(db, isPart ? rows : Number.POSITIVE_INFINITY)
  if (isByDate)
    return isReversed ? keptFor(db, `reversed ${nameOf(list)}`, () => walk.heads.toReversed()) : walk.heads
  return keptFor(db, `sorted ${nameOf(list)} ${by} ${isReversed}`, () => {
    const keys = keysOf(db, list.search.scopes, list.view, by)
    const ids = walk.heads.map((one) => one.groupId)
    return sortedPlaces(ids, keys, { by, isReversed }).flatMap((at) => walk.heads[at] ?? [])
  })
}
