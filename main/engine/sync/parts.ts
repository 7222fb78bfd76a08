// What the sync is given of the engine around it.
import type { Ports } from '../ports.ts'
import type { JobClient } from '../threads/job-client.ts'
import type { ReaderJobs } from '../threads/reader-jobs.ts'
import type { WriterJobs } from '../threads/writer-jobs.ts'

export interface SyncParts {
  ports: Pick<Ports, 'clock' | 'log'>
  reader: JobClient<ReaderJobs>
  writer: JobClient<WriterJobs>
  /** Messages were stored: they can be analysed. */
  onStored(): void
}
