// Changes on their way to a server, as the push sees them, and which of them go in one command. Pure.
import type { Flags } from '../../../shared/lib/flag-set.ts'

/** A message on the server. */
export interface Address {
  mailbox: number
  mailboxName: string
  uidValidity: string | null
  uid: number
}

export interface Outgoing {
  id: number
  kind: 'flags' | 'move' | 'copy' | 'append' | 'delete'
  /** The placement that changes, goes or comes to be. */
  placement: number
  message: number
  /** Where the message is; null for what is appended. */
  at: Address | null
  /** Where it is to be; null for changes of flags and deletions. */
  to: { mailbox: number; mailboxName: string } | null
  /** The flags it is to have beside or without those the server knows. */
  add: Flags
  remove: Flags
  isMove: boolean
  /** Where new messages began in the target before a try whose end is not known; null when there was none. */
  triedFrom: { uidNext: number; uidValidity: string } | null
}

/** Neighbours in the queue with the same change between the same mailboxes go in one command; the order of changes stays. */
export function groupOperations(queued: readonly Outgoing[]): Outgoing[][] {
  const groups: Outgoing[][] = []
  for (const one of queued) {
    const group = groups.at(-1)
    const first = group?.[0]
    if (first && isAlike(first, one)) group.push(one)
    else groups.push([one])
  }
  return groups
}

function isAlike(one: Outgoing, other: Outgoing): boolean {
  return (
    one.kind === other.kind &&
    one.at?.mailbox === other.at?.mailbox &&
    one.to?.mailbox === other.to?.mailbox &&
    one.isMove === other.isMove &&
    one.add === other.add &&
    one.remove === other.remove
  )
}
