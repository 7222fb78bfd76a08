// The hop that a Received field tells of, read once for all extractors that ask.
import type { Header } from '../../mime/headers.ts'
import { parseReceived, type Received } from '../../mime/received.ts'

const read = new WeakMap<Header, Received>()

export function receivedOf(header: Header): Received {
  const known = read.get(header)
  if (known) return known
  const hop = parseReceived(header.value)
  read.set(header, hop)
  return hop
}
