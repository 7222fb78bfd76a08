// A conversation as it is read: its messages oldest first, and between them what changed.
import type { Conversation, Divider, Entry } from '../../../shared/contract/messages.ts'
import type { ConversationId, MessageId } from '../../../shared/model/ids.ts'
import type { View } from '../../../shared/model/mail.ts'
import { dividers, type Heard, type Told } from '../conversation/audience.ts'
import { FaultError } from '../fault.ts'
import {
  beginning,
  earlierInThread,
  heardOf,
  isFirstHere,
  membersAt,
  shownGroup,
  spanOf,
  type Member,
  type ShownGroup,
} from './conversation-messages.ts'
import { listAddress, participantsOf } from './group-people.ts'
import { groupIndex } from './group-index.ts'
import { get, value, type ReadDb } from './handle.ts'
import { ownAddresses } from './own-addresses.ts'
import { summaryOf } from './summaries.ts'

type Me = ReadonlySet<string>

/** `at`: a message of the group to begin at. */
export function readConversation(db: ReadDb, group: ShownGroup, at: number | null): Conversation {
  const own = ownAddresses(db)
  const { view, groupId } = group
  const span = spanOf(db, group)
  const [newest] = membersAt(db, group, span.messages - 1, 1)
  const opensAt = beginning(db, group, at)
  if (!newest || !opensAt) throw gone()
  return {
    view,
    groupId,
    ...headOf(db, own, view, newest),
    ...span,
    ...groupIndex(db, view, groupId),
    opensAt: { message: opensAt.message as MessageId, offset: opensAt.offset },
  }
}

const gone = () => new FaultError('not-found', 'This conversation has no messages here any more.')

/** `also`: scopes to be shown beside what is kept. Faults: not-found when nothing (any longer) is in the group. */
export function groupThere(db: ReadDb, view: View, groupId: number, also: readonly number[]): ShownGroup {
  const group = shownGroup(db, view, groupId, also)
  if (!group) throw gone()
  return group
}

/** Part of a conversation: the messages from the `offset`th on, each with what stands above it. */
export function readEntries(db: ReadDb, group: ShownGroup, page: { offset: number; limit: number }): Entry[] {
  const own = ownAddresses(db)
  // One more than is shown: under which subject the first one stands is said by the one before it.
  const skipped = page.offset > 0 ? 1 : 0
  const read = membersAt(db, group, page.offset - skipped, page.limit + skipped)
  return entriesOf(db, own, group, read.slice(skipped), skipped > 0 ? read[0] : undefined)
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
  group: ShownGroup,
  members: readonly Member[],
  above?: Member,
): Entry[] {
  const kind = value<string>(db, 'select kind from conversation where id = ?', members[0]?.conversation ?? 0)
  const hasAudience = kind === 'people' || group.view === 'threads'
  const earlier = earlierOf(db, members, hasAudience && group.view !== 'messages')
  const heard = members.flatMap((member): Heard[] => [
    ...(earlier.get(member.message) ?? []).map((one) => heardOf(db, own, one, false)),
    heardOf(db, own, member, true),
  ])
  const told = Map.groupBy(dividers(heard, above && heardOf(db, own, above, false)), (one) => one.before)
  return members.flatMap((member): Entry[] => {
    const message = summaryOf(db, own, member.message)
    if (!message) return []
    const said = (told.get(member.message) ?? []).filter((one) => hasAudience || one.kind === 'subject')
    const elsewhere =
      group.view === 'people' ? foldedBefore(db, member, earlier.get(member.message) ?? []) : []
    return [
      {
        message,
        above: [
          ...said.filter((one) => one.kind === 'subject').map(dividerOf),
          ...beforeDividers(db, own, said, elsewhere),
          ...said.filter((one) => one.kind !== 'subject').map(dividerOf),
        ],
      },
    ]
  })
}

/** For the first message of each thread in this part: what came before it in the thread, wherever that is shown. */
function earlierOf(db: ReadDb, members: readonly Member[], isWanted: boolean): Map<number, Member[]> {
  const earlier = new Map<number, Member[]>()
  const threads = new Set<number>()
  for (const member of isWanted ? members : []) {
    if (threads.has(member.thread)) continue
    threads.add(member.thread)
    earlier.set(member.message, earlierInThread(db, member))
  }
  return earlier
}

/** Of that, what belongs to other conversations: it is folded above the first message of the thread here. */
const foldedBefore = (db: ReadDb, member: Member, earlier: readonly Member[]): readonly Member[] => {
  const elsewhere = earlier.filter((one) => one.conversation !== member.conversation)
  return elsewhere.length > 0 && isFirstHere(db, member) ? elsewhere : []
}

function dividerOf(told: Told): Divider {
  switch (told.kind) {
    case 'subject':
      return { kind: 'subject', subject: told.subject }
    case 'joined':
      return { kind: 'joined', people: told.people, received: told.received }
    case 'left':
      return { kind: 'left', people: told.people }
  }
}

/** "Before Carol joined": only where somebody joined; who merely left has had those messages. */
function beforeDividers(db: ReadDb, own: Me, said: readonly Told[], earlier: readonly Member[]): Divider[] {
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
