// Takes an action back: each message to the mailbox and the flags it had. What no server heard of is as if it had never been;
// else the reverse is queued.
import type { DoneAction } from '../../../shared/contract/actions.ts'
import { FaultError } from '../fault.ts'
import { actionToUndo, changesOf, markUndone, type Change } from './action-history.ts'
import { relist } from './derived/relist.ts'
import { requeueScores } from './derived/rescore.ts'
import { transaction, value, type ReadDb, type WriteDb } from './handle.ts'
import { deletePlacement, movePlacement } from './move-placement.ts'
import { changeFlags } from './operations.ts'
import { placedById, placedOf, targetMailbox, withCopies, type Placed } from './placed.ts'

/** Null: the newest that can be. Faults: not-found when there is nothing to undo. */
export function undoAction(db: WriteDb, id: number | null, now: number): DoneAction {
  return transaction(db, () => {
    const done = actionToUndo(db, id)
    if (!done) throw nothingToUndo()
    const touched = changesOf(db, done.id).flatMap((change) => undoOne(db, done, change, now))
    relist(db, [...new Set(touched)])
    const undone = markUndone(db, done.id, now)
    if (!undone) throw nothingToUndo()
    return undone
  })
}

const nothingToUndo = (): FaultError => new FaultError('not-found', 'There is nothing to undo.')

/** Gives the messages that changed. */
function undoOne(db: WriteDb, done: DoneAction, change: Change, now: number): number[] {
  const found = standingFor(db, change)
  switch (done.action.kind) {
    case 'flag':
      for (const one of found)
        changeFlags(
          db,
          { id: one.id, message: one.message, mailbox: one.mailbox, flags: one.flags, kind: one.accountKind },
          change,
        )
      break
    case 'move':
      for (const one of found.slice(0, 1)) moveBack(db, one, change, now)
      break
    case 'copy':
      for (const one of found.slice(0, 1))
        if (one.mailbox === change.mailboxAfter && isKeptElsewhere(db, one)) deletePlacement(db, one, now)
      break
    case 'delete':
      break
  }
  return found.map((one) => one.message)
}

/** The placement an action left, or what came of it since: servers and other actions give a message new ones. */
function standingFor(db: ReadDb, change: Change): Placed[] {
  const isShown = value(db, 'select 1 from placement where id = ? and missing_at is null', change.placement)
  const same = isShown === undefined ? undefined : placedById(db, change.placement)
  if (same) return [same]
  const others = placedOf(db, [change.message])
  const there = others.filter((one) => one.mailbox === change.mailboxAfter)
  return there.length > 0 ? there : others
}

/** What a copy was made of may be deleted by now: then the copy is the message. */
function isKeptElsewhere(db: ReadDb, one: Placed): boolean {
  return placedOf(db, withCopies(db, [one.message])).some(
    (other) => other.id !== one.id && other.role !== 'trash' && other.role !== 'junk',
  )
}

function moveBack(db: WriteDb, one: Placed, change: Change, now: number): void {
  const target = targetMailbox(db, change.mailboxBefore)
  // It may have come back by another way already.
  if (!target || placedOf(db, [one.message]).some((other) => other.mailbox === target.id)) return
  movePlacement(db, one, target, change, now)
  if (target.account !== one.account) requeueScores(db, [one.message])
}
