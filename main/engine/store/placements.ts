// Where messages lie: putting them into mailboxes, and what a server's listing changes about it.
import { mergeFlags, type Flags } from '../../../shared/lib/flag-set.ts'
import { Bug } from '../fault.ts'
import { reconcile, type RemotePlacement, type Whole, type Write } from '../sync/reconcile.ts'
import { endLeaving, loseSource } from './confirm-moves.ts'
import { relist } from './derived/relist.ts'
import { all, get, run, transaction, value, type WriteDb } from './handle.ts'
import { settleOperation } from './operations.ts'
import { touchPlaced } from './touch-placed.ts'

/** A message's place as a server tells it. */
export interface Place {
  uid: number
  flags: Flags
  modseq: string | null
  emailId?: string | null
  /** Epoch ms. */
  internalAt: number
}

interface PlacementRow {
  id: number
  message: number
  uid: number
  flags: Flags
  base_flags: Flags
  modseq: string | null
  missing_at: number | null
  is_leaving: number
}

/** Puts a message into a mailbox. A placement of it there that lost its uid, has none yet because it was moved here, or went
 * missing, is taken up: with it live on what the user changed and the server has not confirmed. */
export function place(db: WriteDb, mailbox: number, message: number, at: Place): void {
  const former = get<Former>(
    db,
    `select id, flags, base_flags, is_leaving from placement
     where message = ? and mailbox = ? and (uid is null or (missing_at is not null and is_leaving = 0))
     order by is_leaving, missing_at is not null, id limit 1`,
    message,
    mailbox,
  )
  if (former) takeUp(db, former, at)
  else
    run(
      db,
      `insert into placement (message, mailbox, uid, flags, base_flags, modseq, email_id, internal_at)
       values (?, ?, ?, ?, ?, ?, ?, ?)`,
      message,
      mailbox,
      at.uid,
      at.flags,
      at.flags,
      at.modseq,
      at.emailId ?? null,
      at.internalAt,
    )
  touchPlaced(db, message, mailbox)
}

interface Former {
  id: number
  flags: Flags
  base_flags: Flags
  is_leaving: number
}

/** One that is leaving goes on leaving: now it is known again by which uid. */
function takeUp(db: WriteDb, former: Former, at: Place): void {
  run(
    db,
    `update placement set uid = ?, flags = ?, base_flags = ?, modseq = ?, email_id = ?, internal_at = ?,
       missing_at = case is_leaving when 1 then missing_at end where id = ?`,
    at.uid,
    mergeFlags(former.base_flags, former.flags, at.flags),
    at.flags,
    at.modseq,
    at.emailId ?? null,
    at.internalAt,
    former.id,
  )
  settleOperation(db, former.id)
}

/** Applies a server's listing to a mailbox; gives the uids that are not here. Decision and writing share a transaction:
 * what the user changes meanwhile comes before or after, never between. */
export function applyListing(
  db: WriteDb,
  mailbox: number,
  remote: readonly RemotePlacement[],
  whole: Whole,
  now: number,
): { fetches: number[]; missing: number } {
  return transaction(db, () => {
    const rows = rowsOf(db, mailbox, remote, whole)
    const byUid = new Map(rows.map((row) => [row.uid, row]))
    const { writes, fetches } = reconcile(
      rows.map((row) => ({
        uid: row.uid,
        flags: row.flags,
        baseFlags: row.base_flags,
        modseq: row.modseq,
        isMissing: row.missing_at !== null,
        isLeaving: row.is_leaving === 1,
      })),
      remote,
      whole,
    )
    for (const write of writes) {
      const row = byUid.get(write.uid)
      if (!row) throw new Bug(`reconcile wrote uid ${write.uid}, which is not here`)
      apply(db, mailbox, row, write, now)
    }
    relist(db, [...new Set(writes.flatMap((write) => byUid.get(write.uid)?.message ?? []))])
    return { fetches, missing: writes.filter((write) => write.kind === 'missing').length }
  })
}

function rowsOf(
  db: WriteDb,
  mailbox: number,
  remote: readonly RemotePlacement[],
  whole: Whole,
): PlacementRow[] {
  const columns = 'id, message, uid, flags, base_flags, modseq, missing_at, is_leaving'
  return whole
    ? all<PlacementRow>(
        db,
        `select ${columns} from placement where mailbox = ? and uid between ? and ?`,
        mailbox,
        whole.from,
        whole.to,
      )
    : all<PlacementRow>(
        db,
        `select ${columns} from placement where mailbox = ? and uid in (select value from json_each(?))`,
        mailbox,
        JSON.stringify(remote.map((one) => one.uid)),
      )
}

function apply(db: WriteDb, mailbox: number, row: PlacementRow, write: Write, now: number): void {
  switch (write.kind) {
    case 'missing':
      run(db, 'update placement set missing_at = ? where id = ?', now, row.id)
      run(db, 'delete from operation where placement = ?', row.id)
      loseSource(db, row.id, now)
      break
    case 'left':
      endLeaving(db, row.id, now)
      break
    case 'back':
      run(db, 'update placement set missing_at = null where id = ?', row.id)
      settleOperation(db, row.id)
      break
    case 'flags':
      run(
        db,
        'update placement set flags = ?, base_flags = ?, modseq = ? where id = ?',
        write.flags,
        write.baseFlags,
        write.modseq,
        row.id,
      )
      settleOperation(db, row.id)
      break
  }
  touchPlaced(db, row.message, mailbox)
}

/** The message that some mailbox of this account holds, or held, under the server's own name of it. */
export function messageOfEmailId(db: WriteDb, account: number, emailId: string): number | undefined {
  return value(
    db,
    `select p.message from placement p join mailbox b on b.id = p.mailbox
     where p.email_id = ? and b.account = ? limit 1`,
    emailId,
    account,
  )
}
