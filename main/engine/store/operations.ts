// Local changes that the server has not confirmed. A placement has an operation exactly when its flags differ from what
// the server last said, so the queue survives anything: it can be told from the placements.
import { applyFlags, flagChange, type Flags } from '../../../shared/lib/flag-set.ts'
import type { Fault } from '../../../shared/model/fault.ts'
import { relist } from './derived/relist.ts'
import { all, get, run, transaction, value, type ReadDb, type WriteDb } from './handle.ts'
import { touchPlaced } from './touch-placed.ts'

/** A change to be sent, in the order they were made. */
export interface QueuedOperation {
  id: number
  placement: number
  mailbox: number
  mailboxName: string
  uidValidity: string | null
  uid: number
  add: Flags
  remove: Flags
}

const MOST_AT_ONCE = 500
const RETRY_MS = 60_000
const RETRY_AT_MOST_MS = 6 * 3_600_000

/** Makes the operation of a placement say what its flags say. */
export function settleOperation(db: WriteDb, placement: number): void {
  const row = get<{ account: number; kind: string; flags: Flags; base_flags: Flags }>(
    db,
    `select b.account, a.kind, p.flags, p.base_flags from placement p
     join mailbox b on b.id = p.mailbox join account a on a.id = b.account where p.id = ?`,
    placement,
  )
  if (!row) return
  const { add, remove } = flagChange(row.base_flags, row.flags)
  if (add === '' && remove === '') run(db, 'delete from operation where placement = ?', placement)
  else
    run(
      db,
      `insert into operation (account, kind, placement, add_flags, remove_flags, created_at)
       values (?, 'flags', ?, ?, ?, unixepoch() * 1000)
       on conflict (placement) do update set add_flags = excluded.add_flags, remove_flags = excluded.remove_flags,
         state = 'queued', not_before = 0
       where add_flags <> excluded.add_flags or remove_flags <> excluded.remove_flags`,
      row.account,
      placement,
      add,
      remove,
    )
  db.touched.add('operation', '*')
  db.touched.add('account', row.account)
}

/** What may be sent now to an account's server: the next of it after the operation `after` (0 = from the first). */
export function queuedOperations(db: ReadDb, account: number, now: number, after: number): QueuedOperation[] {
  return all<QueuedOperation>(
    db,
    `select o.id, o.placement, p.mailbox, b.name as mailboxName, b.uid_validity as uidValidity,
       p.uid, o.add_flags as "add", o.remove_flags as remove
     from operation o join placement p on p.id = o.placement join mailbox b on b.id = p.mailbox
     where o.account = ? and o.id > ? and o.not_before <= ? and p.uid is not null and p.missing_at is null
     order by o.id limit ${MOST_AT_ONCE}`,
    account,
    after,
    now,
  )
}

/** The server took these changes: they become the base, also where the user has taken them back meanwhile: that is then a
 * change of its own. */
export function confirmOperations(db: WriteDb, sent: readonly QueuedOperation[]): void {
  transaction(db, () => {
    for (const one of sent) {
      const base = value<string>(db, 'select base_flags from placement where id = ?', one.placement)
      if (base === undefined) continue
      run(db, 'update placement set base_flags = ? where id = ?', applyFlags(base, one), one.placement)
      settleOperation(db, one.placement)
    }
  })
}

/** The server refused these: they stay, with the reason, and are tried again after ever longer pauses. */
export function failOperations(db: WriteDb, ids: readonly number[], fault: Fault, now: number): void {
  transaction(db, () => {
    for (const id of ids)
      run(
        db,
        `update operation set state = 'failed', tries = tries + 1, fault_code = ?, fault_message = ?,
           not_before = ? + min(?, ? * (1 << min(tries, 10))) where id = ?`,
        fault.code,
        fault.message,
        now,
        RETRY_AT_MOST_MS,
        RETRY_MS,
        id,
      )
    db.touched.add('operation', '*')
  })
}

/** Sets or clears a flag on every placement of the messages; gives the number of placements that changed. Mail that has
 * no server (imported) just has it. */
export function setFlag(db: WriteDb, messages: readonly number[], flag: string, isSet: boolean): number {
  return transaction(db, () => {
    const change = isSet ? { add: flag, remove: '' } : { add: '', remove: flag }
    const placed = all<{ id: number; message: number; mailbox: number; flags: Flags; kind: string }>(
      db,
      `select p.id, p.message, p.mailbox, p.flags, a.kind from placement p
       join mailbox b on b.id = p.mailbox join account a on a.id = b.account
       where p.message in (select value from json_each(?)) and p.missing_at is null`,
      JSON.stringify(messages),
    )
    const changed = placed.filter((row) => applyFlags(row.flags, change) !== row.flags)
    for (const row of changed) {
      const flags = applyFlags(row.flags, change)
      run(db, 'update placement set flags = ? where id = ?', flags, row.id)
      if (row.kind === 'local') run(db, 'update placement set base_flags = ? where id = ?', flags, row.id)
      else settleOperation(db, row.id)
      touchPlaced(db, row.message, row.mailbox)
    }
    relist(db, [...new Set(changed.map((row) => row.message))])
    return changed.length
  })
}
