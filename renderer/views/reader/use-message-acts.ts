// Everything that can be done with one message, as commands: its menu, its buttons and the keys go this way.
import type { ValueOf } from '../../../shared/contract.ts'
import { useQuery } from '../../engine/hooks.ts'
import { host } from '../../engine/host.ts'
import type { Handlers } from '../../keyboard/handlers.tsx'
import type { Place } from '../../state/where.ts'
import type { Subject } from '../actions/subject.ts'
import { useMessageHandlers } from '../actions/use-message-handlers.ts'
import type { Message } from './conversation-feed.ts'
import { subjectOf } from './message-subject.ts'
import type { ReaderActs } from './reader-context.ts'
import { windowAddress } from './window-address.ts'

const NO_MAILBOXES: ValueOf<'mailboxes.list'> = []

export function useSubject(message: Message, place: Place): Subject
export function useSubject(message: Message | undefined, place: Place): Subject | null
export function useSubject(message: Message | undefined, place: Place): Subject | null {
  const mailboxes = useQuery('mailboxes.list', {}).value ?? NO_MAILBOXES
  return message ? subjectOf(message, place, mailboxes) : null
}

export function useMessageActs(message: Message | undefined, acts: ReaderActs): Handlers {
  const handlers = useMessageHandlers(useSubject(message, acts.place))
  if (!message) return {}
  const { 'message.read': read, 'message.unread': unread, ...rest } = handlers
  const { id } = message
  const isExplained = acts.isExplained(id)
  return {
    ...rest,
    ...(message.isSeen && unread && { 'message.unread': unread }),
    ...(!message.isSeen && read && { 'message.read': read }),
    'message.source': () => acts.onSource({ message: id, start: 0, end: 0 }),
    'message.report': () => {
      acts.fold(id, true)
      acts.explain(id, !isExplained)
    },
    'message.print': () => acts.onPrint(message),
    'message.window': () =>
      host.openWindow(windowAddress({ view: 'messages', groupId: id, messageId: null }, acts.place)),
  }
}
