// The people a row of a list shows: who is in it, who wrote, whose words are unread.
import type { ListRow } from '../../../shared/contract/listing.ts'
import type { Address, ParticipantRole, View } from '../../../shared/model/mail.ts'
import { all, type ReadDb } from './handle.ts'

type RowPerson = ListRow['people'][number]

export interface Voice extends Address {
  role: ParticipantRole
}

/** More names than this no row has room for. */
const MOST_SHOWN = 20
/** Of a long conversation only the newest messages say whose words are unread. */
const RECENT = 50

/** What the user calls them, else what this mail does, else what newer mail did. */
const PARTICIPANTS = /* sql */ `
select p.role, p.address, coalesce(nullif(n.name, ''), nullif(p.name, ''), (
    select name from (select name from participant where address = p.address order by message desc limit 20)
    where name <> ''), '') as name
from participant p
left join person_address a on a.address = p.address left join person n on n.id = a.person
where p.message = ? and p.role in ('from', 'to', 'cc', 'bcc') order by p.position limit 100`

const recentAuthors = (member: 'conversation' | 'thread') => /* sql */ `
select e.author_address as address, coalesce(nullif(n.name, ''), e.author_name) as name, l.unread
from listed l join envelope e on e.message = l.message
left join person_address a on a.address = e.author_address left join person n on n.id = a.person
where l.${member} = ? and l.scope = ? order by l.date_at desc, l.head desc limit ${RECENT}`
const RECENT_AUTHORS = { people: recentAuthors('conversation'), threads: recentAuthors('thread') }

/** From, To, Cc and Bcc in their order, with the names the user gave. */
export function participantsOf(db: ReadDb, message: number): Voice[] {
  return all<Voice>(db, PARTICIPANTS, message)
}

export interface GroupOfRow {
  view: View
  kind: ListRow['kind']
  groupId: number
  scopes: readonly number[]
  message: number
  unread: number
  listId: string | null
}

export function peopleOf(db: ReadDb, own: ReadonlySet<string>, group: GroupOfRow): RowPerson[] {
  const voices = participantsOf(db, group.message)
  const author = voices.find((one) => one.role === 'from')
  const isMe = (address: string) => own.has(address)
  const asRow = (one: Address, isUnread: boolean): RowPerson => ({
    name: one.name,
    address: one.address,
    isMe: isMe(one.address),
    isUnread,
  })
  if (group.view === 'messages') {
    const isMine = author !== undefined && isMe(author.address)
    const shown = isMine ? [author, ...voices.filter((one) => one.role === 'to')] : author ? [author] : []
    return shown.slice(0, MOST_SHOWN).map((one) => asRow(one, one === author && group.unread > 0))
  }
  const isNamed = group.view === 'people' && (group.kind === 'list' || group.kind === 'bulk')
  if (isNamed) {
    const named = group.listId === null ? author : listAddress(group.listId, voices)
    return named ? [asRow(named, group.unread > 0)] : []
  }
  const isSetOfPeople = group.view === 'people'
  const recent = isSetOfPeople && group.unread === 0 ? [] : authorsOf(db, group)
  const unread = new Set(recent.filter((one) => one.unread).map((one) => one.address))
  const shown: readonly Address[] = isSetOfPeople
    ? voices.filter((one) => one === author || group.kind === 'self' || !isMe(one.address))
    : recent.reverse()
  const rows = unique(shown)
    .slice(0, MOST_SHOWN)
    .map((one) => asRow(one, unread.has(one.address)))
  const me = isSetOfPeople && !rows.some((one) => one.isMe) && myVoice(db, own, group.groupId)
  return me ? [...rows, asRow(me, false)] : rows
}

/** Myself, where I wrote in a conversation of late: "Bruno, Chloé, me". Not for what lies in trash or junk. */
function myVoice(db: ReadDb, own: ReadonlySet<string>, conversation: number): Address | undefined {
  return all<Address>(db, RECENT_AUTHORS.people, conversation, 0).find((one) => own.has(one.address))
}

function authorsOf(db: ReadDb, group: GroupOfRow): (Address & { unread: number })[] {
  const sql = RECENT_AUTHORS[group.view === 'people' ? 'people' : 'threads']
  return group.scopes.flatMap((scope) => all<Address & { unread: number }>(db, sql, group.groupId, scope))
}

function unique<T extends Address>(people: readonly T[]): T[] {
  const seen = new Set<string>()
  return people.filter(({ address, name }) => {
    const key = address || name
    return !seen.has(key) && seen.add(key)
  })
}

/** A list is shown as it is written to (its posting address and name), else by its List-Id. */
export function listAddress(listId: string, voices: readonly Voice[]): Address {
  const posting = listId.replace('.', '@')
  const written = voices.find((one) => one.role !== 'from' && one.address === posting)
  return { name: written?.name || (written ? '' : listId), address: written?.address ?? '' }
}
