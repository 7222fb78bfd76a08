// A conversation as it is read: its messages oldest first, and between them what changed.
import type { Conversation, Entry } from '../../../shared/contract/messages.ts'
import type { ConversationId } from '../../../shared/model/ids.ts'
import type { View } from '../../../shared/model/mail.ts'
import { dividers, type Divider } from '../conversation/audience.ts'
import { FaultError } from '../fault.ts'
import { earlierElsewhere, heardOf, membersOf, spanOf, type Member } from './conversation-messages.ts'
import { listAddress, participantsOf } from './group-people.ts'
import { groupIndex } from './group-index.ts'
import { get, type ReadDb } from './handle.ts'
import { ownAddresses } from './own-addresses.ts'
import { summaryOf } from './summaries.ts'

type Me = ReadonlySet<string>

/** `also`: scopes to be shown beside what is kept. Faults: not-found when nothing (any longer) is in the group. */
export function readConversation(
  db: ReadDb,
  args: { view: View; groupId: number; limit: number; before: number | null },
  also: readonly number[] = [],
): Conversation {
  const own = ownAddresses(db)
  const { view, groupId, limit } = args
  const before = args.before ?? Number.MAX_SAFE_INTEGER
  const found = membersOf(db, view, groupId, { limit: limit + 1, before, also })
  const members = found.members.slice(-limit)
  const newest = members.at(-1)
  if (!newest) throw new FaultError('not-found', 'This conversation has no messages here any more.')
  const { kind, title, people } = headOf(db, own, view, newest)
  return {
    view,
    groupId,
    kind,
    title,
    people,
    ...spanOf(db, view, groupId, found.scopes),
    ...groupIndex(db, view, groupId),
    entries: entriesOf(db, own, view, kind, members),
    hasEarlier: found.members.length > limit,
  }
}

function headOf(
  db: ReadDb,
  own: Me,
  view: View,
  newest: Member,
): Pick<Conversation, 'kind' | 'title' | 'people'> {
  const row = get<{ kind: Conversation['kind']; list_id: string | null; subject: string }>(
    db,
    `select c.kind, e.list_id, e.subject from conversation c, envelope e where c.id = ? and e.message = ?`,
    newest.conversation,
    newest.message,
  )
  const kind = row?.kind ?? 'people'
  const voices = participantsOf(db, newest.message)
  const seen = new Set<string>()
  const people = voices
    .filter(({ address, name }) => !seen.has(address || name) && seen.add(address || name))
    .map(({ name, address }) => ({ name, address, isMe: own.has(address) }))
  if (view !== 'people') return { kind, title: row?.subject ?? '', people }
  const list = kind === 'list' && row?.list_id ? listAddress(row.list_id, voices) : undefined
  const others = people.filter((one) => !one.isMe || kind === 'self')
  const named = list ? [list] : kind === 'bulk' ? people.slice(0, 1) : others
  return { kind, title: named.map((one) => one.name || one.address).join(', '), people }
}

/** Audience changes are told where an audience means something: not for a list or a bulk sender. */
function entriesOf(
  db: ReadDb,
  own: Me,
  view: View,
  kind: Conversation['kind'],
  members: readonly Member[],
): Entry[] {
  const hasAudience = kind === 'people' || view === 'threads'
  const before = view === 'people' && kind === 'people' ? beforeOf(db, members) : new Map<number, Member[]>()
  const heard = members.flatMap((member) => [
    ...(before.get(member.message) ?? []).map((one) => heardOf(db, own, one, false)),
    heardOf(db, own, member, true),
  ])
  const told = Map.groupBy(dividers(heard), (one) => one.before)
  return members.flatMap((member): Entry[] => {
    const summary = summaryOf(db, own, member.message)
    if (!summary) return []
    const said = (told.get(member.message) ?? []).filter((one) => hasAudience || one.kind === 'subject')
    return [
      ...said.filter((one) => one.kind === 'subject').map(entryOf),
      ...beforeEntries(db, own, said, before.get(member.message) ?? []),
      ...said.filter((one) => one.kind !== 'subject').map(entryOf),
      { kind: 'message', message: summary },
    ]
  })
}

/** For the first message of each thread shown: the thread's earlier messages in other conversations. */
function beforeOf(db: ReadDb, members: readonly Member[]): Map<number, Member[]> {
  const before = new Map<number, Member[]>()
  const threads = new Set<number>()
  for (const member of members) {
    if (threads.has(member.thread)) continue
    threads.add(member.thread)
    before.set(member.message, earlierElsewhere(db, member.thread, member.conversation, member.dateAt))
  }
  return before
}

function entryOf(divider: Divider): Entry {
  switch (divider.kind) {
    case 'subject':
      return { kind: 'subject', subject: divider.subject }
    case 'joined':
      return { kind: 'joined', people: divider.people, received: divider.received }
    case 'left':
      return { kind: 'left', people: divider.people }
  }
}

/** "Before Carol joined": only where somebody joined; who merely left has had those messages. */
function beforeEntries(db: ReadDb, own: Me, said: readonly Divider[], earlier: readonly Member[]): Entry[] {
  if (!said.some((one) => one.kind === 'joined')) return []
  const groups = Map.groupBy(earlier, (one) => one.conversation)
  return [...groups].map(([conversation, members]) => ({
    kind: 'before',
    conversation: conversation as ConversationId,
    messages: members
      .map((one) => summaryOf(db, own, one.message))
      .filter((summary) => summary !== undefined),
  }))
}
