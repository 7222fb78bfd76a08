// Mailboxes as rows: made when a server lists them or an import needs one.
import type { MailboxRole } from '../../../shared/model/mail.ts'
import { all, run, value, type ReadDb, type WriteDb } from './handle.ts'

export interface MailboxRow {
  id: number
  account: number
  name: string
  delimiter: string
  role: MailboxRole | null
  uid_validity: string | null
  uid_next: number
  highest_modseq: string | null
  is_complete: number
  is_selectable: number
  server_messages: number
  missing_at: number | null
  /** Given here, where the server names none. */
  own_role: MailboxRole | null
  /** Made here; the server has it not yet. */
  is_to_create: number
}

export function mailboxesOf(db: ReadDb, account: number): MailboxRow[] {
  return all<MailboxRow>(db, 'select * from mailbox where account = ? order by id', account)
}

/** Placements with a uid that the server is thought to hold. All of one mailbox are counted in its index, the few that are
 * missing by rows. */
export function placedCount(db: ReadDb, mailbox: number): number {
  const placed = value(db, 'select count(*) from placement where mailbox = ? and uid is not null', mailbox)
  const missing = value(
    db,
    `select count(*) from placement indexed by placement_missing
     where missing_at is not null and mailbox = ? and uid is not null and is_leaving = 0`,
    mailbox,
  )
  return (placed ?? 0) - (missing ?? 0)
}

/** The mailbox of that name, made if missing; its role follows what is said now. */
export function ensureMailbox(
  db: WriteDb,
  account: number,
  name: string,
  role: MailboxRole | null,
  delimiter = '/',
): number {
  const known = value(db, 'select id from mailbox where account = ? and name = ?', account, name)
  if (known !== undefined) return known
  const { id } = run(
    db,
    'insert into mailbox (account, name, delimiter, role) values (?, ?, ?, ?)',
    account,
    name,
    delimiter,
    role,
  )
  db.touched.add('mailbox', '*')
  return id
}
