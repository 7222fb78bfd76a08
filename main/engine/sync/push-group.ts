// What the pushes of flags, moves and deletions share: a group of alike changes, its open mailbox, its flags.
import { applyFlags } from '../../../shared/lib/flag-set.ts'
import { FaultError } from '../fault.ts'
import { unkeptFault } from '../imap/flow-change.ts'
import type { ImapSession } from '../imap/session.ts'
import type { Outgoing } from '../outbox/outgoing.ts'
import type { SyncParts } from './parts.ts'

/** One connection, and the store it speaks for. */
export interface Push {
  session: ImapSession
  parts: SyncParts
}

/** False when the mailbox was renumbered meanwhile: its uids would name other messages. */
export async function openSource({ session }: Push, group: readonly Outgoing[]): Promise<boolean> {
  const at = group[0]?.at
  if (!at) return false
  return (await session.select(at.mailboxName)).uidValidity === at.uidValidity
}

export const uidsOf = (group: readonly Outgoing[]): number[] => group.map((one) => one.at?.uid ?? 0)

/** What the server does not keep stays here. */
export async function sendFlags({ session, parts }: Push, group: readonly Outgoing[]): Promise<void> {
  const [first] = group
  if (!first || (first.add === '' && first.remove === '')) return
  const uids = uidsOf(group)
  const unkept = first.add === '' ? '' : await session.storeFlags(uids, 'add', first.add)
  if (first.remove !== '') await session.storeFlags(uids, 'remove', first.remove)
  const sent = group.map(({ placement, add, remove }) => ({
    placement,
    add: applyFlags(add, { add: '', remove: unkept }),
    remove,
  }))
  const fault = unkept === '' ? null : unkeptFault(session.host, unkept).fault
  await parts.writer.ask('confirmFlags', { sent, unkept, fault }, { isUrgent: true })
}

/** The server said no, and the connection goes on. */
export function isRefusal(error: unknown, session: ImapSession): error is FaultError {
  return (
    error instanceof FaultError &&
    (error.fault.code === 'server' || error.fault.code === 'not-found') &&
    session.isOpen
  )
}

/** Sends what brings messages into a mailbox: when the server says no to just that, they are known not to be there. */
export async function tried<T>(
  { session, parts }: Push,
  group: readonly Outgoing[],
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const operations = group.map((one) => one.id)
    if (isRefusal(error, session)) await parts.writer.ask('forgetTries', { operations }, { isUrgent: true })
    throw error
  }
}
