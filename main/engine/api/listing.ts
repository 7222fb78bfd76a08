// Queries of the list: rows of a place, and the search that fills the same rows.
import { pendingCount } from '../store/derived.ts'
import { SCOPE } from '../store/scope.ts'
import { rowTotal } from '../store/listing.ts'
import { scopesOf } from '../store/scopes.ts'
import { countHits, prepareSearch, searchRows } from '../store/search.ts'
import type { QueryContext, QueryHandlers } from './handlers.ts'

const EVERYWHERE: readonly number[] = [SCOPE.all, SCOPE.discarded]

export const listingQueries = {
  'listing.rows'(context, { list, offset, limit }) {
    const { db } = context
    const { view } = list
    const text = [list.text, ...list.filters].join(' ').trim()
    const search = prepareSearch(db, text, scopesOf(list.place), context.clock())
    readsOf(context, search.scopes)
    context.reads.add('status')
    const { rows, hasMore } = searchRows(db, search, view, offset + limit, null)
    const isSearch = text !== ''
    return {
      rows: rows.slice(offset),
      hasMore,
      total: isSearch ? null : search.scopes.reduce((sum, scope) => sum + rowTotal(db, scope, view), 0),
      indexed: isSearch ? EVERYWHERE.reduce((sum, scope) => sum + rowTotal(db, scope, 'messages'), 0) : null,
      pending: isSearch ? pendingCount(db) : null,
    }
  },

  'listing.locate': () => ({ offset: null }),

  'listing.count'(context, { text, place }) {
    const search = prepareSearch(context.db, text, scopesOf(place), context.clock())
    readsOf(context, search.scopes)
    return { messages: countHits(context.db, search), unread: 0 }
  },
} satisfies Partial<QueryHandlers>

function readsOf({ reads }: QueryContext, scopes: readonly number[]): void {
  reads.add('account')
  for (const scope of scopes) reads.add('list', scope)
}
