// The commands that act on messages, for whatever the user points at: the list's rows, the reader's conversation or message.
// What makes no sense there (archiving what is archived) is left out.
import { useQuery } from '../../engine/hooks.ts'
import type { Handlers } from '../../keyboard/handlers.tsx'
import type { Place } from '../../state/where.ts'
import { useAsk } from './asking.tsx'
import type { Action, Subject } from './subject.ts'
import { usePerform } from './use-perform.ts'

type Role = 'inbox' | 'archive' | 'drafts' | 'sent' | 'trash' | 'junk' | 'all'

export const placeOf = ({ target }: Subject): Place =>
  target.kind === 'messages' ? target.place : target.list.place

type Mailboxes = readonly { id: number; role: Role | null }[]

/** The role of the mailbox or mailboxes a place is, where it is some of one role. */
function roleOf(place: Place, mailboxes: Mailboxes | undefined): Role | null {
  if (place.kind === 'role') return place.role
  if (place.kind === 'mailbox') return mailboxes?.find((mailbox) => mailbox.id === place.id)?.role ?? null
  return null
}

export function useRoleOf(place: Place): Role | null {
  return roleOf(place, useQuery('mailboxes.list', {}).value)
}

const toRole = (role: 'inbox' | 'archive' | 'junk' | 'trash'): Action => ({
  kind: 'move',
  to: { kind: 'role', role },
})

/** For a subject that is known only later: the row under the pointer. */
export function useHandlersFor(): (subject: Subject) => Handlers {
  const perform = usePerform()
  const ask = useAsk()
  const mailboxes = useQuery('mailboxes.list', {}).value
  return (subject) => {
    const role = roleOf(placeOf(subject), mailboxes)
    const act = (action: Action) => () => void perform(subject.target, action)
    const flag = (name: '\\Seen' | '\\Flagged', isSet: boolean) => act({ kind: 'flag', flag: name, isSet })
    const remove = (): void => ask('delete', subject)
    return {
      ...(role !== 'archive' && { 'message.archive': act(toRole('archive')) }),
      // What lies in the trash can only be thrown away for good.
      'message.trash': role === 'trash' ? remove : act(toRole('trash')),
      ...((role === 'trash' || role === 'junk') && { 'message.delete': remove }),
      ...(role !== 'junk' && { 'message.junk': act(toRole('junk')) }),
      ...(role === 'junk' && { 'message.notJunk': act(toRole('inbox')) }),
      'message.move': () => ask('move', subject),
      'message.copy': () => ask('copy', subject),
      'message.tag': () => ask('tag', subject),
      'message.star': flag('\\Flagged', !subject.isStarred),
      'message.read': flag('\\Seen', true),
      'message.unread': flag('\\Seen', false),
    }
  }
}

export function useMessageHandlers(subject: Subject | null): Handlers {
  const handlersFor = useHandlersFor()
  return subject ? handlersFor(subject) : {}
}
