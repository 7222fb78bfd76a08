// Which messages a conversation, a thread or a lone message is made of, in the order of reading, and what came before in
// their threads. Any part of a long one can be had without what lies before it.
import type { View } from '../../../shared/model/mail.ts'
import type { Heard } from '../conversation/audience.ts'
import { SCOPE } from './scope.ts'
import { participantsOf } from './group-people.ts'
import { all, get, value, type ReadDb } from './handle.ts'

export interface Member {
  head: number
  message: number
  thread: number
  conversation: number
  dateAt: number
}

/** A group as it is shown: which of its messages count is said by the scopes they lie in. */
export interface ShownGroup {
  view: View
  groupId: number
  scopes: readonly number[]
}

const COLUMNS: Record<View, string> = { people: 'conversation', threads: 'thread', messages: 'head' }

/** Of a message that lies in several of the scopes one row is taken. */
const rowsOf = ({ view, scopes }: ShownGroup): string =>
  scopes.length === 1
    ? `select head, message, thread, conversation, date_at as dateAt, unread from listed
         indexed by listed_${COLUMNS[view]}
       where ${COLUMNS[view]} = ? and scope = ?`
    : `select head, message, thread, conversation, min(date_at) as dateAt, unread from listed
       where ${COLUMNS[view]} = ? and scope in (${scopes.map(() => '?').join(', ')}) group by head`

/** What is kept and what `also` names of the discarded (trash, when one stands in it), or, where nothing of the group is
 * there, what was discarded. Undefined when nothing is left at all. */
export function shownGroup(
  db: ReadDb,
  view: View,
  groupId: number,
  also: readonly number[],
): ShownGroup | undefined {
  const kept = { view, groupId, scopes: [SCOPE.all, ...also.filter((scope) => isDiscarded(db, scope))] }
  const discarded = { view, groupId, scopes: [SCOPE.discarded] }
  return [kept, discarded].find((group) => membersAt(db, group, 0, 1).length > 0)
}

/** Other scopes hold nothing that `all` does not. */
const isDiscarded = (db: ReadDb, scope: number): boolean =>
  scope === SCOPE.discarded ||
  (scope > 0 && value(db, "select 1 from mailbox where id = ? and role in ('junk', 'trash')", scope) === 1)

/** Oldest first, from the `offset`th on. */
export function membersAt(db: ReadDb, group: ShownGroup, offset: number, limit: number): Member[] {
  const order = group.scopes.length === 1 ? 'date_at, head' : 'dateAt, head'
  return all<Member>(
    db,
    `${rowsOf(group)} order by ${order} limit ? offset ?`,
    group.groupId,
    ...group.scopes,
    limit,
    offset,
  )
}

/** The oldest unread message, or with `head` that message; undefined when there is none. */
function oneMember(db: ReadDb, group: ShownGroup, head: number | null): Member | undefined {
  return get<Member>(
    db,
    `select * from (${rowsOf(group)}) where ${head === null ? 'unread = 1' : 'head = ?'} order by dateAt, head limit 1`,
    group.groupId,
    ...group.scopes,
    ...(head === null ? [] : [head]),
  )
}

/** How many come before it. */
function offsetOf(db: ReadDb, group: ShownGroup, { dateAt, head }: Member): number {
  const found = value(
    db,
    `select count(*) from (${rowsOf(group)}) where (dateAt, head) < (?, ?)`,
    group.groupId,
    ...group.scopes,
    dateAt,
    head,
  )
  return found ?? 0
}

/** Where to begin reading: at the message asked for (any of its copies), else at the oldest unread one, else at the newest. */
export function beginning(
  db: ReadDb,
  group: ShownGroup,
  at: number | null,
): { message: number; offset: number } | undefined {
  const head = at === null ? undefined : value(db, 'select copy_of from grouping where message = ?', at)
  const found = (head === undefined ? undefined : oneMember(db, group, head)) ?? oneMember(db, group, null)
  if (found) return { message: found.message, offset: offsetOf(db, group, found) }
  const offset = spanOf(db, group).messages - 1
  const [newest] = membersAt(db, group, offset, 1)
  return newest && { message: newest.message, offset }
}

export interface GroupSpan {
  messages: number
  threads: number
  unread: number
  sinceAt: number
}

export function spanOf(db: ReadDb, group: ShownGroup): GroupSpan {
  return (
    get<GroupSpan>(
      db,
      `select count(*) as messages, count(distinct thread) as threads, ifnull(sum(unread), 0) as unread,
         ifnull(min(dateAt), 0) as sinceAt
       from (${rowsOf(group)})`,
      group.groupId,
      ...group.scopes,
    ) ?? { messages: 0, threads: 0, unread: 0, sinceAt: 0 }
  )
}

/** At most so many earlier messages of one thread are told, or looked at to see who was in it. */
const MOST_BEFORE = 50

/** Kept messages of the thread older than one of it, oldest first. */
export function earlierInThread(db: ReadDb, { thread, dateAt, head }: Member): Member[] {
  return all<Member>(
    db,
    `select head, message, thread, conversation, date_at as dateAt from listed indexed by listed_thread
     where thread = ? and scope = ? and (date_at, head) < (?, ?)
     order by date_at desc, head desc limit ${MOST_BEFORE}`,
    thread,
    SCOPE.all,
    dateAt,
    head,
  ).reverse()
}

/** Is this the first of its thread in its conversation? */
export function isFirstHere(db: ReadDb, { thread, conversation, dateAt, head }: Member): boolean {
  return (
    value(
      db,
      `select 1 from listed indexed by listed_thread
       where thread = ? and scope = ? and (date_at, head) < (?, ?) and conversation = ? limit 1`,
      thread,
      SCOPE.all,
      dateAt,
      head,
      conversation,
    ) === undefined
  )
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
