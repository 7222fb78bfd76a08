// The engine's side of a worker thread: typed calls, faults rethrown, a dead thread said to everybody who waits.
import { Worker } from 'node:worker_threads'
import type { Touch } from '../../../shared/contract.ts'
import type { Fault } from '../../../shared/model/fault.ts'
import { Bug, faultAgain } from '../fault.ts'
import type { JobReply, JobRequest, Jobs, ReadyMessage } from './job-protocol.ts'

type ArgsOf<J extends Jobs, N extends keyof J> = Parameters<J[N]>[1]
type ValueOf<J extends Jobs, N extends keyof J> = Awaited<ReturnType<J[N]>>

export interface JobClient<J extends Jobs> {
  ask<N extends keyof J & string>(job: N, args: ArgsOf<J, N>, options?: AskOptions): Promise<ValueOf<J, N>>
  /** Ends the thread; whoever still waits gets a bug. */
  close(): Promise<void>
  /** Settles when the thread has ended, however that came. */
  readonly ended: Promise<void>
}

export interface AskOptions {
  isUrgent?: boolean
  /** Buffers handed over instead of copied. */
  transfer?: ArrayBuffer[]
}

interface Waiting {
  resolve(value: unknown): void
  reject(error: unknown): void
}

/** Starts a thread and waits until it is ready. Faults: whatever its opening met. */
export async function startThread<J extends Jobs>(
  script: URL,
  workerData: unknown,
  onTouched: (touched: Touch[]) => void = () => {},
): Promise<JobClient<J>> {
  const worker = new Worker(script, { workerData, name: script.pathname.split('/').at(-1) ?? 'thread' })
  const waiting = new Map<number, Waiting>()
  let nextId = 1
  let hasEnded = false
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  const failAll = (error: unknown): void => {
    hasEnded = true
    for (const one of waiting.values()) one.reject(error)
    waiting.clear()
  }
  await new Promise<void>((resolve, reject) => {
    worker.once('message', (message: ReadyMessage) =>
      message.ready ? resolve() : reject(thrown(message.fault, message.bug)),
    )
    worker.once('error', reject)
    worker.once('exit', () => reject(new Bug(`The thread ${script.pathname} ended before it was ready`)))
  })
  worker.on('error', failAll)
  worker.on('exit', () => failAll(new Bug('The thread has ended')))
  worker.on('message', (reply: JobReply) => {
    if (reply.touched.length > 0) onTouched(reply.touched)
    const one = waiting.get(reply.id)
    waiting.delete(reply.id)
    if (reply.ok) one?.resolve(reply.value)
    else one?.reject(thrown(reply.fault, reply.bug))
  })
  return {
    ask(job, args, options = {}) {
      if (hasEnded) return Promise.reject(new Bug(`The thread has ended; ${job} was not run`))
      const request: JobRequest = { id: nextId++, job, args, isUrgent: options.isUrgent ?? false }
      return new Promise((resolve, reject) => {
        waiting.set(request.id, { resolve, reject })
        worker.postMessage(request, options.transfer ?? [])
      })
    },
    async close() {
      await worker.terminate()
    },
    ended,
  }
}

function thrown(fault: Fault | undefined, bug: string | undefined): Error {
  return fault ? faultAgain(fault) : new Bug(bug ?? 'unknown')
}
