// People one knows.
import type { QueryHandlers } from './handlers.ts'

export const peopleQueries = {
  'people.known': () => [],
} satisfies Partial<QueryHandlers>
