// Hits counted through the messages of a conversation.
import type { ValueOf } from '../../../shared/contract.ts'

export type FoundMessage = ValueOf<'messages.find'>['found'][number]

/** @param present from 1 @returns the message it lies in, and which of that message's hits it is, from 0 */
export function nthHit(
  found: readonly FoundMessage[],
  present: number,
): { message: FoundMessage['message']; place: number; nth: number } | null {
  let left = present - 1
  if (left < 0) return null
  for (const { message, offset, hits } of found) {
    if (left < hits) return { message, place: offset, nth: left }
    left -= hits
  }
  return null
}

/** Round and round. */
export const stepHit = (present: number, count: number, by: 1 | -1): number =>
  ((present - 1 + by + count) % count) + 1
