// The background loop that analyses what was stored: newest first, read → parse → write, each stage at work on its own
// batch. It sleeps when nothing waits and is woken by whoever stored something.
import { setTimeout } from 'node:timers/promises'
import type { JobClient } from './threads/job-client.ts'
import type { ReaderJobs } from './threads/reader-jobs.ts'
import type { WriterJobs } from './threads/writer-jobs.ts'
import type { ParserPool } from './parser-pool.ts'
import type { Derived, PendingMessage } from './store/derive-jobs.ts'
import type { Ports } from './ports.ts'
import { logBug } from './log.ts'
import { writeDerived } from './write-derived.ts'

const BATCH_MESSAGES = 64
const BATCH_BYTES = 4 * 1024 * 1024
const FRESHEN_MS = 40
const RETRY_MS = 2000

export interface DeriveLoop {
  /** Something was stored. */
  wake(): void
  /** Resolves when nothing waits any more; rejects when the loop met trouble it could not get past. */
  idle(): Promise<void>
  stop(): Promise<void>
}

interface Parts {
  reader: JobClient<ReaderJobs>
  writer: JobClient<WriterJobs>
  parsers: ParserPool
  log: Ports['log']
}

export function startDeriveLoop(parts: Parts): DeriveLoop {
  const state = { isAsked: false, isStopped: false }
  let current: Promise<void> | undefined
  let retry: NodeJS.Timeout | undefined

  const cycle = async (): Promise<void> => {
    try {
      while (state.isAsked && !state.isStopped) {
        state.isAsked = false
        await drain(parts, () => state.isStopped)
      }
    } finally {
      // In the same turn as the last look at isAsked: no wake can fall between the two.
      current = undefined
    }
  }
  const start = (): Promise<void> => {
    state.isAsked = true
    current ??= cycle()
    return current
  }
  const wake = (): void => {
    const isUnderWay = current !== undefined
    const cycled = start()
    if (!isUnderWay) cycled.catch(report)
  }
  const report = (error: unknown): void => {
    if (state.isStopped) return
    logBug(parts.log, 'derive', error)
    retry = globalThis.setTimeout(wake, RETRY_MS)
  }
  wake()
  return {
    wake,
    idle: start,
    async stop() {
      state.isStopped = true
      clearTimeout(retry)
      await current?.catch(() => {})
    },
  }
}

/** Works off everything that waits. While one batch is being written the next one is read and parsed. */
async function drain(parts: Parts, isStopped: () => boolean): Promise<void> {
  let writing: Promise<unknown> = Promise.resolve()
  let inFlight: number[] = []
  while (!isStopped()) {
    const batch = await parts.reader.ask('pendingBatch', {
      limit: BATCH_MESSAGES,
      maxBytes: BATCH_BYTES,
      except: inFlight,
    })
    if (batch.length === 0 && inFlight.length === 0) break
    const derived = await Promise.all(batch.map((one) => derive(parts.parsers, one)))
    await writing
    inFlight = derived.map((one) => one.message)
    writing =
      derived.length === 0
        ? Promise.resolve()
        : writeDerived(parts, derived).then(() => parts.writer.ask('freshen', { limitMs: FRESHEN_MS }))
    // A failed write must not surface as an unhandled rejection before the next await.
    writing.catch(() => {})
  }
  await writing
  while (!isStopped() && !(await parts.writer.ask('freshen', { limitMs: FRESHEN_MS }))) {
    // A big group is not recomputed at every turn; commands get between.
    await setTimeout(FRESHEN_MS)
  }
}

async function derive(parsers: ParserPool, one: PendingMessage): Promise<Derived> {
  const parsed = one.octets ? await parsers.parse(one.octets) : undefined
  return { message: one.message, fromLayer: one.fromLayer, parsed }
}
