// The worker's side: takes jobs one at a time, urgent ones first, and gives the event loop a turn between two.
import type { MessagePort } from 'node:worker_threads'
import type { Touch } from '../../../shared/contract.ts'
import { faultOf } from '../fault.ts'
import type { JobReply, JobRequest, ReadyMessage } from './job-protocol.ts'

export interface JobHost {
  run(job: string, args: unknown): unknown
  /** What the job touched in the store; empty for threads that do not write. */
  takeTouched(): Touch[]
}

function failure(error: unknown): { fault: ReturnType<typeof faultOf>; bug: string | undefined } {
  const fault = faultOf(error)
  return {
    fault,
    bug: fault ? undefined : error instanceof Error ? (error.stack ?? error.message) : String(error),
  }
}

/** Opens the thread's host and serves jobs until the port closes. */
export function serveJobs(port: MessagePort, open: () => JobHost): void {
  let host: JobHost
  try {
    host = open()
  } catch (error) {
    port.postMessage({ ready: false, ...failure(error) } satisfies ReadyMessage)
    port.close()
    return
  }
  const urgent: JobRequest[] = []
  const queued: JobRequest[] = []
  let isScheduled = false

  const schedule = (): void => {
    if (isScheduled || urgent.length + queued.length === 0) return
    isScheduled = true
    setImmediate(next)
  }
  const next = (): void => {
    isScheduled = false
    const request = urgent.shift() ?? queued.shift()
    if (request) port.postMessage(answer(host, request))
    schedule()
  }
  port.on('message', (request: JobRequest) => {
    ;(request.isUrgent ? urgent : queued).push(request)
    schedule()
  })
  port.postMessage({ ready: true } satisfies ReadyMessage)
}

function answer(host: JobHost, request: JobRequest): JobReply {
  try {
    const value = host.run(request.job, request.args)
    return { id: request.id, ok: true, value, touched: host.takeTouched() }
  } catch (error) {
    return { id: request.id, ok: false, ...failure(error), touched: host.takeTouched() }
  }
}
