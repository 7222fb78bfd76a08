// Numbers as a server says them, checked once at the border: the columns of the store and every range of uids rely on it.
import { FaultError } from '../fault.ts'

const MOST_UINT32 = 2 ** 32 - 1
const MOST_UINT63 = 2n ** 63n - 1n
const RETRY_MS = 30_000

/** A uid, a uidNext, a count of messages (RFC 9051 § 9, number). Fault: server. */
export function uint32(said: unknown, what: string, host: string): number {
  if (typeof said !== 'number' || !Number.isInteger(said) || said < 0 || said > MOST_UINT32)
    throw impossible(said, what, host)
  return said
}

/** A mod-sequence (RFC 7162 § 7), or what else may take 63 bits, as a decimal. Fault: server. */
export function uint63(said: unknown, what: string, host: string): string {
  if (typeof said !== 'bigint' || said < 0n || said > MOST_UINT63) throw impossible(said, what, host)
  return String(said)
}

/** A size (RFC 9051 § 9, number64), as far as JavaScript counts exactly: 8 PiB. Fault: server. */
export function sizeBytes(said: unknown, host: string): number {
  if (typeof said !== 'number' || !Number.isSafeInteger(said) || said < 0)
    throw impossible(said, 'size', host)
  return said
}

function impossible(said: unknown, what: string, host: string): FaultError {
  const quoted = String(said)
    .replaceAll(/[^\w.+-]/g, ' ')
    .slice(0, 30)
  return new FaultError(
    'server',
    `${host} gives a ${what} that cannot be (${quoted}). Loquet tries again by itself.`,
    RETRY_MS,
  )
}
