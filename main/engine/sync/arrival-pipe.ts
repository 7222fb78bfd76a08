// From the socket to the store: while one batch is written the next one comes in; memory stays bounded by two batches,
// because the server is read no faster than we write.
import type { Checkpoint } from '../store/checkpoints.ts'
import type { Arrival } from '../store/messages.ts'
import type { SyncParts } from './parts.ts'

const BATCH_MESSAGES = 50
const BATCH_BYTES = 1024 * 1024

export interface ArrivalPipe {
  put(arrival: Arrival): Promise<void>
  /** Everything put so far is stored; with it, in one transaction, the checkpoint. Gives how many messages were new. */
  finish(checkpoint: Checkpoint | null): Promise<number>
}

export function arrivalPipe(parts: SyncParts, mailbox: number): ArrivalPipe {
  let batch: Arrival[] = []
  let batchBytes = 0
  let added = 0
  let writing: Promise<void> = Promise.resolve()

  const write = async (arrivals: Arrival[], checkpoint: Checkpoint | null): Promise<void> => {
    added += await parts.writer.ask('storeFetched', { mailbox, arrivals, checkpoint })
    parts.onStored()
  }
  const flush = async (checkpoint: Checkpoint | null): Promise<void> => {
    const arrivals = batch
    batch = []
    batchBytes = 0
    await writing
    writing = write(arrivals, checkpoint)
    // Whoever waits next is told; until then a failure must not count as unhandled.
    writing.catch(() => {})
  }
  return {
    async put(arrival) {
      batch.push(arrival)
      batchBytes += arrival.octets.length
      if (batch.length >= BATCH_MESSAGES || batchBytes >= BATCH_BYTES) await flush(null)
    },
    async finish(checkpoint) {
      if (batch.length > 0 || checkpoint) await flush(checkpoint)
      await writing
      return added
    },
  }
}
