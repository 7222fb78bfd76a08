// All that the reader thread can be asked.
import type { QueryName, Touch } from '../../../shared/contract.ts'
import { Reads, type QueryContext } from '../api/handlers.ts'
import { QUERIES } from '../api/queries.ts'
import { deriveReadJobs } from '../store/derive-jobs.ts'
import { octetJobs } from '../store/octet-jobs.ts'
import { outboxReadJobs } from '../store/outbox-jobs.ts'
import { partJobs } from '../store/part-jobs.ts'
import { searchJobs } from '../store/search-jobs.ts'
import { syncReadJobs } from '../store/sync-jobs.ts'

/** The reader's context; `reads` is fresh for each query. */
export type ReaderContext = Omit<QueryContext, 'reads'>

export const readerJobs = {
  ...deriveReadJobs,
  ...syncReadJobs,
  ...octetJobs,
  ...outboxReadJobs,
  ...partJobs,
  ...searchJobs,
  /** A query of the contract; its arguments were checked at the border. */
  query(
    context: ReaderContext,
    call: { method: QueryName; args: unknown },
  ): { value: unknown; reads: Touch[] } {
    const reads = new Reads()
    const value = QUERIES[call.method]({ ...context, reads }, call.args as never)
    return { value, reads: reads.list() }
  },
}

export type ReaderJobs = typeof readerJobs
