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

/** What the user calls them, else what this mail does, else what newer mail did. */
export const NAME = /* sql */ `coalesce(nullif(n.name, ''), nullif(p.name, ''), (
    select name from (select name from participant where address = p.address order by message desc limit 20)
    where name <> ''), '')`
const PARTICIPANTS = /* sql */ `
select p.role, p.address, ${NAME} as name
from participant p
left join person_address a on a.address = p.address left join person n on n.id = a.person
where p.message = ? and p.role in ('from', 'to', 'cc', 'bcc') order by p.position limit 100`

/** From, To, Cc and Bcc in their order, with the names the user gave. */
export function participantsOf(db: ReadDb, message: number): Voice[] {
  return all<Voice>(db, PARTICIPANTS, message)
}

export interface GroupOfRow {
  view: View
  kind: ListRow['kind']
  unread: number
  listId: string | null
}

/** Who speaks in a row: of the message that stands for it, and of the newest messages of its group. */
export interface RowVoices {
  voices: readonly Voice[]
  /** Newest first. */
  authors: readonly (Address & { isUnread: boolean })[]
  /** The user, where they wrote in a conversation of late: "Bruno, Chloé, me". */
  mine: Address | undefined
}

export function peopleOf(
  own: ReadonlySet<string>,
  group: GroupOfRow,
  { voices, authors, mine }: RowVoices,
): RowPerson[] {
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
  const unread = new Set(authors.filter((one) => one.isUnread).map((one) => one.address))
  const shown: readonly Address[] = isSetOfPeople
    ? voices.filter((one) => one === author || group.kind === 'self' || !isMe(one.address))
    : authors.toReversed()
  const rows = unique(shown)
    .slice(0, MOST_SHOWN)
    .map((one) => asRow(one, unread.has(one.address)))
  return isSetOfPeople && mine && !rows.some((one) => one.isMe) ? [...rows, asRow(mine, false)] : rows
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
