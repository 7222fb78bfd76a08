// Local changes of flags, and how they wait for a server. A placement has a 'flags' operation exactly when its flags differ
// from what the server last said, so that part of the queue can be told from the placements.
import { applyFlags, flagChange, type Flags } from '../../../shared/lib/flag-set.ts'
import type { FlagChange } from '../outbox/junk-keywords.ts'
import { relist } from './derived/relist.ts'
import { all, get, run, transaction, type WriteDb } from './handle.ts'
import { touchPlaced } from './touch-placed.ts'

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
  if (add === '' && remove === '') dropFlagOperation(db, placement)
  else
    run(
      db,
      `insert into operation (account, kind, placement, add_flags, remove_flags, created_at)
       values (?, 'flags', ?, ?, ?, unixepoch() * 1000)
       on conflict (placement, kind) do update set add_flags = excluded.add_flags,
         remove_flags = excluded.remove_flags, state = 'queued', not_before = 0
       where add_flags <> excluded.add_flags or remove_flags <> excluded.remove_flags`,
      row.account,
      placement,
      add,
      remove,
    )
  touchOperations(db, row.account)
}

export function dropFlagOperation(db: WriteDb, placement: number): void {
  run(db, "delete from operation where placement = ? and kind = 'flags'", placement)
}

export function touchOperations(db: WriteDb, account: number): void {
  db.touched.add('operation', '*')
  db.touched.add('account', account)
}

/** A placement whose flags a user changed, and the change. */
export interface Reflagged {
  id: number
  message: number
  mailbox: number
}

/** Sets or clears a flag on every placement of the messages; gives the placements that changed. Mail that has no server
 * (imported) just has it. */
export function setFlag(db: WriteDb, messages: readonly number[], flag: string, isSet: boolean): Reflagged[] {
  return transaction(db, () => {
    const placed = all<Reflagged & { flags: Flags; kind: 'imap' | 'local' }>(
      db,
      `select p.id, p.message, p.mailbox, p.flags, a.kind
       from json_each(?) j cross join placement p on p.message = j.value
       join mailbox b on b.id = p.mailbox join account a on a.id = b.account where p.missing_at is null`,
      JSON.stringify(messages),
    )
    const changed = placed.filter((row) => changeFlags(db, row, flagAs(row.flags, flag, isSet)))
    relist(db, [...new Set(changed.map((row) => row.message))])
    return changed
  })
}

/** Keywords are one flag however they are written: the one that is there is the one that goes. */
function flagAs(flags: Flags, flag: string, isSet: boolean): FlagChange {
  const there = flags.split(' ').filter((one) => one.toLowerCase() === flag.toLowerCase())
  if (isSet) return { add: there.length > 0 ? '' : flag, remove: '' }
  return { add: '', remove: there.join(' ') }
}

/** Changes one placement; false where it was so already. The caller lists the message anew. */
export function changeFlags(
  db: WriteDb,
  row: Reflagged & { flags: Flags; kind: 'imap' | 'local' },
  change: FlagChange,
): boolean {
  const flags = applyFlags(row.flags, change)
  if (flags === row.flags) return false
  run(db, 'update placement set flags = ? where id = ?', flags, row.id)
  if (row.kind === 'local') run(db, 'update placement set base_flags = ? where id = ?', flags, row.id)
  else settleOperation(db, row.id)
  touchPlaced(db, row.message, row.mailbox)
  return true
}
