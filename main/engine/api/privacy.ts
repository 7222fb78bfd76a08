// Queries of the privacy indices.
import { personIndex, reportOf } from '../store/privacy.ts'
import type { QueryHandlers } from './handlers.ts'

export const privacyQueries = {
  'privacy.report'(context, args) {
    context.reads.add('message', args.message)
    return reportOf(context.db, args.message)
  },
  'privacy.person'(context, args) {
    context.reads.add('list')
    return personIndex(context.db, args.address)
  },
} satisfies Partial<QueryHandlers>
