// How the engine thread and its worker threads talk: one request, one reply; faults cross as values, bugs as text.
import type { Touch } from '../../../shared/contract.ts'
import type { Fault } from '../../../shared/model/fault.ts'

/** A table of jobs: what one kind of thread can be asked. The context (its store handle …) lives in the thread. */
export type Jobs = Record<string, (context: never, args: never) => unknown>

export interface JobRequest {
  id: number
  job: string
  args: unknown
  /** Overtakes what is queued: somebody waits for it. */
  isUrgent: boolean
}

export type JobReply =
  | { id: number; ok: true; value: unknown; touched: Touch[] }
  | { id: number; ok: false; fault: Fault | undefined; bug: string | undefined; touched: Touch[] }

/** Sent once when the thread has opened what it needs, or could not. */
export type ReadyMessage =
  { ready: true } | { ready: false; fault: Fault | undefined; bug: string | undefined }
