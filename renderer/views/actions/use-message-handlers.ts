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

/** The role of the mailbox or mailboxes a place is, where it is some of one role. */
export function useRoleOf(place: Place | undefined): Role | null {
  const mailboxes = useQuery('mailboxes.list', {}).value
  if (place?.kind === 'role') return place.role
  if (place?.kind === 'mailbox') return mailboxes?.find((mailbox) => mailbox.id === place.id)?.role ?? null
  return null
}

const toRole = (role: 'inbox' | 'archive' | 'junk' | 'trash'): Action => ({
  kind: 'move',
  to: { kind: 'role', role },
})

export function useMessageHandlers(subject: Subject | null): Handlers {
  const perform = usePerform()
  const ask = useAsk()
  const role = useRoleOf(subject ? placeOf(subject) : undefined)
  if (!subject) return {}
  const act = (action: Action) => () => void perform(subject.target, action)
  const flag = (name: '\\Seen' | '\\Flagged', isSet: boolean) => act({ kind: 'flag', flag: name, isSet })
  const isDiscarded = role === 'trash' || role === 'junk'
  const remove = (): void => ask('delete', subject)
  return {
    ...(role !== 'archive' && { 'message.archive': act(toRole('archive')) }),
    // What lies in the trash can only be thrown away for good.
    'message.trash': role === 'trash' ? remove : act(toRole('trash')),
    ...(isDiscarded && { 'message.delete': remove }),
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
