// The writer thread: the only WriteDb. Commands overtake sync batches; a transaction lasts about 40 ms at most.
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { Touch } from '../../../shared/contract.ts'
import { Bug } from '../fault.ts'
import type { ChangeFeed } from '../store/change-feed.ts'
import type { StoreThreadData, WriteContext } from '../store/contexts.ts'
import { lockProfile } from '../store/lock.ts'
import { openWriter } from '../store/open.ts'
import { storeFault } from '../store/store-fault.ts'
import { serveJobs, type JobHost } from './job-server.ts'
import { writerJobs } from './writer-jobs.ts'

function open(): JobHost {
  const { profile, resources, masterKey, keySlot } = workerData as StoreThreadData
  lockProfile(join(profile, 'lock.db'))
  const file = join(profile, 'store.db')
  const db = openWriter(file, masterKey)
  const context: WriteContext = { db, masterKey, paths: { profile, resources }, clock: Date.now, keySlot }
  const feed = db.touched as ChangeFeed
  const jobs = writerJobs as Record<string, (context: WriteContext, args: never) => unknown>
  return {
    run(job, args) {
      const work = jobs[job]
      if (!work) throw new Bug(`The writer has no job ${job}`)
      try {
        return work(context, args as never)
      } catch (error) {
        throw storeFault(error, file)
      }
    },
    takeTouched: (): Touch[] => feed.take(),
  }
}

if (parentPort) serveJobs(parentPort, open)
