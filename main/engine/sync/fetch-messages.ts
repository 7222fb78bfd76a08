// Fetches the octets of messages. One that the server cannot serve does not keep the others away.
import { FaultError } from '../fault.ts'
import type { ImapSession, RemoteMessage } from '../imap/session.ts'
import type { Arrival } from '../store/messages.ts'

/** Larger messages are stored with their beginning only, and shown so. */
const WHOLE_BYTES = 64 * 1024 * 1024
const PARTIAL_BYTES = 1024 * 1024

/** Gives each message to `put`; resolves to the uids the server refused. */
export async function fetchMessages(
  session: ImapSession,
  uids: readonly number[],
  put: (arrival: Arrival) => Promise<void>,
): Promise<number[]> {
  if (uids.length === 0) return []
  const large = new Set(await session.searchUids(spanOf(uids), WHOLE_BYTES))
  const whole = uids.filter((uid) => !large.has(uid))
  const partial = uids.filter((uid) => large.has(uid))
  return [
    ...(await fetchOrSplit(session, whole, null, put)),
    ...(await fetchOrSplit(session, partial, PARTIAL_BYTES, put)),
  ]
}

/** A refusal of many is tried again in halves, until it is known which ones are refused. Getting a message twice is
 * harmless: the store keeps the first. */
async function fetchOrSplit(
  session: ImapSession,
  uids: readonly number[],
  maxBytes: number | null,
  put: (arrival: Arrival) => Promise<void>,
): Promise<number[]> {
  if (uids.length === 0) return []
  try {
    for await (const message of session.fetchMessages(uids, maxBytes)) await put(arrivalOf(message, maxBytes))
    return []
  } catch (error) {
    if (!(error instanceof FaultError) || error.fault.code !== 'server') throw error
    if (uids.length === 1) return [...uids]
    const half = Math.ceil(uids.length / 2)
    return [
      ...(await fetchOrSplit(session, uids.slice(0, half), maxBytes, put)),
      ...(await fetchOrSplit(session, uids.slice(half), maxBytes, put)),
    ]
  }
}

function arrivalOf(message: RemoteMessage, maxBytes: number | null): Arrival {
  return { ...message, content: maxBytes === null ? 'whole' : 'partial' }
}

function spanOf(uids: readonly number[]): { from: number; to: number } {
  let from = Infinity
  let to = 0
  for (const uid of uids) {
    from = Math.min(from, uid)
    to = Math.max(to, uid)
  }
  return { from, to }
}
