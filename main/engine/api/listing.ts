// Queries of the list: rows of a place, and the search that fills the same rows.
import { pendingCount } from '../store/derived.ts'
import { SCOPE } from '../store/derived/relist.ts'
import { describeRows, rowHeads, rowTotal } from '../store/listing.ts'
import { scopesOf } from '../store/scopes.ts'
import { countHits, prepareSearch, searchRows } from '../store/search.ts'
import type { QueryContext, QueryHandlers } from './handlers.ts'

const EVERYWHERE: readonly number[] = [SCOPE.all, SCOPE.discarded]

export const listingQueries = {
  'listing.rows'(context, { place, view, limit, after }) {
    const { db } = context
    const scopes = scopesOf(place)
    readsOf(context, scopes)
    const total = scopes.reduce((sum, scope) => sum + rowTotal(db, scope, view), 0)
    const [scope, ...others] = scopes
    // A place of several scopes has no index of its own: it is found by a query that asks for nothing.
    if (scope === undefined || others.length > 0)
      return { ...searchRows(db, prepareSearch(db, '', scopes, 0), view, limit, after), total }
    const heads = rowHeads(db, scope, view, limit + 1, after)
    return {
      rows: describeRows(db, view, scopes, heads.slice(0, limit)),
      hasMore: heads.length > limit,
      total,
    }
  },

  'listing.search'(context, { text, place, view, limit, after }) {
    const { db } = context
    const search = prepareSearch(db, text, scopesOf(place), context.clock())
    readsOf(context, search.scopes)
    context.reads.add('status')
    return {
      ...searchRows(db, search, view, limit, after),
      indexed: EVERYWHERE.reduce((sum, scope) => sum + rowTotal(db, scope, 'messages'), 0),
      pending: pendingCount(db),
    }
  },

  'listing.count'(context, { text, place }) {
    const search = prepareSearch(context.db, text, scopesOf(place), context.clock())
    readsOf(context, search.scopes)
    return { messages: countHits(context.db, search) }
  },
} satisfies Partial<QueryHandlers>

function readsOf({ reads }: QueryContext, scopes: readonly number[]): void {
  reads.add('account')
  for (const scope of scopes) reads.add('list', scope)
}
