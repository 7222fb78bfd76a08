// Sends local changes to the server, in order; what it confirmed becomes the base, what it refused stays with the reason.
import { FaultError } from '../fault.ts'
import type { ImapSession } from '../imap/session.ts'
import type { QueuedOperation } from '../store/operations.ts'
import type { SyncParts } from './parts.ts'

/** Gives how many changes the server took. Faults of the connection end it; the queue keeps the rest. */
export async function pushOperations(
  session: ImapSession,
  parts: SyncParts,
  account: number,
): Promise<number> {
  let pushed = 0
  let after = 0
  for (;;) {
    // What has to wait stays in the queue: behind it goes on what can be sent.
    const queued = await parts.reader.ask('queuedOperations', { account, after })
    const last = queued.at(-1)
    if (!last) return pushed
    for (const group of groupOperations(queued)) pushed += await pushGroup(session, parts, group)
    after = last.id
  }
}

async function pushGroup(
  session: ImapSession,
  parts: SyncParts,
  group: readonly QueuedOperation[],
): Promise<number> {
  try {
    if (!(await send(session, group))) return 0
  } catch (error) {
    if (!isRefusal(error)) throw error
    const ids = group.map((one) => one.id)
    await parts.writer.ask('failOperations', { ids, fault: error.fault }, { isUrgent: true })
    return 0
  }
  await parts.writer.ask('confirmOperations', { sent: [...group] }, { isUrgent: true })
  return group.length
}

/** Neighbours in the queue with the same change in the same mailbox go in one command; the order of changes stays. */
export function groupOperations(queued: readonly QueuedOperation[]): QueuedOperation[][] {
  const groups: QueuedOperation[][] = []
  for (const one of queued) {
    const group = groups.at(-1)
    const first = group?.[0]
    const isAlike =
      first && first.mailbox === one.mailbox && first.add === one.add && first.remove === one.remove
    if (isAlike) group.push(one)
    else groups.push([one])
  }
  return groups
}

/** False when the mailbox was renumbered meanwhile: its uids would name other messages. Sending twice is harmless. */
async function send(session: ImapSession, group: readonly QueuedOperation[]): Promise<boolean> {
  const [first] = group
  if (!first) return false
  const selected = await session.select(first.mailboxName)
  if (selected.uidValidity !== first.uidValidity) return false
  const uids = group.map((one) => one.uid)
  if (first.add !== '') await session.storeFlags(uids, 'add', first.add)
  if (first.remove !== '') await session.storeFlags(uids, 'remove', first.remove)
  return true
}

function isRefusal(error: unknown): error is FaultError {
  return error instanceof FaultError && (error.fault.code === 'server' || error.fault.code === 'not-found')
}
