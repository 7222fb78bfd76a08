// The reader thread: a ReadDb for all queries. No statement stays open between turns, or the WAL would grow.
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { Tickets } from '../api/tickets.ts'
import { Bug } from '../fault.ts'
import type { StoreThreadData } from '../store/contexts.ts'
import { openReader } from '../store/open.ts'
import { storeFault } from '../store/store-fault.ts'
import { serveJobs, type JobHost } from './job-server.ts'
import { readerJobs, type ReaderContext } from './reader-jobs.ts'

function open(): JobHost {
  const { profile, resources, masterKey, keySlot } = workerData as StoreThreadData
  const file = join(profile, 'store.db')
  const db = openReader(file, masterKey)
  const context: ReaderContext = {
    db,
    masterKey,
    paths: { profile, resources },
    clock: Date.now,
    keySlot,
    tickets: new Tickets(),
  }
  const jobs = readerJobs as Record<string, (context: ReaderContext, args: never) => unknown>
  return {
    run(job, args) {
      const work = jobs[job]
      if (!work) throw new Bug(`The reader has no job ${job}`)
      try {
        return work(context, args as never)
      } catch (error) {
        throw storeFault(error, file)
      }
    },
    takeTouched: () => [],
  }
}

if (parentPort) serveJobs(parentPort, open)
