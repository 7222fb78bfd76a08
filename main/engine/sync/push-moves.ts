// Moves and copies within one server. Whatever moment the line breaks at, what is sent again neither loses nor doubles a
// message: a MOVE that was done finds nothing more to move; a copy that was made is found before another one is made.
import type { Transferred } from '../imap/session.ts'
import type { Outgoing } from '../outbox/outgoing.ts'
import { earliestTry, findArrived } from './find-arrived.ts'
import { openSource, sendFlags, tried, uidsOf, type Push } from './push-group.ts'

/** Neighbours with the same source, which is open, and the same target. Gives how many arrived. */
export async function pushMoves(push: Push, group: readonly Outgoing[]): Promise<number> {
  const { session, parts } = push
  const target = group[0]?.to?.mailboxName ?? ''
  const standing = await session.standing(target)
  const from = earliestTry(group, standing)
  const found = await findTried(push, group, from)
  const begun = new Set(
    await parts.writer.ask('beginOperations', { wanted: [...group], target: standing }, { isUrgent: true }),
  )
  const going = group.filter((one) => begun.has(one.id))
  const isMove = going[0]?.kind === 'move'
  const arrived = going.filter((one) => found.uids.has(one.id))
  if (arrived.length > 0) await settle(push, arrived, found)
  const rest = going.filter((one) => !found.uids.has(one.id))
  if (rest.length === 0) return arrived.length
  if (found.isSourceLeft && !(await openSource(push, rest))) return arrived.length
  if (isMove) await sendFlags(push, rest)
  return arrived.length + (await transfer(push, rest, from))
}

interface Found {
  /** By operation. */
  uids: Map<number, number>
  uidValidity: string | null
  /** Another mailbox was opened to look. */
  isSourceLeft: boolean
}

/** Those that an earlier try brought there. */
async function findTried(
  { session, parts }: Push,
  group: readonly Outgoing[],
  from: { uidNext: number; uidValidity: string },
): Promise<Found> {
  const before = group.filter((one) => one.triedFrom !== null)
  if (before.length === 0) return { uids: new Map(), uidValidity: null, isSourceLeft: false }
  return { ...(await findArrived(session, parts, before, from)), isSourceLeft: true }
}

/** Sends what is still there. */
async function transfer(
  push: Push,
  group: readonly Outgoing[],
  from: { uidNext: number; uidValidity: string },
): Promise<number> {
  const { session, parts } = push
  const there = new Set(await session.searchUids(spanOf(uidsOf(group))))
  const isThere = (one: Outgoing) => one.at !== null && there.has(one.at.uid)
  const lost = group.filter((one) => !isThere(one)).map((one) => one.id)
  if (lost.length > 0) await parts.writer.ask('loseSources', { operations: lost }, { isUrgent: true })
  const going = group.filter(isThere)
  const [first] = going
  if (!first?.to) return 0
  const { mailboxName } = first.to
  const isAtOnce = first.kind === 'move' && session.canMove
  const said = await tried(push, going, () => session[isAtOnce ? 'move' : 'copy'](uidsOf(going), mailboxName))
  const uids = await uidsThere(push, going, said, from)
  await settle(push, going, uids, isAtOnce)
  return going.length
}

/** By operation: as the server says, else as they are found there. */
async function uidsThere(
  { session, parts }: Push,
  sent: readonly Outgoing[],
  said: Transferred,
  from: { uidNext: number; uidValidity: string },
): Promise<Pick<Found, 'uids' | 'uidValidity'>> {
  if (said.uids.size === 0) return await findArrived(session, parts, sent, from)
  const uids = new Map<number, number>()
  for (const one of sent) {
    const uid = one.at === null ? undefined : said.uids.get(one.at.uid)
    if (uid !== undefined) uids.set(one.id, uid)
  }
  return { uids, uidValidity: said.uidValidity }
}

/** What was copied for a move goes from the source now; then the store hears of it. */
async function settle(
  push: Push,
  arrived: readonly Outgoing[],
  there: Pick<Found, 'uids' | 'uidValidity'>,
  isGoneAlready = false,
): Promise<void> {
  const { session, parts } = push
  const mustGo = arrived[0]?.kind === 'move' && !isGoneAlready
  let isGone = true
  if (mustGo && (await openSource(push, arrived))) isGone = await session.remove(uidsOf(arrived))
  await parts.writer.ask(
    'confirmArrivals',
    {
      arrived: arrived.map((one) => ({
        operation: one.id,
        uid: there.uids.get(one.id) ?? null,
        flags: null,
      })),
      uidValidity: there.uidValidity,
      isGone,
    },
    { isUrgent: true },
  )
}

function spanOf(uids: readonly number[]): { from: number; to: number } {
  return { from: Math.min(...uids), to: Math.max(...uids) }
}
