// Sends local changes to the server, in order; what it confirmed becomes the base, what it refused stays with the reason.
import type { ImapSession } from '../imap/session.ts'
import { groupOperations, type Outgoing } from '../outbox/outgoing.ts'
import type { SyncParts } from './parts.ts'
import { pushAppends } from './push-appends.ts'
import { isRefusal, openSource, sendFlags, uidsOf, type Push } from './push-group.ts'
import { pushMoves } from './push-moves.ts'

/** Gives how many changes the server took. Faults of the connection end it; the queue keeps the rest. */
export async function pushOperations(
  session: ImapSession,
  parts: SyncParts,
  account: number,
): Promise<number> {
  const push = { session, parts }
  await createMailboxes(push, account)
  let pushed = 0
  let after = 0
  for (;;) {
    // What has to wait stays in the queue: behind it goes on what can be sent.
    const queued = await parts.reader.ask('queuedOperations', { account, after })
    const last = queued.at(-1)
    if (!last) return pushed
    for (const group of groupOperations(queued)) pushed += await pushGroup(push, group)
    after = last.id
  }
}

/** Before anything is sent to them. */
async function createMailboxes({ session, parts }: Push, account: number): Promise<void> {
  for (const { id, name } of await parts.reader.ask('mailboxesToCreate', { account })) {
    try {
      const made = await session.create(name)
      await parts.writer.ask('mailboxCreated', { mailbox: id, name: made }, { isUrgent: true })
    } catch (error) {
      if (!isRefusal(error, session)) throw error
      await parts.writer.ask('mailboxRefused', { mailbox: id, fault: error.fault }, { isUrgent: true })
    }
  }
}

async function pushGroup(push: Push, group: readonly Outgoing[]): Promise<number> {
  const { session, parts } = push
  try {
    return await send(push, group)
  } catch (error) {
    if (!isRefusal(error, session)) throw error
    const ids = group.map((one) => one.id)
    await parts.writer.ask('failOperations', { ids, fault: error.fault }, { isUrgent: true })
    return 0
  }
}

async function send(push: Push, group: readonly Outgoing[]): Promise<number> {
  switch (group[0]?.kind) {
    case 'flags':
      return (await openSource(push, group)) ? await pushFlags(push, group) : 0
    case 'delete':
      return (await openSource(push, group)) ? await pushDeletions(push, group) : 0
    case 'move':
    case 'copy':
      return (await openSource(push, group)) ? await pushMoves(push, group) : 0
    case 'append':
      return await pushAppends(push, group)
    case undefined:
      return 0
  }
}

/** Sending twice is harmless. */
async function pushFlags({ session, parts }: Push, group: readonly Outgoing[]): Promise<number> {
  await sendFlags({ session, parts }, group)
  return group.length
}

async function pushDeletions({ session, parts }: Push, group: readonly Outgoing[]): Promise<number> {
  const isGone = await session.remove(uidsOf(group))
  const operations = group.map((one) => one.id)
  await parts.writer.ask('confirmDeletions', { operations, isGone }, { isUrgent: true })
  return group.length
}
