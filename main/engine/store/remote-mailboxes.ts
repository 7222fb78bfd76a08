// An account's mailboxes as its server lists them: made, renamed, come back, gone.
import type { MailboxRole } from '../../../shared/model/mail.ts'
import { endLeaving, giveBackAll, loseSource } from './confirm-moves.ts'
import { relistMailbox } from './derived/relist.ts'
import { all, run, transaction, type WriteDb } from './handle.ts'
import { mailboxesOf, placedCount, type MailboxRow } from './mailboxes.ts'

/** A mailbox of a LIST answer. `uidValidity` and `messages` are null where the server did not say. */
export interface ListedMailbox {
  name: string
  delimiter: string
  role: MailboxRole | null
  isSelectable: boolean
  uidValidity: string | null
  messages: number | null
}

/** With how many of its messages are placed here. */
export interface SyncedMailbox extends MailboxRow {
  placed: number
}

/** Brings the mailboxes of an account to what its server lists; gives them as they are then, those gone left out. */
export function applyMailboxes(
  db: WriteDb,
  account: number,
  listed: readonly ListedMailbox[],
  now: number,
): SyncedMailbox[] {
  return transaction(db, () => {
    const here = new Map(mailboxesOf(db, account).map((row) => [row.name, row]))
    const names = new Set(listed.map((one) => one.name))
    const gone = [...here.values()].filter((row) => !names.has(row.name) && row.is_to_create === 0)
    const roles = new Set(listed.map((one) => one.role))
    for (const said of listed) {
      const row = here.get(said.name) ?? renamed(db, gone, said)
      // A role given here holds as long as the server gives it to no other.
      const ownRole = row?.own_role ?? null
      const one = said.role === null && !roles.has(ownRole) ? { ...said, role: ownRole } : said
      if (row) update(db, row, one)
      else insert(db, account, one)
    }
    for (const row of gone) if (row.missing_at === null) markGone(db, row, now)
    db.touched.add('account', account)
    return mailboxesOf(db, account)
      .filter((row) => row.missing_at === null && row.is_to_create === 0)
      .map((row) => ({ ...row, placed: placedCount(db, row.id) }))
  })
}

/** A name that went and one that came with the same uidValidity are one mailbox, renamed. Its uids are not trusted all the
 * same (servers exist where every uidValidity is 1): its messages are found again by what they are (sync/recognise.ts). */
function renamed(db: WriteDb, gone: MailboxRow[], listed: ListedMailbox): MailboxRow | undefined {
  const candidates = gone.filter(
    (row) => row.uid_validity !== null && row.uid_validity === listed.uidValidity,
  )
  const [row] = candidates
  if (!row || candidates.length > 1) return undefined
  gone.splice(gone.indexOf(row), 1)
  run(db, 'update mailbox set name = ? where id = ?', listed.name, row.id)
  voidUids(db, row.id, null)
  return row
}

/** The uids of a mailbox mean nothing any more: its placements wait to be found again, its messages stay. */
export function voidUids(db: WriteDb, mailbox: number, uidValidity: string | null): void {
  run(db, 'update placement set uid = null, modseq = null where mailbox = ? and uid is not null', mailbox)
  run(
    db,
    'update mailbox set uid_validity = ?, uid_next = 1, highest_modseq = null, is_complete = 0 where id = ?',
    uidValidity,
    mailbox,
  )
  db.touched.add('mailbox', mailbox)
}

function update(db: WriteDb, row: MailboxRow, listed: ListedMailbox): void {
  const messages = listed.messages ?? row.server_messages
  const isSame =
    row.name === listed.name &&
    row.delimiter === listed.delimiter &&
    row.role === listed.role &&
    row.is_selectable === Number(listed.isSelectable) &&
    row.server_messages === messages &&
    row.missing_at === null &&
    row.is_to_create === 0
  if (isSame) return
  run(
    db,
    `update mailbox set delimiter = ?, role = ?, is_selectable = ?, server_messages = ?, missing_at = null,
       is_to_create = 0
     where id = ?`,
    listed.delimiter,
    listed.role,
    Number(listed.isSelectable),
    messages,
    row.id,
  )
  if (row.role !== listed.role) relistMailbox(db, row.id)
  touchMailbox(db, row.id)
}

function insert(db: WriteDb, account: number, listed: ListedMailbox): void {
  const { id } = run(
    db,
    `insert into mailbox (account, name, delimiter, role, is_selectable, server_messages)
     values (?, ?, ?, ?, ?, ?)`,
    account,
    listed.name,
    listed.delimiter,
    listed.role,
    Number(listed.isSelectable),
    listed.messages ?? 0,
  )
  touchMailbox(db, id)
}

/** Deleted on the server: what lay in it is kept a while like any message the server no longer lists. */
function markGone(db: WriteDb, row: MailboxRow, now: number): void {
  run(db, 'update mailbox set missing_at = ?, server_messages = 0 where id = ?', now, row.id)
  settleMoves(db, row, now)
  voidUids(db, row.id, null)
  run(db, 'delete from operation where placement in (select id from placement where mailbox = ?)', row.id)
  run(db, 'update placement set missing_at = ? where mailbox = ? and missing_at is null', now, row.id)
  relistMailbox(db, row.id)
  touchMailbox(db, row.id)
}

/** What was on its way there is back where it came from; what was on its way from there goes on from what is here. */
function settleMoves(db: WriteDb, row: MailboxRow, now: number): void {
  giveBackAll(db, row.id, {
    code: 'not-found',
    message: `The mailbox ${row.name} is not on the server any more.`,
  })
  const sources = all<{ id: number; is_leaving: number }>(
    db,
    `select id, is_leaving from placement p where mailbox = ?
     and (is_leaving = 1 or exists (select 1 from operation where source = p.id))`,
    row.id,
  )
  for (const { id, is_leaving } of sources)
    if (is_leaving) endLeaving(db, id, now)
    else loseSource(db, id, now)
}

function touchMailbox(db: WriteDb, mailbox: number): void {
  db.touched.add('mailbox', mailbox)
  db.touched.add('mailbox', '*')
}
