// Sets of uids as IMAP writes them (RFC 9051 § 9, sequence-set).
import type { UidRange } from './session.ts'

/** '3,5:9' for ascending or unsorted numbers. */
export function uidSet(uids: readonly number[]): string {
  const sorted = [...uids].sort((a, b) => a - b)
  const ranges: { first: number; last: number }[] = []
  for (const uid of sorted) {
    const range = ranges.at(-1)
    if (range && uid <= range.last + 1) range.last = uid
    else ranges.push({ first: uid, last: uid })
  }
  return ranges.map(({ first, last }) => (first === last ? `${first}` : `${first}:${last}`)).join(',')
}

export const rangeText = (range: UidRange): string => `${range.from}:${range.to}`

/** `n:*` also names the last message where its uid is below n (RFC 9051 § 9): what lies outside was not asked for. */
export function isWithin(uid: number, range: UidRange): boolean {
  return uid >= range.from && (range.to === '*' || uid <= range.to)
}
