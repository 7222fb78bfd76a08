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
  /** Always resolves: a message that cannot be parsed comes back as unreadable. */
  parse(octets: Uint8Array): Promise<ParsedMessage>
  close(): Promise<void>
}

type Parser = JobClient<ParserJobs>

export function createParserPool(ports: Pick<Ports, 'paths' | 'log'>): ParserPool {
  const size = Math.max(1, availableParallelism() - 1)
  const idle: Parser[] = []
  const waiters: ((parser: Parser) => void)[] = []
  let started = 0
  let isClosed = false

  const startParser = async (): Promise<Parser> => {
    started++
    try {
      return await startThread<ParserJobs>(ports.paths.thread('parser'), null)
    } catch (error) {
      started--
      throw error
    }
  }
  const release = (parser: Parser): void => {
    const waiter = waiters.shift()
    if (waiter) waiter(parser)
    else idle.push(parser)
  }
  const acquire = async (): Promise<Parser> => {
    const parser = idle.pop()
    if (parser) return parser
    if (started < size) return await startParser()
    return await new Promise((resolve) => waiters.push(resolve))
  }
  /** A lost thread's place goes to whoever waits. */
  const replace = async (): Promise<void> => {
    started--
    if (!isClosed && waiters.length > 0) release(await startParser())
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
