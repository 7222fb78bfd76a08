// The queue of local changes as the push reads it, and what becomes of it when a server has answered.
import { applyFlags, flagChange, flagsOf, type Flags } from '../../../shared/lib/flag-set.ts'
import type { Fault } from '../../../shared/model/fault.ts'
import type { Outgoing } from '../outbox/outgoing.ts'
import { isTagKeyword } from '../outbox/tag-keywords.ts'
import { relist } from './derived/relist.ts'
import { all, get, run, transaction, value, type ReadDb, type WriteDb } from './handle.ts'
import { settleOperation, touchOperations } from './operations.ts'
import { touchPlaced } from './touch-placed.ts'

const MOST_AT_ONCE = 500
const RETRY_MS = 60_000
const RETRY_AT_MOST_MS = 6 * 3_600_000

interface Row {
  id: number
  kind: Outgoing['kind']
  placement: number
  message: number
  add: Flags
  remove: Flags
  isMove: number
  flags: Flags
  baseFlags: Flags
  uid: number | null
  mailbox: number
  mailboxName: string
  uidValidity: string | null
  sourceUid: number | null
  sourceMailbox: number | null
  sourceName: string | null
  sourceValidity: string | null
  triedUidNext: number | null
  triedValidity: string | null
}

/** What may be sent now to an account's server: the next of it after the operation `after` (0 = from the first). */
export function queuedOperations(db: ReadDb, account: number, now: number, after: number): Outgoing[] {
  return all<Row>(
    db,
    `select o.id, o.kind, o.placement, p.message, o.add_flags as "add", o.remove_flags as remove, o.is_move as isMove,
       p.flags, p.base_flags as baseFlags, p.uid, p.mailbox, b.name as mailboxName, b.uid_validity as uidValidity,
       s.uid as sourceUid, s.mailbox as sourceMailbox, c.name as sourceName, c.uid_validity as sourceValidity,
       o.attempt_uid_next as triedUidNext, o.attempt_validity as triedValidity
     from operation o join placement p on p.id = o.placement join mailbox b on b.id = p.mailbox
     left join placement s on s.id = o.source left join mailbox c on c.id = s.mailbox
     where o.account = ? and o.id > ? and o.state <> 'refused' and o.not_before <= ? and case o.kind
       when 'flags' then p.uid is not null and p.missing_at is null
       when 'delete' then p.uid is not null
       when 'append' then b.is_to_create = 0
       else s.uid is not null and b.is_to_create = 0 end
     order by o.id limit ${MOST_AT_ONCE}`,
    account,
    after,
    now,
  ).map(outgoing)
}

function outgoing(row: Row): Outgoing {
  const { id, kind, placement, message } = row
  const isFlags = kind === 'flags'
  const isOnTheWay = kind === 'move' || kind === 'copy' || kind === 'append'
  const target = { mailbox: row.mailbox, mailboxName: row.mailboxName }
  const change = isFlags
    ? { add: row.add, remove: row.remove }
    : kind === 'move'
      ? flagChange(row.baseFlags, row.flags)
      : { add: '', remove: '' }
  return {
    id,
    kind,
    placement,
    message,
    ...change,
    at: isOnTheWay ? sourceOf(row) : { ...target, uidValidity: row.uidValidity, uid: row.uid ?? 0 },
    to: isOnTheWay ? target : null,
    isMove: row.isMove === 1,
    triedFrom:
      row.triedUidNext === null ? null : { uidNext: row.triedUidNext, uidValidity: row.triedValidity ?? '' },
  }
}

function sourceOf(row: Row): Outgoing['at'] {
  if (row.kind === 'append' || row.sourceUid === null || row.sourceMailbox === null) return null
  return {
    mailbox: row.sourceMailbox,
    mailboxName: row.sourceName ?? '',
    uidValidity: row.sourceValidity,
    uid: row.sourceUid,
  }
}

/** They are about to be sent and may arrive even if nobody hears of it; where new messages begin in the target is kept. Gives
 * those that may go: what the user took back or sent elsewhere meanwhile may not. */
export function beginOperations(
  db: WriteDb,
  wanted: readonly Outgoing[],
  target: { uidNext: number; uidValidity: string },
): number[] {
  return transaction(db, () =>
    wanted.flatMap((one) => {
      const begun = run(
        db,
        `update operation set attempt_uid_next = ifnull(attempt_uid_next, ?),
           attempt_validity = ifnull(attempt_validity, ?)
         where id = ? and kind = ? and state <> 'refused'
           and (select mailbox from placement where id = operation.placement) = ?`,
        target.uidNext,
        target.uidValidity,
        one.id,
        one.kind,
        one.to?.mailbox ?? 0,
      )
      return begun.changes > 0 ? [one.id] : []
    }),
  )
}

/** The server took these changes of flags: they become the base, also where the user has taken them back meanwhile: that is
 * then a change of its own. `unkept` it does not keep: tags stay here, with a word; the rest is forgotten. */
export function confirmFlags(
  db: WriteDb,
  sent: readonly Pick<Outgoing, 'placement' | 'add' | 'remove'>[],
  unkept: Flags,
  fault: Fault | null,
): void {
  transaction(db, () => {
    const relisted: number[] = []
    for (const one of sent) {
      const row = get<{ base_flags: Flags; flags: Flags; message: number; mailbox: number }>(
        db,
        'select base_flags, flags, message, mailbox from placement where id = ?',
        one.placement,
      )
      if (!row) continue
      const add = applyFlags(one.add, { add: '', remove: unkept })
      const forgotten = flagsOf(unkept)
        .filter((flag) => !isTagKeyword(flag))
        .join(' ')
      const flags = applyFlags(row.flags, { add: '', remove: forgotten })
      const base = applyFlags(row.base_flags, { add, remove: one.remove })
      run(db, 'update placement set flags = ?, base_flags = ? where id = ?', flags, base, one.placement)
      if (flags !== row.flags) relisted.push(row.message)
      if (flags !== row.flags) touchPlaced(db, row.message, row.mailbox)
      settleOperation(db, one.placement)
      if (unkept !== '' && fault) refuse(db, one.placement, fault)
    }
    relist(db, relisted)
  })
}

/** It will not be tried again until the user changes something. */
function refuse(db: WriteDb, placement: number, fault: Fault): void {
  run(
    db,
    `update operation set state = 'refused', fault_code = ?, fault_message = ?
     where placement = ? and kind = 'flags'`,
    fault.code,
    fault.message,
    placement,
  )
}

/** The server refused to take these: nothing of them is there. */
export function forgetTries(db: WriteDb, operations: readonly number[]): void {
  run(
    db,
    `update operation set attempt_uid_next = null, attempt_validity = null
     where id in (select value from json_each(?))`,
    JSON.stringify(operations),
  )
}

/** The server refused something of these: they stay, with the reason, and are tried again after ever longer pauses. */
export function failOperations(db: WriteDb, ids: readonly number[], fault: Fault, now: number): void {
  transaction(db, () => {
    for (const id of ids)
      run(
        db,
        `update operation set state = 'failed', tries = tries + 1, fault_code = ?, fault_message = ?,
           not_before = ? + min(${RETRY_MS} << min(tries, 10), ${RETRY_AT_MOST_MS})
         where id = ?`,
        fault.code,
        fault.message,
        now,
        id,
      )
    db.touched.add('operation', '*')
    const account = value(db, 'select account from operation where id = ?', ids[0] ?? 0)
    if (account !== undefined) touchOperations(db, account)
  })
}
