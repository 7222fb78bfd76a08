// What a reader shows of a message before its body: sender, recipients, state, and where its copies lie.
import type { MessageSummary } from '../../../shared/contract/messages.ts'
import type { MessageId, ThreadId } from '../../../shared/model/ids.ts'
import { participantsOf } from './group-people.ts'
import { all, get, type ReadDb } from './handle.ts'
import { letterOf } from './letters.ts'
import { tagsOf } from './tags.ts'

interface PlacedCopy {
  message: number
  placement: number
  account: number
  mailbox: number
  mailboxName: string
  is_seen: number
  is_flagged: number
  flags: string
}

const COPIES = /* sql */ `
select g.message, p.id as placement, b.account, p.mailbox, b.name as mailboxName, p.is_seen, p.is_flagged, p.flags
from grouping g join placement p on p.message = g.message join mailbox b on b.id = p.mailbox
where g.copy_of = ? and p.missing_at is null order by g.message, p.id`

/** `message` may be any of the copies. Undefined when it is not (or no longer) grouped. */
export function summaryOf(db: ReadDb, own: ReadonlySet<string>, message: number): MessageSummary | undefined {
  const row = get<{
    thread: number
    copy_of: number
    date_at: number
    subject: string
    preview: string
    attachments: number
  }>(
    db,
    `select g.thread, g.copy_of, g.date_at, e.subject, e.preview, e.attachments
     from grouping g join envelope e on e.message = g.message where g.message = ?`,
    message,
  )
  if (!row) return undefined
  const copies = all<PlacedCopy>(db, COPIES, row.copy_of)
  const people = participantsOf(db, message).map(({ role, name, address }) => ({
    role,
    person: { name, address, isMe: own.has(address) },
  }))
  return {
    id: message as MessageId,
    thread: row.thread as ThreadId,
    from: people.find((one) => one.role === 'from')?.person ?? { name: '', address: '', isMe: false },
    to: people.filter((one) => one.role !== 'from').map((one) => one.person),
    dateAt: row.date_at,
    subject: row.subject,
    preview: row.preview,
    isSeen: copies.some((one) => one.is_seen),
    isStarred: copies.some((one) => one.is_flagged),
    tags: tagsOf(copies.map((one) => one.flags)),
    hasAttachment: row.attachments > 0,
    letter: letterOf(db, 'messages', row.copy_of).letter,
    copies: copies.map(({ message, placement, account, mailbox, mailboxName }) => ({
      message,
      placement,
      account,
      mailbox,
      mailboxName,
    })) as MessageSummary['copies'],
  }
}
