// What dropping messages on a place of the sidebar does to them.
import type { Place } from '../../state/where.ts'
import type { Action, Target } from '../actions/use-perform.ts'

/** What the list writes into a drag: the target of an action. */
export const DRAG_TYPE = 'application/x-loquet-rows'

/** Null where nothing can be dropped. */
export function dropAction(place: Place, isCopy: boolean): Action | null {
  switch (place.kind) {
    case 'mailbox':
      return isCopy ? { kind: 'copy', to: place.id } : { kind: 'move', to: { kind: 'mailbox', id: place.id } }
    case 'inboxes':
      return { kind: 'move', to: { kind: 'role', role: 'inbox' } }
    case 'starred':
      return { kind: 'flag', flag: '\\Flagged', isSet: true }
    case 'tag':
      return { kind: 'flag', flag: place.keyword, isSet: true }
    case 'role': {
      const { role } = place
      return role === 'archive' || role === 'junk' || role === 'trash' || role === 'inbox'
        ? { kind: 'move', to: { kind: 'role', role } }
        : null
    }
    default:
      return null
  }
}

/** What is being dragged; null where it is something else. The engine checks what it says. */
export function readDragged(transfer: DataTransfer): Target | null {
  const text = transfer.getData(DRAG_TYPE)
  return text === '' ? null : (JSON.parse(text) as Target)
}
