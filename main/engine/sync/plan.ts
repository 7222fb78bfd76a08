// What is synced in which order. Pure.
import type { MailboxRole } from '../../../shared/model/mail.ts'

/** Where a mailbox stands here, and on the server (null: it did not say). */
export interface Standing {
  id: number
  name: string
  role: MailboxRole | null
  isComplete: boolean
  uidValidity: string | null
  uidNext: number
  highestModseq: string | null
  placed: number
  status: { uidValidity: string; uidNext: number; messages: number; highestModseq: string | null } | null
  /** Epoch ms; 0 = not on this connection yet. */
  flagsReadAt: number
}

const ORDER: (MailboxRole | null)[] = ['inbox', 'sent', 'drafts', 'archive', 'all', null, 'junk', 'trash']
/** Without CONDSTORE only reading all flags tells which changed: not at every look. */
const FLAGS_MS = 10 * 60_000

/** The mailboxes that need a look, the ones people look at first. */
export function planMailboxes<S extends Standing>(mailboxes: readonly S[], now: number): S[] {
  return mailboxes
    .filter((one) => needsLook(one, now))
    .sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role) || (a.name < b.name ? -1 : 1))
}

export function needsLook(here: Standing, now: number): boolean {
  const { status } = here
  if (!here.isComplete || status === null) return true
  const isSame =
    status.uidValidity === here.uidValidity &&
    status.uidNext === here.uidNext &&
    status.messages === here.placed
  if (!isSame) return true
  return status.highestModseq === null
    ? now - here.flagsReadAt > FLAGS_MS
    : status.highestModseq !== here.highestModseq
}

/** First what fills a screen, then growing steps: the newest are readable at once, the rest costs few round trips. */
const CHUNKS = [50, 200]
const CHUNK = 500

/** Uids, newest first, in the steps they are fetched in; at most `limit`. */
export function fetchChunks(uids: readonly number[], limit: number): number[][] {
  const newest = [...uids].sort((a, b) => b - a).slice(0, limit)
  const chunks: number[][] = []
  for (let at = 0; at < newest.length;) {
    const chunk = newest.slice(at, at + (CHUNKS[chunks.length] ?? CHUNK))
    chunks.push(chunk)
    at += chunk.length
  }
  return chunks
}

/** uids are 32 bits (RFC 9051 § 2.3.1.1). */
export const LAST_UID = 2 ** 32 - 1

/** A whole listing cut into ranges, newest first, that together cover every uid from `from` on: what lies between two
 * listed uids belongs to one of them, so that absence is seen too. */
export function listingSlices(
  uids: readonly number[],
  from: number,
  size: number,
): { from: number; to: number; uids: number[] }[] {
  const sorted = [...uids].sort((a, b) => b - a)
  const slices: { from: number; to: number; uids: number[] }[] = []
  let to = LAST_UID
  for (let at = 0; at < sorted.length; at += size) {
    const slice = sorted.slice(at, at + size)
    const isLast = at + size >= sorted.length
    const lowest = isLast ? from : (slice.at(-1) as number)
    slices.push({ from: lowest, to, uids: slice })
    to = lowest - 1
  }
  return slices.length > 0 ? slices : [{ from, to, uids: [] }]
}
