// Which messages a conversation, a thread or a lone message is made of, and what came before in their threads.
import type { View } from '../../../shared/model/mail.ts'
import type { Heard } from '../conversation/audience.ts'
import { SCOPE } from './derived/relist.ts'
import { participantsOf } from './group-people.ts'
import { all, get, type ReadDb } from './handle.ts'

export interface Member {
  head: number
  message: number
  thread: number
  conversation: number
  dateAt: number
}

const MEMBERS = (column: string) => /* sql */ `
select head, message, thread, conversation, date_at as dateAt from listed
where ${column} = ? and scope = ? and date_at < ? order by date_at desc, head desc limit ?`
const MEMBERS_OF: Record<View, string> = {
  people: MEMBERS('conversation'),
  threads: MEMBERS('thread'),
  messages: MEMBERS('head'),
}

/** The newest `limit` members dated before `before`, oldest first, and the scopes they lie in: what is kept and what
 * `also` names (trash, when one stands in it), or, where nothing of the group is there, what was discarded. */
export function membersOf(
  db: ReadDb,
  view: View,
  groupId: number,
  page: { limit: number; before: number; also: readonly number[] },
): { members: Member[]; scopes: readonly number[] } {
  const scopes = [...new Set([SCOPE.all, ...page.also])]
  const isThere = scopes.some(
    (scope) => all(db, MEMBERS_OF[view], groupId, scope, Number.MAX_SAFE_INTEGER, 1).length > 0,
  )
  const shown = isThere ? scopes : [SCOPE.discarded]
  const found = new Map<number, Member>()
  for (const scope of shown)
    for (const member of all<Member>(db, MEMBERS_OF[view], groupId, scope, page.before, page.limit))
      if (!found.has(member.head)) found.set(member.head, member)
  const members = [...found.values()].sort((a, b) => a.dateAt - b.dateAt || a.head - b.head)
  return { members: members.slice(-page.limit), scopes: shown }
}

export interface GroupSpan {
  messages: number
  threads: number
  sinceAt: number
}

export function spanOf(db: ReadDb, view: View, groupId: number, scopes: readonly number[]): GroupSpan {
  const column = { people: 'conversation', threads: 'thread', messages: 'head' }[view]
  return (
    get<GroupSpan>(
      db,
      `select ${scopes.length > 1 ? 'count(distinct head)' : 'count(*)'} as messages, count(distinct thread) as threads, ifnull(min(date_at), 0) as sinceAt
       from listed where ${column} = ? and scope in (select value from json_each(?))`,
      groupId,
      JSON.stringify(scopes),
    ) ?? { messages: 0, threads: 0, sinceAt: 0 }
  )
}

/** At most so many earlier messages of one thread are told. */
const MOST_BEFORE = 50

/** Kept messages of the thread older than `dateAt` that belong to other conversations, oldest first. */
export function earlierElsewhere(db: ReadDb, thread: number, conversation: number, dateAt: number): Member[] {
  return all<Member>(
    db,
    `select head, message, thread, conversation, date_at as dateAt from listed
     where thread = ? and scope = ? and date_at < ? and conversation <> ?
     order by date_at desc, head desc limit ${MOST_BEFORE}`,
    thread,
    SCOPE.all,
    dateAt,
    conversation,
  ).reverse()
}

/** What audience.ts asks about a message. */
export function heardOf(db: ReadDb, own: ReadonlySet<string>, member: Member, isShown: boolean): Heard {
  const envelope = get<{ message_id_header: string | null; subject: string; base_subject: string }>(
    db,
    'select message_id_header, subject, base_subject from envelope where message = ?',
    member.message,
  )
  const references = all<{ header: string }>(
    db,
    'select message_id_header as header from message_reference where message = ? order by position',
    member.message,
  )
  return {
    id: member.message,
    thread: member.thread,
    subject: envelope?.subject ?? '',
    baseSubject: envelope?.base_subject ?? '',
    people: participantsOf(db, member.message).filter((one) => !own.has(one.address)),
    messageIdHeader: envelope?.message_id_header ?? '',
    references: references.map((row) => row.header),
    isShown,
  }
}
