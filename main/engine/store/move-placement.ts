// What a move, a copy or a deletion does to placements: at once here, with the operation that tells the servers.
import { applyFlags, mergeFlags, type Flags } from '../../../shared/lib/flag-set.ts'
import type { FlagChange } from '../outbox/junk-keywords.ts'
import { all, run, value, type WriteDb } from './handle.ts'
import { dropFlagOperation, settleOperation, touchOperations } from './operations.ts'
import { makingOf, placedById, type Making, type Placed, type TargetMailbox } from './placed.ts'
import { touchPlaced } from './touch-placed.ts'

/** Missing since long ago: the next purge takes it. */
const LONG_AGO = 1

/** Moves a placement, its flags changed on the way; gives the placement that lies in the target now. The caller lists the
 * message anew. */
export function movePlacement(
  db: WriteDb,
  one: Placed,
  to: TargetMailbox,
  change: FlagChange,
  now: number,
): number {
  touchMove(db, one, to)
  dropRefused(db, one.id)
  const flags = applyFlags(one.flags, change)
  if (one.accountKind === 'local' && to.accountKind === 'local') return moveHere(db, one, to, flags)
  const making = makingOf(db, one.id)
  // What may have reached the server already is left to go on: the new move begins where it ends.
  if (making && !making.isTried && to.accountKind === 'imap') {
    const source = making.source === null ? undefined : placedById(db, making.source)
    if (making.isMove && source?.mailbox === to.id) return takeBack(db, making, source, { ...one, flags })
    return redirect(db, making, source, one, to, flags)
  }
  const made = insertPlacement(db, one, to, flags)
  leave(db, one, now)
  const isHereNow = to.accountKind === 'local'
  if (isHereNow)
    queueOperation(db, { account: one.account, kind: 'delete', placement: one.id, isMove: 1 }, now)
  else queueOperation(db, makingFor(one, to, made, 1), now)
  return made
}

/** Puts a copy into the mailbox; gives it. */
export function copyPlacement(db: WriteDb, one: Placed, to: TargetMailbox, now: number): number {
  touchMove(db, one, to)
  const made = insertPlacement(db, one, to, one.flags)
  if (to.accountKind === 'imap') queueOperation(db, makingFor(one, to, made, 0), now)
  return made
}

/** Deletes a placement for good, here and on its server. */
export function deletePlacement(db: WriteDb, one: Placed, now: number): void {
  touchPlaced(db, one.message, one.mailbox)
  dropRefused(db, one.id)
  if (one.accountKind === 'local') return discard(db, one.id)
  const making = makingOf(db, one.id)
  if (making && !making.isTried) {
    run(db, 'delete from operation where id = ?', making.id)
    const source = making.isMove && making.source !== null ? placedById(db, making.source) : undefined
    if (source) passOn(db, one.id, source)
    discard(db, one.id)
    if (source?.accountKind === 'local') discard(db, source.id)
    else if (source) queueDeletion(db, source, 0, now)
    return touchOperations(db, making.account)
  }
  leave(db, one, now)
  queueDeletion(db, one, 0, now)
}

/** A placement that was moved away is to go on its server. */
export function queueDeletion(db: WriteDb, one: Placed, isMove: 0 | 1, now: number): void {
  queueOperation(db, { account: one.account, kind: 'delete', placement: one.id, isMove }, now)
}

/** It is in no mailbox any more; the message goes when that was its last. */
export function discard(db: WriteDb, placement: number): void {
  goOnWithoutSource(db, placement, 0)
  run(db, 'delete from operation where placement = ?', placement)
  run(db, 'update placement set uid = null, missing_at = ?, is_leaving = 0 where id = ?', LONG_AGO, placement)
}

/** A move that nobody heard of yet is as if it had never been; what was flagged since stays so. */
export function takeBack(db: WriteDb, making: Making, source: Placed, made: Placed): number {
  // What was to be appended knows nothing of what the server of the source said: its flags are all there is to go by.
  const flags =
    making.kind === 'append' ? made.flags : mergeFlags(made.baseFlags, made.flags, source.baseFlags)
  bringBack(db, source, flags)
  removeMade(db, made.id, source)
  touchOperations(db, making.account)
  touchPlaced(db, source.message, source.mailbox)
  touchPlaced(db, made.message, made.mailbox)
  return source.id
}

function bringBack(db: WriteDb, source: Placed, flags: Flags): void {
  run(db, 'update placement set flags = ?, missing_at = null, is_leaving = 0 where id = ?', flags, source.id)
  if (source.accountKind === 'local')
    run(db, 'update placement set base_flags = flags where id = ?', source.id)
  else settleOperation(db, source.id)
}

/** Takes a placement away that another one stands for now. */
export function removeMade(db: WriteDb, made: number, instead: Placed): void {
  passOn(db, made, instead)
  run(db, 'delete from placement where id = ?', made)
}

/** What was to be made of one placement is made of another one of its message. */
export function passOn(db: WriteDb, from: number, to: Placed): void {
  run(
    db,
    `update operation set source = ?,
       kind = case when account <> ? then 'append' when is_move = 1 then 'move' else 'copy' end
     where source = ?`,
    to.id,
    to.accountKind === 'imap' ? to.account : 0,
    from,
  )
}

/** What was to be made of a placement that is no more is made of the octets here. */
export function goOnWithoutSource(db: WriteDb, placement: number, notBefore: number): void {
  const waiting = all<{ id: number; account: number }>(
    db,
    "select id, account from operation where source = ? and kind <> 'flags'",
    placement,
  )
  for (const { id, account } of waiting) {
    run(
      db,
      `update operation set kind = 'append', source = null, not_before = max(not_before, ?) where id = ?`,
      notBefore,
      id,
    )
    touchOperations(db, account)
  }
}

function redirect(
  db: WriteDb,
  making: Making,
  source: Placed | undefined,
  one: Placed,
  to: TargetMailbox,
  flags: Flags,
): number {
  const isSameServer = source !== undefined && source.accountKind === 'imap' && source.account === to.account
  const kind = isSameServer ? (making.isMove ? 'move' : 'copy') : 'append'
  dropFlagOperation(db, one.id)
  run(
    db,
    'update placement set mailbox = ?, flags = ?, base_flags = ?, email_id = ? where id = ?',
    to.id,
    flags,
    isSameServer ? source.baseFlags : '',
    isSameServer ? source.emailId : null,
    one.id,
  )
  run(db, 'update operation set account = ?, kind = ? where id = ?', to.account, kind, making.id)
  settleOperation(db, one.id)
  touchOperations(db, to.account)
  touchOperations(db, making.account)
  return one.id
}

function moveHere(db: WriteDb, one: Placed, to: TargetMailbox, flags: Flags): number {
  run(
    db,
    'update placement set mailbox = ?, uid = ?, flags = ?, base_flags = ? where id = ?',
    to.id,
    nextUid(db, to.id),
    flags,
    flags,
    one.id,
  )
  return one.id
}

function insertPlacement(db: WriteDb, one: Placed, to: TargetMailbox, flags: Flags): number {
  const isLocal = to.accountKind === 'local'
  const isSameServer = one.account === to.account && !isLocal
  const { id } = run(
    db,
    `insert into placement (message, mailbox, uid, flags, base_flags, email_id, internal_at)
     values (?, ?, ?, ?, ?, ?, ?)`,
    one.message,
    to.id,
    isLocal ? nextUid(db, to.id) : null,
    flags,
    isLocal ? flags : isSameServer ? one.baseFlags : '',
    isSameServer ? one.emailId : null,
    one.internalAt,
  )
  if (!isLocal) settleOperation(db, id)
  return id
}

const nextUid = (db: WriteDb, mailbox: number): number =>
  (value(db, 'select max(uid) from placement where mailbox = ?', mailbox) ?? 0) + 1

/** It is not seen any more, and shows again what the server last said of it. */
function leave(db: WriteDb, one: Placed, now: number): void {
  dropFlagOperation(db, one.id)
  run(db, 'update placement set flags = base_flags, missing_at = ?, is_leaving = 1 where id = ?', now, one.id)
}

interface NewOperation {
  account: number
  kind: 'move' | 'copy' | 'append' | 'delete'
  placement: number
  source?: number
  isMove: 0 | 1
}

function makingFor(one: Placed, to: TargetMailbox, made: number, isMove: 0 | 1): NewOperation {
  const isSameServer = one.account === to.account
  const kind = isSameServer ? (isMove ? 'move' : 'copy') : 'append'
  return { account: to.account, kind, placement: made, source: one.id, isMove }
}

function queueOperation(db: WriteDb, operation: NewOperation, now: number): void {
  const { account, kind, placement, source, isMove } = operation
  run(
    db,
    `insert into operation (account, kind, placement, source, is_move, created_at) values (?, ?, ?, ?, ?, ?)
     on conflict do nothing`,
    account,
    kind,
    placement,
    source ?? null,
    isMove,
    now,
  )
  touchOperations(db, account)
}

/** What was refused for good is told until the message is touched again. */
function dropRefused(db: WriteDb, placement: number): void {
  run(db, "delete from operation where placement = ? and state = 'refused' and kind <> 'flags'", placement)
}

function touchMove(db: WriteDb, one: Placed, to: TargetMailbox): void {
  touchPlaced(db, one.message, one.mailbox)
  touchPlaced(db, one.message, to.id)
}

/** The move cannot be: the message is again where it came from, and the operation stays to say why. Without a source (it
 * is gone meanwhile) the copy here stays, to be tried again. Gives the messages to be listed anew. */
export function giveBack(db: WriteDb, operation: number, fault: { code: string; message: string }): number[] {
  const row = value(db, 'select placement from operation where id = ?', operation)
  const made = row === undefined ? undefined : placedById(db, row)
  const making = made && makingOf(db, made.id)
  const source = making?.source == null ? undefined : placedById(db, making.source)
  if (!made || !making || !source) return []
  // The operation moves over to what stays, before what it was to make goes.
  run(
    db,
    `update or replace operation set account = ?, kind = ?, placement = ?, source = null, state = 'refused',
       fault_code = ?, fault_message = ? where id = ?`,
    source.account,
    making.isMove ? 'move' : 'copy',
    source.id,
    fault.code,
    fault.message,
    making.id,
  )
  if (making.isMove) takeBack(db, making, source, made)
  else removeMade(db, made.id, source)
  touchPlaced(db, made.message, made.mailbox)
  touchOperations(db, making.account)
  return [made.message]
}
