// Finds messages in the mailbox they were sent to, where nobody said which uid they got there: the connection broke off, or
// the server has no UIDPLUS. They are known by their header block and size, as after a renumbering.
import type { ImapSession } from '../imap/session.ts'
import { LAST_UID } from './plan.ts'
import { headKey } from './head-key.ts'
import type { Outgoing } from '../outbox/outgoing.ts'
import type { SyncParts } from './parts.ts'

/** Uids by operation, of those found among what is new in the target since `from`; another mailbox is open afterwards. */
export async function findArrived(
  session: ImapSession,
  parts: SyncParts,
  sent: readonly Outgoing[],
  from: { uidNext: number; uidValidity: string },
): Promise<{ uids: Map<number, number>; uidValidity: string }> {
  const uids = new Map<number, number>()
  const name = sent[0]?.to?.mailboxName
  if (name === undefined) return { uids, uidValidity: from.uidValidity }
  const { uidValidity } = await session.select(name)
  // Renumbered: nobody knows any more what is new.
  const first = uidValidity === from.uidValidity ? from.uidNext : 1
  const fresh = await session.searchUids({ from: first, to: '*' })
  if (fresh.length === 0 || first > LAST_UID) return { uids, uidValidity }
  const keys = await parts.reader.ask('headKeys', { messages: sent.map((one) => one.message) })
  const wanted = new Map<string, number[]>()
  sent.forEach((one, at) => {
    const key = keys[at] ?? ''
    if (key !== '') wanted.set(key, [...(wanted.get(key) ?? []), one.id])
  })
  for await (const { uid, header, sizeBytes } of session.fetchHeads(fresh, true)) {
    const operation = wanted.get(headKey(header, sizeBytes))?.shift()
    if (operation !== undefined) uids.set(operation, uid)
  }
  return { uids, uidValidity }
}

/** The earliest point from which a try of one of these may have left something in the target. */
export function earliestTry(
  before: readonly Outgoing[],
  now: { uidNext: number; uidValidity: string },
): { uidNext: number; uidValidity: string } {
  const known = before.flatMap((one) => (one.triedFrom ? [one.triedFrom] : []))
  if (known.some((one) => one.uidValidity !== now.uidValidity)) return { ...now, uidNext: 1 }
  return { ...now, uidNext: Math.min(now.uidNext, ...known.map((one) => one.uidNext)) }
}
