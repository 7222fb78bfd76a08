// Placements as actions see them: where they lie, whose server keeps them, what is on its way with them.
import type { Flags } from '../../../shared/lib/flag-set.ts'
import type { MailboxRole } from '../../../shared/model/mail.ts'
import { all, get, type ReadDb } from './handle.ts'

export interface Placed {
  id: number
  message: number
  /** The same for all copies of one message. */
  head: number
  mailbox: number
  role: MailboxRole | null
  account: number
  accountKind: 'imap' | 'local'
  uid: number | null
  flags: Flags
  baseFlags: Flags
  emailId: string | null
  internalAt: number
}

const COLUMNS = /* sql */ `
p.id, p.message, ifnull(g.copy_of, p.message) as head, p.mailbox, b.role, b.account, a.kind as accountKind, p.uid,
p.flags, p.base_flags as baseFlags, p.email_id as emailId, p.internal_at as internalAt`
const FROM = /* sql */ `
placement p join mailbox b on b.id = p.mailbox join account a on a.id = b.account
left join grouping g on g.message = p.message`

/** Where these messages lie, as the user sees it; copies by other ways are other messages. */
export function placedOf(db: ReadDb, messages: readonly number[]): Placed[] {
  return all<Placed>(
    db,
    `select ${COLUMNS} from json_each(?) j cross join ${FROM.replace('placement p', 'placement p on p.message = j.value')}
     where p.missing_at is null and a.removed_at is null order by p.id`,
    JSON.stringify(messages),
  )
}

/** Also one that is hidden; undefined where there is none of that id any more. */
export function placedById(db: ReadDb, id: number): Placed | undefined {
  return get<Placed>(db, `select ${COLUMNS} from ${FROM} where p.id = ?`, id)
}

/** The messages and their copies that came by other ways. */
export function withCopies(db: ReadDb, messages: readonly number[]): number[] {
  const copies = all<{ message: number }>(
    db,
    `select c.message from json_each(?) j cross join grouping g on g.message = j.value
     cross join grouping c on c.copy_of = g.copy_of`,
    JSON.stringify(messages),
  )
  return [...new Set([...messages, ...copies.map((row) => row.message)])]
}

/** What a placement that the server has not yet is made by. */
export interface Making {
  id: number
  kind: 'move' | 'copy' | 'append'
  account: number
  source: number | null
  isMove: number
  /** It may have reached the server. */
  isTried: number
}

export function makingOf(db: ReadDb, placement: number): Making | undefined {
  return get<Making>(
    db,
    `select id, kind, account, source, is_move as isMove, attempt_uid_next is not null as isTried
     from operation where placement = ? and kind in ('move', 'copy', 'append') and state <> 'refused'`,
    placement,
  )
}

/** A mailbox things are moved to. */
export interface TargetMailbox {
  id: number
  account: number
  accountKind: 'imap' | 'local'
  role: MailboxRole | null
}

/** Undefined where it is gone or holds no messages. */
export function targetMailbox(db: ReadDb, id: number): TargetMailbox | undefined {
  return get<TargetMailbox>(
    db,
    `select b.id, b.account, a.kind as accountKind, b.role from mailbox b join account a on a.id = b.account
     where b.id = ? and b.missing_at is null and b.is_selectable = 1 and a.removed_at is null`,
    id,
  )
}
