// Who speaks in the rows of a page, read for all of them at once: a statement for each row would cost many times as much.
import type { Address, ParticipantRole, View } from '../../../shared/model/mail.ts'
import { NAME, type RowVoices, type Voice } from './group-people.ts'
import { all, tuples, type ReadDb } from './handle.ts'
import type { RowHead } from './plain-list.ts'
import { SCOPE } from './scope.ts'

/** Of a long conversation only the newest messages say who speaks. */
const RECENT = 50
/** Of a crowd, so many are read. */
const MOST_PARTICIPANTS = 100

const PARTICIPANTS = /* sql */ `
select p.message, p.role, p.address, ${NAME} as name
from json_each(?) j cross join participant p on p.message = j.value and p.position < ${MOST_PARTICIPANTS}
left join person_address a on a.address = p.address left join person n on n.id = a.person
where p.role in ('from', 'to', 'cc', 'bcc') order by p.message, p.position`

/** The planner takes another index unless it is told: it knows nothing of the type of what json_each gives. */
const authors = (member: 'conversation' | 'thread') => /* sql */ `
select j.value, (
  select json_group_array(json_array(address, name, unread)) from (
    select e.author_address as address, coalesce(nullif(n.name, ''), e.author_name) as name, l.unread
    from listed l indexed by listed_${member} cross join envelope e on e.message = l.message
    left join person_address a on a.address = e.author_address left join person n on n.id = a.person
    where l.${member} = cast(j.value as integer) and l.scope = ? order by l.date_at desc, l.head desc limit ${RECENT}))
from json_each(?) j`
export const AUTHORS = { people: authors('conversation'), threads: authors('thread') }

/** Not of what lies in trash or junk. */
export const MINE = /* sql */ `
select j.value as groupId, (
  select json_array(address, name) from (
    select e.author_address as address, coalesce(nullif(n.name, ''), e.author_name) as name
    from (select message from listed indexed by listed_conversation
      where conversation = cast(j.value as integer) and scope = ${SCOPE.all}
      order by date_at desc, head desc limit ${RECENT}) l
    cross join envelope e on e.message = l.message
    left join person_address a on a.address = e.author_address left join person n on n.id = a.person
    where e.author_address in (select address from identity) limit 1)) as mine
from json_each(?) j`

type Author = RowVoices['authors'][number]

export function rowVoices(
  db: ReadDb,
  view: View,
  scopes: readonly number[],
  heads: readonly RowHead[],
): (head: RowHead) => RowVoices {
  const voices = voicesOf(
    db,
    heads.map((head) => head.message),
  )
  const groups = heads.map((head) => head.groupId)
  const authored = view === 'messages' ? new Map<number, Author[]>() : authorsOf(db, view, scopes, groups)
  const mine = view === 'people' ? mineOf(db, groups) : new Map<number, Address>()
  return ({ groupId, message }) => ({
    voices: voices.get(message) ?? [],
    authors: authored.get(groupId) ?? [],
    mine: mine.get(groupId),
  })
}

function voicesOf(db: ReadDb, messages: readonly number[]): Map<number, Voice[]> {
  const rows = all<{ message: number; role: ParticipantRole; address: string; name: string }>(
    db,
    PARTICIPANTS,
    JSON.stringify([...new Set(messages)]),
  )
  const byMessage = Map.groupBy(rows, (row) => row.message)
  return new Map(
    [...byMessage].map(([message, voices]) => [
      message,
      voices.map(({ role, address, name }): Voice => ({ role, address, name })),
    ]),
  )
}

function authorsOf(
  db: ReadDb,
  view: 'people' | 'threads',
  scopes: readonly number[],
  groups: readonly number[],
): Map<number, Author[]> {
  const found = new Map<number, Author[]>()
  for (const scope of scopes)
    for (const [group, json] of tuples<[number, string]>(db, AUTHORS[view], scope, JSON.stringify(groups))) {
      const rows = JSON.parse(json) as [address: string, name: string, unread: number][]
      const here = rows.map(([address, name, unread]): Author => ({ address, name, isUnread: unread === 1 }))
      found.set(group, [...(found.get(group) ?? []), ...here])
    }
  return found
}

function mineOf(db: ReadDb, groups: readonly number[]): Map<number, Address> {
  const found = new Map<number, Address>()
  for (const [group, json] of tuples<[number, string | null]>(db, MINE, JSON.stringify(groups))) {
    if (json === null) continue
    const [address = '', name = ''] = JSON.parse(json) as string[]
    found.set(group, { address, name })
  }
  return found
}
