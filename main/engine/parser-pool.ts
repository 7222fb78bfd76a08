// The parser threads: as many as the machine has cores to spare. A message that hangs or kills its parser costs that
// thread, never the run: it comes back as unreadable and is listed all the same.
import { availableParallelism } from 'node:os'
import { Bug } from './fault.ts'
import { logBug } from './log.ts'
import type { Ports } from './ports.ts'
import { startThread, type JobClient } from './threads/job-client.ts'
import type { ParserJobs } from './threads/parser.ts'
import type { ParsedMessage } from './parse/parsed-message.ts'
import { unreadable } from './parse/unreadable.ts'

/** A parse takes milliseconds; this long means that it does not end. */
const PARSE_LIMIT_MS = 10_000

export interface ParserPool {
  /** A message that cannot be parsed comes back as unreadable. Rejects only where no parser thread can be started. */
  parse(octets: Uint8Array): Promise<ParsedMessage>
  close(): Promise<void>
}

type Parser = JobClient<ParserJobs>

interface Waiter {
  resolve(parser: Parser): void
  reject(error: unknown): void
}

export function createParserPool(ports: Pick<Ports, 'paths' | 'log'>): ParserPool {
  const size = Math.max(1, availableParallelism() - 1)
  const idle: Parser[] = []
  const waiters: Waiter[] = []
  let started = 0
  let isClosed = false

  const startParser = async (): Promise<Parser> => {
    started++
    try {
      const parser = await startThread<ParserJobs>(ports.paths.thread('parser'), null)
      void parser.ended.then(() => forget(parser))
      return parser
    } catch (error) {
      started--
      // As long as one is at work it comes back to those who wait; otherwise nobody would.
      if (started === 0) for (const waiter of waiters.splice(0)) waiter.reject(error)
      throw error
    }
  }
  /** One that died at rest must not cost the next message its analysis. */
  const forget = (parser: Parser): void => {
    const at = idle.indexOf(parser)
    if (at < 0) return
    idle.splice(at, 1)
    started--
  }
  const release = (parser: Parser): void => {
    const waiter = waiters.shift()
    if (waiter) waiter.resolve(parser)
    else idle.push(parser)
  }
  const acquire = async (): Promise<Parser> => {
    const parser = idle.pop()
    if (parser) return parser
    if (started < size) return await startParser()
    return await new Promise((resolve, reject) => waiters.push({ resolve, reject }))
  }
  /** A lost thread's place goes to whoever waits. */
  const replace = async (): Promise<void> => {
    started--
    if (isClosed || waiters.length === 0) return
    await startParser().then(release, (error: unknown) => logBug(ports.log, 'parser', error))
  }

  return {
    async parse(octets) {
      const parser = await acquire()
      try {
        const parsed = await withinLimit(parser.ask('parse', { octets }))
        release(parser)
        return parsed
      } catch (error) {
        if (!isClosed) logBug(ports.log, 'parse', error)
        await parser.close()
        await replace()
        return unreadable(octets)
      }
    },
    async close() {
      isClosed = true
      await Promise.all(idle.map((parser) => parser.close()))
    },
  }
}

async function withinLimit<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Bug('A parse did not end')), PARSE_LIMIT_MS)
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}
