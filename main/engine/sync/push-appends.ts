// Messages that come from another account, or from here alone: appended octet for octet. Their source goes only after the
// server has confirmed (store/confirm-moves.ts queues that for the other server).
import { flagsOf, flagText, type Flags } from '../../../shared/lib/flag-set.ts'
import type { Outgoing } from '../outbox/outgoing.ts'
import { earliestTry, findArrived } from './find-arrived.ts'
import { tried, type Push } from './push-group.ts'

/** One after the other into the same mailbox. Gives how many arrived. */
export async function pushAppends(push: Push, group: readonly Outgoing[]): Promise<number> {
  const { session, parts } = push
  const target = group[0]?.to?.mailboxName ?? ''
  const ended = await parts.writer.ask('endWhatTurnedUp', { operations: group.map((one) => one.id) })
  const wanted = group.filter((one) => !ended.includes(one.id))
  if (wanted.length === 0) return 0
  const standing = await session.standing(target)
  const before = wanted.filter((one) => one.triedFrom !== null)
  const found =
    before.length === 0
      ? { uids: new Map<number, number>(), uidValidity: standing.uidValidity }
      : await findArrived(session, parts, before, earliestTry(before, standing))
  let pushed = 0
  for (const one of wanted) {
    const uid = found.uids.get(one.id)
    if (uid !== undefined) await confirm(push, one, { uid, uidValidity: found.uidValidity }, null)
    else if (!(await append(push, one, target))) continue
    pushed++
  }
  return pushed
}

async function append(push: Push, one: Outgoing, target: string): Promise<boolean> {
  const { session, parts } = push
  const appendix = await parts.reader.ask('appendix', { operation: one.id })
  if (!appendix || appendix.content !== 'whole') {
    const message = 'Only the beginning of this message is here; it cannot be copied to another account.'
    await parts.writer.ask('giveBackOperations', { ids: [one.id], fault: { code: 'too-large', message } })
    return false
  }
  const standing = await session.standing(target)
  const begun = await parts.writer.ask(
    'beginOperations',
    { wanted: [one], target: standing },
    { isUrgent: true },
  )
  if (begun.length === 0) return false
  const flags = systemFlags(appendix.flags)
  const { octets, internalAt } = appendix
  const said = await tried(push, [one], () => session.append(target, octets, flags, internalAt))
  if (said.uid !== null) await confirm(push, one, { uid: said.uid, uidValidity: said.uidValidity }, flags)
  else {
    const { uids, uidValidity } = await findArrived(session, parts, [one], standing)
    await confirm(push, one, { uid: uids.get(one.id) ?? null, uidValidity }, flags)
  }
  return true
}

/** Every server keeps these; keywords follow as a change of their own, which can be refused by itself. */
const systemFlags = (flags: Flags): Flags =>
  flagText(flagsOf(flags).filter((flag) => ['\\Answered', '\\Draft', '\\Flagged', '\\Seen'].includes(flag)))

async function confirm(
  { parts }: Push,
  one: Outgoing,
  there: { uid: number | null; uidValidity: string | null },
  flags: Flags | null,
): Promise<void> {
  await parts.writer.ask(
    'confirmArrivals',
    {
      arrived: [{ operation: one.id, uid: there.uid, flags }],
      uidValidity: there.uidValidity,
      isGone: false,
    },
    { isUrgent: true },
  )
}
