// What the window as a whole can be told to do.
import { useCommand } from '../../engine/hooks.ts'
import { useHandlers } from '../../keyboard/handlers.tsx'
import { useSettings } from '../../state/appearance.ts'
import { useHasOnePane } from '../../state/room.ts'
import { useWhere } from '../../state/where-hooks.tsx'
import { START } from '../../state/where.ts'
import type { Place } from '../../state/where.ts'
import { openImport } from '../import/at.ts'
import { focusPaneSoon, turnPane } from './focus-pane.ts'
import { zoomed } from './zoom.ts'

interface FrameActs {
  onAddAccount: () => void
  onSidebar: () => void
  onSettings: () => void
}

export function useFrameHandlers({ onAddAccount, onSidebar, onSettings }: FrameActs): void {
  const { where, go } = useWhere()
  const isListShown = useHasOnePane() && where.pane === 'list'
  const zoom = useSettings()?.zoom ?? 100
  const set = useCommand('settings.set')
  const syncNow = useCommand('accounts.syncNow')
  const goTo = (place: Place) => () => {
    go({ ...START, place })
    focusPaneSoon('list')
  }
  useHandlers('window', {
    'pane.next': () => turnPane(1),
    'pane.previous': () => turnPane(-1),
    'frame.sidebar': onSidebar,
    'settings.open': () => onSettings(),
    'import.open': () => openImport(),
    'tour.start': () => void set({ tourStep: 0 }),
    'zoom.in': () => void set({ zoom: zoomed(zoom, 'in') }),
    'zoom.out': () => void set({ zoom: zoomed(zoom, 'out') }),
    'zoom.reset': () => void set({ zoom: 100 }),
    ...(!isListShown && {
      'reader.back': () => {
        go({ pane: 'list' })
        focusPaneSoon('list')
      },
    }),
    'sync.now': () => void syncNow({ id: null }),
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
