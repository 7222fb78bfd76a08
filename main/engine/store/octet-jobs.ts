// Reader jobs that give octets as they are.
import type { ReadContext } from './contexts.ts'
import { octetsOf } from './octets.ts'

export const octetJobs = {
  /** Undefined when the message is unknown or nothing of it is here. */
  octets(context: ReadContext, args: { message: number }): Uint8Array | undefined {
    return octetsOf(context.db, args.message)
  },
}
