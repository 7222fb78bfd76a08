// Does what the user wants to messages: at once here, in one transaction with the operations for the servers and the history.
import type { Action, Destination } from '../../../shared/contract/actions.ts'
import type { Place } from '../../../shared/contract/listing.ts'
import type { ActionId } from '../../../shared/model/ids.ts'
import { FaultError } from '../fault.ts'
import { junkKeywords } from '../outbox/junk-keywords.ts'
import { meantToCopy, meantToDelete, meantToMove, type Goal } from '../outbox/meant-placements.ts'
import { recordAction, type Change } from './action-history.ts'
import { relist } from './derived/relist.ts'
import { requeueScores } from './derived/rescore.ts'
import { transaction, value, type ReadDb, type WriteDb } from './handle.ts'
import { copyPlacement, deletePlacement, movePlacement } from './move-placement.ts'
import { setFlag } from './operations.ts'
import { placedOf, targetMailbox, withCopies, type Placed, type TargetMailbox } from './placed.ts'
import { ensureRoleMailbox } from './role-mailboxes.ts'
import { ownPlace } from './scopes.ts'

export interface Performed {
  id: ActionId | null
  messages: number
}

/** `place` says which copies are meant. Faults: bad-request, not-found; then nothing was done. */
export function performAction(
  db: WriteDb,
  messages: readonly number[],
  place: Place,
  action: Action,
  now: number,
): Performed {
  return transaction(db, () => {
    const changes = change(db, withCopies(db, messages), ownPlace(db, place), action, now)
    if (changes.length === 0) return { id: null, messages: 0 }
    const changed = [...new Set(changes.map((one) => one.message))]
    // Flags list their messages anew by themselves.
    if (action.kind !== 'flag') relist(db, changed)
    // A message that is gone for good has nothing to be taken back to.
    const id = recordAction(db, action, changed.length, action.kind === 'delete' ? [] : changes, now)
    return { id, messages: changed.length }
  })
}

function change(
  db: WriteDb,
  messages: readonly number[],
  place: Place,
  action: Action,
  now: number,
): Change[] {
  switch (action.kind) {
    case 'flag':
      return changeFlag(db, messages, action)
    case 'move':
      return moveAll(db, placedOf(db, messages), place, action.to, now)
    case 'copy':
      return copyAll(db, placedOf(db, messages), place, action.to, now)
    case 'delete':
      return deleteAll(db, placedOf(db, messages), place, now)
  }
}

function changeFlag(
  db: WriteDb,
  messages: readonly number[],
  { flag, isSet }: Extract<Action, { kind: 'flag' }>,
): Change[] {
  return setFlag(db, messages, flag, isSet).map(({ id, message, mailbox }) => ({
    placement: id,
    message,
    mailboxBefore: mailbox,
    mailboxAfter: mailbox,
    add: isSet ? '' : flag,
    remove: isSet ? flag : '',
  }))
}

function moveAll(
  db: WriteDb,
  placed: readonly Placed[],
  place: Place,
  to: Destination,
  now: number,
): Change[] {
  const goal: Goal =
    to.kind === 'role' ? { mailbox: null, role: to.role, account: null } : goalOf(openTarget(db, to.id))
  const targets = new Map<number, TargetMailbox>()
  const targetOf = (one: Placed): TargetMailbox => {
    const known = targets.get(one.account)
    if (known) return known
    const target = openTarget(db, to.kind === 'role' ? ensureRoleMailbox(db, one.account, to.role) : to.id)
    targets.set(one.account, target)
    return target
  }
  const meant = meantToMove(place, goal, placed).filter((one) => targetOf(one).id !== one.mailbox)
  refuseCutShort(
    db,
    meant.filter((one) => targetOf(one).account !== one.account),
  )
  return meant.map((one) => moveOne(db, one, targetOf(one), now))
}

/** Also used to take a move back: `add` and `remove` then give back the flags it changed. */
export function moveOne(db: WriteDb, one: Placed, target: TargetMailbox, now: number): Change {
  const flags = junkKeywords(one.role, target.role)
  const made = movePlacement(db, one, target, flags, now)
  if (one.account !== target.account) requeueScores(db, [one.message])
  const had = new Set(one.flags.split(' '))
  return {
    placement: made,
    message: one.message,
    mailboxBefore: one.mailbox,
    mailboxAfter: target.id,
    add: had.has(flags.remove) ? flags.remove : '',
    remove: flags.add !== '' && !had.has(flags.add) ? flags.add : '',
  }
}

function copyAll(db: WriteDb, placed: readonly Placed[], place: Place, to: number, now: number): Change[] {
  const target = openTarget(db, to)
  const meant = meantToCopy(place, goalOf(target), placed)
  refuseCutShort(
    db,
    meant.filter((one) => one.account !== target.account),
  )
  return meant.map((one) => {
    const made = copyPlacement(db, one, target, now)
    if (one.account !== target.account) requeueScores(db, [one.message])
    return {
      placement: made,
      message: one.message,
      mailboxBefore: one.mailbox,
      mailboxAfter: target.id,
      add: '',
      remove: '',
    }
  })
}

function deleteAll(db: WriteDb, placed: readonly Placed[], place: Place, now: number): Change[] {
  if (placed.length === 0) return []
  const meant = meantToDelete(place, placed)
  if (!meant)
    throw new FaultError(
      'bad-request',
      'Messages are deleted for good only from trash and junk. Move them to the trash first.',
    )
  return meant.map((one) => {
    deletePlacement(db, one, now)
    return {
      placement: one.id,
      message: one.message,
      mailboxBefore: one.mailbox,
      mailboxAfter: one.mailbox,
      add: '',
      remove: '',
    }
  })
}

const goalOf = ({ id, role, account }: TargetMailbox): Goal => ({ mailbox: id, role, account })

function openTarget(db: ReadDb, id: number): TargetMailbox {
  const target = targetMailbox(db, id)
  if (target) return target
  const name = value<string>(db, 'select name from mailbox where id = ? and missing_at is null', id)
  throw name === undefined
    ? new FaultError('not-found', 'This mailbox does not exist any more.')
    : new FaultError('bad-request', `${name} holds no messages, only other mailboxes.`)
}

/** Another server is given the octets from here: all of them, or nothing. */
function refuseCutShort(db: ReadDb, placed: readonly Placed[]): void {
  for (const one of placed) {
    if (value(db, "select 1 from message where id = ? and content <> 'whole'", one.message) === undefined)
      continue
    throw new FaultError(
      'too-large',
      'Of one of these messages only the beginning is here, so it cannot go to another account. Nothing was moved.',
    )
  }
}
