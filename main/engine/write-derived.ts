// Hands what was derived to the writer. A message that it cannot take costs its own analysis, never that of the others.
import { Bug, faultOf } from './fault.ts'
import { logBug } from './log.ts'
import { unreadable } from './parse/unreadable.ts'
import type { Ports } from './ports.ts'
import type { Derived } from './store/derive-jobs.ts'
import type { JobClient } from './threads/job-client.ts'
import type { ReaderJobs } from './threads/reader-jobs.ts'
import type { WriterJobs } from './threads/writer-jobs.ts'

interface Parts {
  reader: JobClient<ReaderJobs>
  writer: JobClient<WriterJobs>
  log: Ports['log']
}

/** Applies all. A message that meets a bug is written as unreadable, and the bug logged. Faults (a full disk) are thrown:
 * they are nobody's message's doing. */
export async function writeDerived(parts: Parts, derived: readonly Derived[]): Promise<void> {
  const first = await bugOf(apply(parts, derived))
  if (first === undefined) return
  // What the batch had applied already is applied again, harmlessly.
  for (const one of derived) {
    const bug = await bugOf(apply(parts, [one]))
    if (bug === undefined) continue
    const octets = await parts.reader.ask('octets', { message: one.message })
    const parsed = unreadable(octets ?? new Uint8Array())
    await apply(parts, [{ message: one.message, fromLayer: 0, parsed }])
    logBug(parts.log, 'derive', bug)
  }
}

async function apply({ writer }: Parts, derived: readonly Derived[]): Promise<void> {
  await writer.ask('applyDerived', { derived: [...derived] })
}

/** What `work` threw that is no fault; faults are thrown on. */
async function bugOf(work: Promise<void>): Promise<Error | undefined> {
  try {
    await work
    return undefined
  } catch (error) {
    if (faultOf(error)) throw error
    return error instanceof Error ? error : new Bug(String(error))
  }
}
