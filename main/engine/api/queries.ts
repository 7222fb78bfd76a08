// Every query of the contract and its handler, run on the reader thread; a missing one does not compile.
import type { QueryHandlers } from './handlers.ts'
import { statusQueries } from './status.ts'

export const QUERIES = { ...statusQueries } as unknown as QueryHandlers
