// Mailboxes that can be opened, with how many messages of each are listed and unread.
import type { MailboxRole } from '../../../shared/model/mail.ts'
import { all, type ReadDb } from './handle.ts'

export interface CountedMailbox {
  id: number
  account: number
  name: string
  delimiter: string
  role: MailboxRole | null
  messages: number
  unread: number
}

/** By account, then as people look for them: roles first, names after. Copies within a mailbox count once. */
export function mailboxCounts(db: ReadDb): CountedMailbox[] {
  return all<CountedMailbox>(
    db,
    `select b.id, b.account, b.name, b.delimiter, b.role,
       ifnull(t.rows, 0) as messages, ifnull(t.unread, 0) as unread
     from mailbox b left join list_total t on t.scope = b.id and t.view = 'messages'
     where b.is_selectable = 1 and b.missing_at is null
       and b.account in (select id from account where removed_at is null)
     order by b.account, case b.role when 'inbox' then 0 when 'drafts' then 1 when 'sent' then 2
       when 'archive' then 3 when 'all' then 4 when 'junk' then 5 when 'trash' then 6 else 7 end,
       b.name collate nocase`,
  )
}
