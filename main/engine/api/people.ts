// People one knows.
import { knownPeople } from '../store/known-people.ts'
import { SCOPE } from '../store/scope.ts'
import type { QueryHandlers } from './handlers.ts'

export const peopleQueries = {
  'people.known'(context, { limit }) {
    // Nothing is touched by address; who is known changes with what is listed.
    context.reads.add('account')
    context.reads.add('list', SCOPE.all)
    return knownPeople(context.db, context.clock(), limit)
  },
} satisfies Partial<QueryHandlers>
