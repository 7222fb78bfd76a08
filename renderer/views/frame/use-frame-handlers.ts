// What the window as a whole can be told to do.
import { focusedPaneName, useHandlers } from '../../keyboard/handlers.tsx'
import { useRoom } from '../../state/room.ts'
import { useWhere } from '../../state/where-hooks.tsx'
import { START } from '../../state/where.ts'
import type { Place } from '../../state/where.ts'
import { focusPane, focusPaneSoon } from './focus-pane.ts'
import type { PaneName } from './focus-pane.ts'

export function useFrameHandlers({ onAddAccount }: { onAddAccount: () => void }): void {
  const { where, go } = useWhere()
  const isNarrow = useRoom() === 'narrow'
  const turn = (by: 1 | -1): void => {
    const names: readonly PaneName[] = isNarrow ? [where.pane] : ['sidebar', 'list', 'reader']
    const at = names.findIndex((name) => name === focusedPaneName())
    focusPane(names[(Math.max(at, 0) + by + names.length) % names.length] ?? 'list')
  }
  const goTo = (place: Place) => () => {
    go({ ...START, place })
    focusPaneSoon('list')
  }
  useHandlers('window', {
    'pane.next': () => turn(1),
    'pane.previous': () => turn(-1),
    'reader.back': () => {
      go({ pane: 'list' })
      focusPaneSoon('list')
    },
    'search.focus': () => document.querySelector<HTMLInputElement>('[data-search]')?.select(),
    'account.add': onAddAccount,
    'go.inboxes': goTo({ kind: 'inboxes' }),
    'go.starred': goTo({ kind: 'starred' }),
    'go.all': goTo({ kind: 'all' }),
    'go.drafts': goTo({ kind: 'role', role: 'drafts' }),
    'go.sent': goTo({ kind: 'role', role: 'sent' }),
    'go.archive': goTo({ kind: 'role', role: 'archive' }),
    'go.junk': goTo({ kind: 'role', role: 'junk' }),
    'go.trash': goTo({ kind: 'role', role: 'trash' }),
  })
}
