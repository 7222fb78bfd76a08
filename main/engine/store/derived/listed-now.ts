// What the flat list should hold for a message and its copies, read from where they lie, what they say and how they were
// scored.
import { fold } from '../../../../shared/lib/fold.ts'
import { flagsOf } from '../../../../shared/lib/flag-set.ts'
import { markedImportance } from '../../conversation/importance.ts'
import { isTagKeyword } from '../../outbox/tag-keywords.ts'
import { all, get, value, type ReadDb, type WriteDb } from '../handle.ts'
import { SCOPE } from '../scope.ts'
import { tagScope } from '../tag-scopes.ts'

/** A row of `listed` without its head. */
export interface Listed {
  scope: number
  thread: number
  conversation: number
  message: number
  date_at: number
  unread: number
  starred: number
  attachment: number
  sealed: number
  tracked: number
  size_bytes: number
  importance: number
  overall: number | null
  sender: string
}

const COLUMNS: Record<keyof Listed, true> = {
  scope: true,
  thread: true,
  conversation: true,
  message: true,
  date_at: true,
  unread: true,
  starred: true,
  attachment: true,
  sealed: true,
  tracked: true,
  size_bytes: true,
  importance: true,
  overall: true,
  sender: true,
}
export const LISTED_COLUMNS = Object.keys(COLUMNS) as readonly (keyof Listed)[]

interface Placed {
  message: number
  mailbox: number
  role: string | null
  flags: string
  is_seen: number
  is_flagged: number
  date_at: number
  attachments: number
}

/** The same in every scope: copies taken together. */
type Whole = Pick<
  Listed,
  'thread' | 'conversation' | 'sealed' | 'tracked' | 'size_bytes' | 'importance' | 'overall' | 'sender'
>

const WHOLE = /* sql */ `
select h.thread, h.conversation, max(e.protection in ('pgp-encrypted', 'smime-encrypted')) as sealed,
  max(e.is_tracked) as tracked, max(m.size_bytes) as size_bytes, ifnull(max(s.importance), 0) as importance,
  cast(min(s.overall) as integer) as overall, a.author_name, a.author_address
from grouping h
join envelope a on a.message = h.message
join grouping g on g.copy_of = h.message
join envelope e on e.message = g.message
join message m on m.id = g.message
left join score s on s.message = g.message
where h.message = ? and h.copy_of = h.message group by h.message`

const PLACED = /* sql */ `
select g.message, p.mailbox, b.role, p.flags, p.is_seen, p.is_flagged, g.date_at, e.attachments
from grouping g
join placement p on p.message = g.message
join mailbox b on b.id = p.mailbox
join envelope e on e.message = g.message
where g.copy_of = ? and p.missing_at is null`

/** By scope; nothing for what is no head of its copies (any more). */
export function listedNow(db: WriteDb, head: number): Map<number, Listed> {
  const rows = new Map<number, Listed>()
  const found = get<Whole & { author_name: string; author_address: string }>(db, WHOLE, head)
  if (!found) return rows
  const { author_name: name, author_address: address, ...rest } = found
  const whole = { ...rest, sender: senderOf(db, head, name, address) }
  let isTagged = false
  for (const one of all<Placed>(db, PLACED, head)) {
    const tags = tagScopesOf(db, one)
    isTagged ||= tags.length > 0
    for (const scope of [...scopesOf(one), ...tags]) include(rows, scope, one, whole)
  }
  if (rows.has(SCOPE.all)) rows.delete(SCOPE.discarded)
  const importance = markedImportance(whole.importance, rows.has(SCOPE.starred), isTagged)
  for (const row of rows.values()) row.importance = importance
  return rows
}

const isDiscarded = ({ role }: Placed) => role === 'junk' || role === 'trash'

function scopesOf(placed: Placed): number[] {
  if (isDiscarded(placed)) return [placed.mailbox, SCOPE.discarded]
  const scopes: number[] = [placed.mailbox, SCOPE.all]
  if (placed.role === 'inbox') scopes.push(SCOPE.inboxes)
  if (placed.is_flagged) scopes.push(SCOPE.starred)
  return scopes
}

function tagScopesOf(db: WriteDb, placed: Placed): number[] {
  if (isDiscarded(placed)) return []
  return flagsOf(placed.flags)
    .filter(isTagKeyword)
    .map((keyword) => tagScope(db, keyword))
}

function include(rows: Map<number, Listed>, scope: number, placed: Placed, whole: Whole): void {
  const row = rows.get(scope)
  if (!row) {
    rows.set(scope, {
      ...whole,
      scope,
      message: placed.message,
      date_at: placed.date_at,
      unread: placed.is_seen ? 0 : 1,
      starred: placed.is_flagged,
      attachment: placed.attachments > 0 ? 1 : 0,
    })
    return
  }
  row.message = Math.min(row.message, placed.message)
  row.date_at = Math.min(row.date_at, placed.date_at)
  if (placed.is_seen) row.unread = 0
  if (placed.is_flagged) row.starred = 1
  if (placed.attachments > 0) row.attachment = 1
}

/** Names that sort by their first letters; no list needs more of them. */
const SENDER_LETTERS = 40

/** Its author, or whom it goes to where that is the user; folded, so that names sort as people expect. */
function senderOf(db: ReadDb, message: number, name: string, address: string): string {
  const isMine = value(db, 'select 1 from identity where address = ? limit 1', address) !== undefined
  const other = isMine
    ? get<{ name: string; address: string }>(
        db,
        `select name, address from participant where message = ? and role in ('to', 'cc', 'bcc')
           and address not in (select address from identity) order by position limit 1`,
        message,
      )
    : undefined
  const shown = other ?? { name, address }
  return fold(shown.name || shown.address)
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .slice(0, SENDER_LETTERS)
}
