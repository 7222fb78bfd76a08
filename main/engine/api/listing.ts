// Queries of the list: any part of a place in one view, narrowed and sorted, and counts of what a query finds.
import type { Place } from '../../../shared/contract/listing.ts'
import { pendingCount } from '../store/derived.ts'
import { describePage, offsetOf, pageOf, prepareList } from '../store/list.ts'
import { rowTotal } from '../store/plain-list.ts'
import { SCOPE } from '../store/scope.ts'
import { countHits, prepareIn } from '../store/search.ts'
import type { QueryContext, QueryHandlers } from './handlers.ts'

const EVERYWHERE: readonly number[] = [SCOPE.all, SCOPE.discarded]

export const listingQueries = {
  'listing.rows'(context, { list, offset, limit }) {
    const { db, reads } = context
    const prepared = prepareList(db, list, context.clock())
    readsOf(context, list.place, prepared.search.scopes)
    reads.add('account')
    reads.add('operation')
    reads.add('tag')
    const { heads, hasMore, total } = pageOf(db, prepared, offset, limit)
    const rows = describePage(db, prepared, heads)
    if (list.text.trim() === '') return { rows, hasMore, total, indexed: null, pending: null }
    reads.add('status')
    const indexed = EVERYWHERE.reduce((sum, scope) => sum + rowTotal(db, scope, 'messages'), 0)
    return { rows, hasMore, total, indexed, pending: pendingCount(db) }
  },

  'listing.locate'(context, { list, groupId }) {
    const prepared = prepareList(context.db, list, context.clock())
    readsOf(context, list.place, prepared.search.scopes)
    return { offset: offsetOf(context.db, prepared, groupId) }
  },

  'listing.count'(context, { text, place }) {
    const search = prepareIn(context.db, place, [text], context.clock())
    readsOf(context, place, search.scopes)
    return countHits(context.db, search, place.kind === 'everywhere' ? 'each' : 'together')
  },
} satisfies Partial<QueryHandlers>

/** The lists that were looked at, and what could make the place mean other lists. */
function readsOf({ reads }: QueryContext, place: Place, scopes: readonly number[]): void {
  for (const scope of scopes) reads.add('list', scope)
  if (place.kind === 'smart-list') reads.add('smart-list', place.id)
  if (place.kind === 'inboxes') reads.add('account')
  // A list that does not exist yet may begin.
  if (place.kind === 'role' || place.kind === 'smart-list') reads.add('mailbox')
  if (scopes.length === 0) reads.add('list')
}
