// How far a mailbox was synced: written together with the last messages it speaks for.
import { endLeaving } from './confirm-moves.ts'
import { relist } from './derived/relist.ts'
import { all, get, run, transaction, value, type WriteDb } from './handle.ts'
import { placedCount } from './mailboxes.ts'
import { voidUids } from './remote-mailboxes.ts'

export interface Checkpoint {
  /** Every uid below is known here, once complete. */
  uidNext: number
  /** Decimal; null without CONDSTORE. */
  highestModseq: string | null
  /** False while the first sync goes on. */
  isComplete: boolean
}

export interface OpenedMailbox extends Checkpoint {
  /** Placements with a uid that the server is thought to hold. */
  placed: number
  /** Placements that lost their uid and wait to be found again. */
  voided: number
}

/** A mailbox was selected: its checkpoint, void if the server renumbered it (a changed uidValidity). */
export function openMailbox(
  db: WriteDb,
  mailbox: number,
  selected: { uidValidity: string; highestModseq: string | null; messages: number },
): OpenedMailbox {
  return transaction(db, () => {
    const row = get<{ uid_validity: string | null; server_messages: number }>(
      db,
      'select uid_validity, server_messages from mailbox where id = ?',
      mailbox,
    )
    if (row?.uid_validity !== selected.uidValidity) {
      voidUids(db, mailbox, selected.uidValidity)
      // What changes on messages while the first sync goes on is told by this mod-sequence, however long it takes.
      run(db, 'update mailbox set highest_modseq = ? where id = ?', selected.highestModseq, mailbox)
    }
    if (row?.server_messages !== selected.messages) setServerMessages(db, mailbox, selected.messages)
    return opened(db, mailbox)
  })
}

function opened(db: WriteDb, mailbox: number): OpenedMailbox {
  const row = get<{ uid_next: number; highest_modseq: string | null; is_complete: number }>(
    db,
    'select uid_next, highest_modseq, is_complete from mailbox where id = ?',
    mailbox,
  )
  return {
    uidNext: row?.uid_next ?? 1,
    highestModseq: row?.highest_modseq ?? null,
    isComplete: row?.is_complete === 1,
    placed: placedCount(db, mailbox),
    voided:
      value(
        db,
        `select count(*) from placement p
         where mailbox = ? and uid is null and (missing_at is null or is_leaving = 1) and not ${IS_WAITING}`,
        mailbox,
      ) ?? 0,
  }
}

/** Nothing of it was sent yet that the server could hold. */
const IS_WAITING = /* sql */ `exists (select 1 from operation o where o.placement = p.id
  and o.kind in ('move', 'copy', 'append') and o.attempt_uid_next is null)`
/** It is to come from another mailbox. */
const IS_TO_COME = /* sql */ `exists (select 1 from operation o where o.placement = p.id
  and o.kind in ('move', 'copy', 'append'))`

function setServerMessages(db: WriteDb, mailbox: number, messages: number): void {
  run(db, 'update mailbox set server_messages = ? where id = ?', messages, mailbox)
  db.touched.add('mailbox', mailbox)
  db.touched.add('account', '*')
}

/** To be called in the transaction that stored the last arrivals the checkpoint speaks for. What was not found again by
 * then, and is not still to come, is not in the mailbox any more. */
export function setCheckpoint(db: WriteDb, mailbox: number, checkpoint: Checkpoint, now: number): void {
  run(
    db,
    'update mailbox set uid_next = ?, highest_modseq = ?, is_complete = ?, synced_at = ? where id = ?',
    checkpoint.uidNext,
    checkpoint.highestModseq,
    Number(checkpoint.isComplete),
    now,
    mailbox,
  )
  if (!checkpoint.isComplete) return
  const lost = all<{ message: number }>(
    db,
    `update placement as p set missing_at = ? where mailbox = ? and uid is null and missing_at is null
     and not ${IS_TO_COME} returning message`,
    now,
    mailbox,
  )
  const left = all<{ id: number }>(
    db,
    `select id from placement p where mailbox = ? and is_leaving = 1 and uid is null and not ${IS_TO_COME}`,
    mailbox,
  )
  for (const { id } of left) endLeaving(db, id, now)
  relist(
    db,
    lost.map((row) => row.message),
  )
  if (lost.length > 0) {
    db.touched.add('mailbox', mailbox)
    db.touched.add('message', '*')
  }
}
