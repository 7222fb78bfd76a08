// What the rows of a list show, read from the sums that grouping keeps.
import type { ListRow } from '../../../shared/contract/listing.ts'
import type { AccountId, MessageId } from '../../../shared/model/ids.ts'
import type { View } from '../../../shared/model/mail.ts'
import { peopleOf, type RowVoices } from './group-people.ts'
import { all, column, get, type ReadDb } from './handle.ts'
import { letterOf } from './letters.ts'
import { ownAddresses } from './own-addresses.ts'
import type { RowHead } from './plain-list.ts'
import { isTagScope, SCOPE } from './scope.ts'
import { rowVoices } from './row-voices.ts'
import { tagScopes } from './tag-scopes.ts'

interface Counts {
  groupId: number
  scope: number
  messages: number
  unread: number
  starred: number
  attachments: number
  sizeBytes: number
  importance: number
}

/** Of all rows of a page at once: one statement for each row would cost many times as much. */
const COUNTS = {
  groups: /* sql */ `
select group_id as groupId, scope, messages, unread, starred, attachments, size_bytes as sizeBytes, importance
from json_each(?) j cross join list_row on view = ? and group_id = j.value`,
  messages: /* sql */ `
select head as groupId, scope, 1 as messages, unread, starred, attachment as attachments, size_bytes as sizeBytes, importance
from json_each(?) j cross join listed on head = j.value`,
}

function countsByGroup(db: ReadDb, view: View, groupIds: readonly number[]): Map<number, Counts[]> {
  const ids = JSON.stringify(groupIds)
  const rows =
    view === 'messages' ? all<Counts>(db, COUNTS.messages, ids) : all<Counts>(db, COUNTS.groups, ids, view)
  return Map.groupBy(rows, (row) => row.groupId)
}

const MEMBER: Record<View, string> = { people: 'conversation', threads: 'thread', messages: 'head' }

/** What all rows of a page have in common. */
interface Page {
  view: View
  scopes: readonly number[]
  own: ReadonlySet<string>
  /** Of each mailbox. */
  accounts: ReadonlyMap<number, number>
  tags: ReadonlyMap<number, string>
  /** Groups with a change that waits for a server. */
  pending: ReadonlySet<number>
  counts: ReadonlyMap<number, readonly Counts[]>
  voicesOf(head: RowHead): RowVoices
}

/** Everything a row shows. Unread, marks and sizes are those within `scopes`; the number of messages and the tags are the
 * whole group's. */
export function describeRows(
  db: ReadDb,
  view: View,
  scopes: readonly number[],
  heads: readonly RowHead[],
): ListRow[] {
  const mailboxes = all<{ id: number; account: number }>(db, 'select id, account from mailbox')
  const page: Page = {
    view,
    scopes,
    own: ownAddresses(db),
    accounts: new Map(mailboxes.map((row) => [row.id, row.account])),
    tags: tagScopes(db),
    pending: pendingGroups(db, view),
    counts: countsByGroup(
      db,
      view,
      heads.map((head) => head.groupId),
    ),
    voicesOf: rowVoices(db, view, scopes, heads),
  }
  return heads.map((head) => describeRow(db, page, head))
}

interface Envelope {
  subject: string
  preview: string
  kind: ListRow['kind']
  list_id: string | null
  protection: ListRow['protection']
}

const ENVELOPE = /* sql */ `
select e.subject, e.preview, e.list_id, e.protection, c.kind from envelope e
join grouping g on g.message = e.message join conversation c on c.id = g.conversation
where e.message = ?`

function describeRow(db: ReadDb, page: Page, head: RowHead): ListRow {
  const { view } = page
  const { groupId, message, dateAt } = head
  const counts = page.counts.get(groupId) ?? []
  const here = countsHere(db, page, groupId, counts)
  const envelope = get<Envelope>(db, ENVELOPE, message)
  const kind = envelope?.kind ?? 'people'
  const listId = envelope?.list_id ?? null
  return {
    view,
    groupId,
    messageId: message as MessageId,
    dateAt,
    people: peopleOf(page.own, { view, kind, unread: here.unread, listId }, page.voicesOf(head)),
    kind,
    subject: envelope?.subject ?? '',
    preview: envelope?.preview ?? '',
    messages: wholeCount(counts, here.messages),
    unread: here.unread,
    isStarred: here.starred > 0,
    hasAttachment: here.attachments > 0,
    tags: counts.flatMap((one) => (isTagScope(one.scope) ? (page.tags.get(one.scope) ?? []) : [])).sort(),
    protection: envelope?.protection ?? 'none',
    sizeBytes: here.sizeBytes,
    importance: counts[0]?.importance ?? 0,
    isPending: page.pending.has(groupId),
    snippet: null,
    accounts: accountsOf(counts, page.accounts),
    ...letterOf(db, view, groupId),
  }
}

type Here = Omit<Counts, 'groupId' | 'scope' | 'importance'>
const NOTHING: Here = { messages: 0, unread: 0, starred: 0, attachments: 0, sizeBytes: 0 }

function countsHere(db: ReadDb, { view, scopes }: Page, groupId: number, counts: readonly Counts[]): Here {
  const here = counts.filter((one) => scopes.includes(one.scope))
  return here.length > 1 ? countedOnce(db, view, scopes, groupId) : (here[0] ?? NOTHING)
}

/** A message that lies in several of the scopes counts once; read in one place, it was read. */
function countedOnce(db: ReadDb, view: View, scopes: readonly number[], groupId: number): Here {
  return (
    get<Here>(
      db,
      `select count(*) as messages, sum(unread) as unread, sum(starred) as starred, sum(attachment) as attachments,
         sum(size_bytes) as sizeBytes
       from (select min(unread) as unread, max(starred) as starred, max(attachment) as attachment, size_bytes
         from listed where ${MEMBER[view]} = ? and scope in (${scopes.map(() => '?').join(', ')}) group by head)`,
      groupId,
      ...scopes,
    ) ?? NOTHING
  )
}

function pendingGroups(db: ReadDb, view: View): ReadonlySet<number> {
  return new Set(
    column(
      db,
      `select distinct g.${view === 'messages' ? 'copy_of' : MEMBER[view]} from operation o
       join placement p on p.id = o.placement join grouping g on g.message = p.message`,
    ),
  )
}

/** A group is as long as what is kept of it; one that was wholly discarded, as what is shown. */
const wholeCount = (counts: readonly Counts[], shown: number) =>
  Math.max(shown, counts.find((one) => one.scope === SCOPE.all)?.messages ?? 0)

function accountsOf(counts: readonly Counts[], accounts: ReadonlyMap<number, number>): AccountId[] {
  const found = new Set<number>()
  for (const { scope } of counts) {
    const account = accounts.get(scope)
    if (account !== undefined) found.add(account)
  }
  return [...found].sort((a, b) => a - b) as AccountId[]
}
