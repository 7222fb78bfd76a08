// Messages that are here already are placed without being downloaded again: after a mailbox was renumbered or renamed by
// their headers and size, on servers that name octets (RFC 8474, Gmail) by that name.
import type { ImapSession } from '../imap/session.ts'
import type { Known } from '../store/recognition.ts'
import { headKey } from './head-key.ts'
import type { SyncParts } from './parts.ts'

/** Gives the uids that have to be fetched. */
export type Recognise = (uids: readonly number[]) => Promise<number[]>

export function recogniser(
  session: ImapSession,
  parts: SyncParts,
  mailbox: number,
  hasVoided: boolean,
): Recognise {
  if (!hasVoided && !session.hasEmailIds) return (uids) => Promise.resolve([...uids])
  let voided: Promise<Map<string, number[]>> | undefined
  return async (uids) => {
    voided ??= hasVoided ? readVoided(parts, mailbox) : Promise.resolve(new Map<string, number[]>())
    const byKey = await voided
    const known: Known[] = []
    for await (const head of session.fetchHeads(uids, hasVoided)) {
      const { header, sizeBytes, ...at } = head
      const message = hasVoided ? byKey.get(headKey(header, sizeBytes))?.shift() : undefined
      if (message !== undefined || at.emailId !== null) known.push({ ...at, message: message ?? null })
    }
    if (known.length === 0) return [...uids]
    const placed = new Set(await parts.writer.ask('placeKnown', { mailbox, known }))
    return uids.filter((uid) => !placed.has(uid))
  }
}

async function readVoided(parts: SyncParts, mailbox: number): Promise<Map<string, number[]>> {
  const byKey = new Map<string, number[]>()
  let after = 0
  for (;;) {
    const slice = await parts.reader.ask('voidedHeads', { mailbox, after })
    for (const { key, message } of slice) byKey.set(key, [...(byKey.get(key) ?? []), message])
    const last = slice.at(-1)
    if (!last) return byKey
    after = last.placement
  }
}
