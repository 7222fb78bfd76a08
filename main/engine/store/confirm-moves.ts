// What becomes of moves, copies and deletions when a server has answered, or when the message they begin at is gone there.
import { mergeFlags, type Flags } from '../../../shared/lib/flag-set.ts'
import type { Fault } from '../../../shared/model/fault.ts'
import { relist } from './derived/relist.ts'
import { requeueScores } from './derived/rescore.ts'
import { all, get, run, transaction, value, type WriteDb } from './handle.ts'
import { discard, giveBack, goOnWithoutSource, passOn, queueDeletion, removeMade } from './move-placement.ts'
import { settleOperation, touchOperations } from './operations.ts'
import { placedById, type Placed } from './placed.ts'
import { touchPlaced } from './touch-placed.ts'

/** A message that is where it was to be. `uid` is null where nobody said which it has there: the next listing finds it. */
export interface Arrived {
  operation: number
  uid: number | null
  /** The flags it was sent with, where they were sent with it. */
  flags: Flags | null
}

/** `isGone`: the messages are not in their source any more; else they are marked as deleted there, and stay hidden here
 * until the server lists them no longer. `uidValidity` is the target's that the uids belong to. */
export function confirmArrivals(
  db: WriteDb,
  arrived: readonly Arrived[],
  uidValidity: string | null,
  isGone: boolean,
  now: number,
): void {
  transaction(db, () => {
    const changed: number[] = []
    for (const one of arrived) {
      const row = operationRow(db, one.operation)
      const made = row && placedById(db, row.placement)
      if (!row || !made) continue
      run(db, 'delete from operation where id = ?', row.id)
      const stays = settleMade(
        db,
        made,
        one,
        isUidOf(db, made.mailbox, uidValidity) ? one.uid : null,
        changed,
      )
      if (row.isMove && row.source !== null) {
        // A copy that was refused so far is made of the message where it is now.
        if (row.kind !== 'append') passOn(db, row.source, stays)
        endSource(db, row.source, isGone, row.kind === 'append', now)
      }
      if (row.kind === 'append') requeueScores(db, [made.message])
      touchOperations(db, row.account)
    }
    relist(db, changed)
  })
}

interface OperationRow {
  id: number
  account: number
  kind: string
  placement: number
  source: number | null
  isMove: number
}

function operationRow(db: WriteDb, id: number): OperationRow | undefined {
  return get<OperationRow>(
    db,
    'select id, account, kind, placement, source, is_move as isMove from operation where id = ?',
    id,
  )
}

const isUidOf = (db: WriteDb, mailbox: number, uidValidity: string | null): boolean =>
  uidValidity !== null &&
  value<string>(db, 'select uid_validity from mailbox where id = ?', mailbox) === uidValidity

/** Gives the placement that stands for it from now on. */
function settleMade(db: WriteDb, made: Placed, one: Arrived, uid: number | null, changed: number[]): Placed {
  if (one.flags !== null) run(db, 'update placement set base_flags = ? where id = ?', one.flags, made.id)
  const there =
    uid === null
      ? undefined
      : value(db, 'select id from placement where mailbox = ? and uid = ?', made.mailbox, uid)
  if (there === undefined) {
    if (uid !== null && made.uid === null) run(db, 'update placement set uid = ? where id = ?', uid, made.id)
    settleOperation(db, made.id)
    return made
  }
  // A listing was faster, or the message was there already (Gmail's all mail): both are one from now on.
  const other = there === made.id ? undefined : placedById(db, there)
  if (!other) {
    settleOperation(db, made.id)
    return made
  }
  const flags = mergeFlags(made.baseFlags, made.flags, other.flags)
  run(db, 'update placement set flags = ? where id = ?', flags, there)
  removeMade(db, made.id, other)
  settleOperation(db, there)
  touchPlaced(db, made.message, made.mailbox)
  changed.push(made.message)
  return other
}

/** The source of a confirmed move: gone with it on one server; still to be deleted on another. */
function endSource(db: WriteDb, id: number, isGone: boolean, isAppended: boolean, now: number): void {
  const source = placedById(db, id)
  if (!source) return
  if (source.accountKind === 'local') removeSource(db, source)
  else if (isAppended) queueDeletion(db, source, 1, now)
  else if (isGone) removeSource(db, source)
}

/** Another placement holds the message, mostly: then this one is nobody's any more. */
function removeSource(db: WriteDb, source: Placed): void {
  const isHeld =
    value(db, 'select 1 from placement where message = ? and id <> ? limit 1', source.message, source.id) !==
    undefined
  goOnWithoutSource(db, source.id, 0)
  if (isHeld) run(db, 'delete from placement where id = ?', source.id)
  else discard(db, source.id)
}

/** Deleted for good on the server; `isGone` as above. */
export function confirmDeletions(db: WriteDb, operations: readonly number[], isGone: boolean): void {
  transaction(db, () => {
    for (const id of operations) {
      const row = operationRow(db, id)
      const placed = row && placedById(db, row.placement)
      if (!row || !placed) continue
      run(db, 'delete from operation where id = ?', id)
      if (isGone) removeSource(db, placed)
      touchOperations(db, row.account)
    }
  })
}

/** Time for a pass over the other mailboxes: there the message may turn up. */
const LOOK_MS = 5 * 60_000

/** The message of a placement that was moved away or copied is not in its mailbox any more, by somebody else's doing: what was
 * to be made of it is made of the octets here, if it turns up nowhere else. */
export function loseSource(db: WriteDb, placement: number, now: number): void {
  goOnWithoutSource(db, placement, now + LOOK_MS)
}

/** As loseSource, for one that is hidden since it was moved or deleted here. */
export function endLeaving(db: WriteDb, placement: number, now: number): void {
  loseSource(db, placement, now)
  const placed = placedById(db, placement)
  if (!placed) return
  run(db, "delete from operation where placement = ? and kind = 'delete'", placement)
  touchOperations(db, placed.account)
  removeSource(db, placed)
}

/** Sources that the server was found not to have, while a move or copy of them was sent. */
export function loseSources(db: WriteDb, operations: readonly number[], now: number): void {
  transaction(db, () => {
    for (const id of operations) {
      const row = operationRow(db, id)
      if (!row || row.source === null) continue
      const source = placedById(db, row.source)
      if (row.isMove) endLeaving(db, row.source, now)
      else loseSource(db, row.source, now)
      if (source) touchPlaced(db, source.message, source.mailbox)
    }
  })
}

/** An append that lost its source: is the message somewhere else in the account by now? Then the operation ends, and
 * with it what was shown in its target. Gives the operations that ended. */
export function endWhatTurnedUp(db: WriteDb, operations: readonly number[], now: number): number[] {
  return transaction(db, () =>
    operations.filter((id) => {
      const row = operationRow(db, id)
      if (!row || row.kind !== 'append' || row.source !== null || !row.isMove) return false
      const made = placedById(db, row.placement)
      if (!made || !isElsewhere(db, made)) return false
      run(db, 'delete from operation where id = ?', id)
      run(db, 'update placement set missing_at = ? where id = ?', now, made.id)
      relist(db, [made.message])
      touchPlaced(db, made.message, made.mailbox)
      touchOperations(db, row.account)
      return true
    }),
  )
}

function isElsewhere(db: WriteDb, made: Placed): boolean {
  return (
    value(
      db,
      `select 1 from placement p join mailbox b on b.id = p.mailbox
       where p.message = ? and p.id <> ? and p.uid is not null and p.missing_at is null and b.account = ? limit 1`,
      made.message,
      made.id,
      made.account,
    ) !== undefined
  )
}

/** These moves cannot be: their messages are back where they came from. */
export function giveBackOperations(db: WriteDb, operations: readonly number[], fault: Fault): void {
  transaction(db, () => {
    relist(
      db,
      operations.flatMap((id) => giveBack(db, id, fault)),
    )
  })
}

/** Everything on its way into a mailbox that is no more, or cannot be made. */
export function giveBackAll(db: WriteDb, mailbox: number, fault: Fault): void {
  const waiting = all<{ id: number }>(
    db,
    `select o.id from operation o join placement p on p.id = o.placement
     where p.mailbox = ? and o.kind in ('move', 'copy', 'append') and o.state <> 'refused'`,
    mailbox,
  )
  giveBackOperations(
    db,
    waiting.map((row) => row.id),
    fault,
  )
}
