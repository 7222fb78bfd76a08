// A message of the reader as something to act on. What is done to it is done where it lies: in the place the conversation
// was opened from, or, when it lies elsewhere (my answer, in Sent), there.
import type { ValueOf } from '../../../shared/contract.ts'
import type { Place } from '../../state/where.ts'
import type { Subject } from '../actions/subject.ts'
import type { Message } from './conversation-feed.ts'

type Mailbox = Pick<ValueOf<'mailboxes.list'>[number], 'id' | 'role'>

export function placeOfMessage(
  message: Pick<Message, 'copies'>,
  place: Place,
  mailboxes: readonly Mailbox[],
): Place {
  const [first] = message.copies
  const isIn = (mailbox: number): boolean => {
    const role = mailboxes.find((one) => one.id === mailbox)?.role ?? null
    switch (place.kind) {
      case 'mailbox':
        return mailbox === place.id
      case 'inboxes':
        return role === 'inbox'
      case 'role':
        return role === place.role
      default:
        return role !== 'trash' && role !== 'junk'
    }
  }
  if (!first || message.copies.some((copy) => isIn(copy.mailbox))) return place
  return { kind: 'mailbox', id: first.mailbox }
}

export const subjectOf = (message: Message, place: Place, mailboxes: readonly Mailbox[]): Subject => ({
  target: { kind: 'messages', ids: [message.id], place: placeOfMessage(message, place, mailboxes) },
  count: 1,
  isUnread: !message.isSeen,
  isStarred: message.isStarred,
  tags: { all: message.tags, some: [] },
})
