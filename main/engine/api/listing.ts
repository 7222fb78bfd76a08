// Queries of the list: rows of a place, and the search that fills the same rows.
import { describeRows, rowHeads, rowTotal } from '../store/listing.ts'
import { scopesOf } from '../store/scopes.ts'
import type { QueryHandlers } from './handlers.ts'

export const listingQueries = {
  'listing.rows'(context, { place, view, limit, after }) {
    const { db, reads } = context
    reads.add('account')
    const scopes = scopesOf(place)
    for (const scope of scopes) reads.add('list', scope)
    const [scope = 0] = scopes
    const heads = rowHeads(db, scope, view, limit + 1, after)
    return {
      rows: describeRows(db, view, scopes, heads.slice(0, limit)),
      hasMore: heads.length > limit,
      total: rowTotal(db, scope, view),
    }
  },
} satisfies Partial<QueryHandlers>
