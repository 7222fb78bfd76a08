// A parser thread: bytes in, values out. It is given neither a store nor sockets.
import { parentPort } from 'node:worker_threads'
import { parseMessage } from '../parse/parse-message.ts'
import { Bug } from '../fault.ts'
import { serveJobs } from './job-server.ts'

export const parserJobs = {
  parse(_context: null, args: { octets: Uint8Array }): ReturnType<typeof parseMessage> {
    return parseMessage(args.octets)
  },
}
export type ParserJobs = typeof parserJobs

if (parentPort) {
  serveJobs(parentPort, () => ({
    run(job, args) {
      if (job !== 'parse') throw new Bug(`A parser has no job ${job}`)
      return parserJobs.parse(null, args as { octets: Uint8Array })
    },
    takeTouched: () => [],
  }))
}
