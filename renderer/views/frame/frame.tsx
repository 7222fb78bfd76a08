// The window around the mail: bar, sidebar, list, reader, footer; one pane at a time where there is no room for more.
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useHasOnePane, useRoom } from '../../state/room.ts'
import { useWhere } from '../../state/where-hooks.tsx'
import { Keyboard } from '../keys/keyboard.tsx'
import { ListPane } from '../list/list-pane.tsx'
import { Reader } from '../reader/reader.tsx'
import { openSettings } from '../settings/at.ts'
import { SettingsPage } from '../settings/settings-page.tsx'
import { Tour } from '../tour/tour.tsx'
import { Drawer } from './drawer.tsx'
import { focusPane, focusPaneSoon } from './focus-pane.ts'
import { Footer } from './footer.tsx'
import styles from './frame.module.css'
import { useStoredSizes } from './pane-sizes.ts'
import { Panes } from './panes.tsx'
import { Sidebar } from './sidebar.tsx'
import type { Account } from './sidebar.tsx'
import { TopBar } from './top-bar.tsx'
import { useFrameHandlers } from './use-frame-handlers.ts'
import { useWindowTitle } from './use-window-title.ts'

interface FrameProps {
  accounts: readonly Account[]
  onAddAccount: () => void
}

export function Frame({ accounts, onAddAccount }: FrameProps): ReactNode {
  const { t } = useTranslation()
  const { where } = useWhere()
  const { opened, pane } = where
  const room = useRoom()
  const hasOnePane = useHasOnePane()
  const [sizes, setSizes] = useStoredSizes()
  const [isDrawerOpen, setDrawerOpen] = useState(false)
  const hasDrawer = room !== 'wide'
  const toggleSidebar = (): void => {
    if (hasDrawer) setDrawerOpen(!isDrawerOpen)
    else setSizes({ ...sizes, isSidebarHidden: !sizes.isSidebarHidden })
  }
  useWindowTitle(accounts)
  useFrameHandlers({
    onAddAccount,
    onSidebar: toggleSidebar,
    onSettings: openSettings,
  })
  useFocusOnShownPane(hasOnePane, pane)
  const sidebar = (
    <Sidebar accounts={accounts} onChosen={() => setDrawerOpen(false)} onAddAccount={onAddAccount} />
  )
  // The same elements while a line between panes is dragged: neither is drawn again.
  const list = useMemo(() => <ListPane />, [])
  const reader = useMemo(() => <Reader opened={opened} />, [opened])
  return (
    <div className={styles.frame} data-room={room}>
      <button type="button" className={styles.skip} onClick={() => focusPane('list')}>
        {t('frame.skip')}
      </button>
      <TopBar hasDrawer={hasDrawer} isSidebarHidden={sizes.isSidebarHidden} />
      <Panes
        sizes={sizes}
        onResize={setSizes}
        sidebar={hasDrawer || sizes.isSidebarHidden ? null : sidebar}
        list={hasOnePane && pane === 'reader' ? null : list}
        reader={hasOnePane && pane === 'list' ? null : reader}
      />
      <Footer accounts={accounts} />
      <Keyboard />
      {hasDrawer && isDrawerOpen && (
        <Drawer name={t('frame.menu')} closeName={t('frame.close')} onClose={() => setDrawerOpen(false)}>
          {sidebar}
        </Drawer>
      )}
      <SettingsPage onAddAccount={onAddAccount} />
      <Tour />
    </div>
  )
}

/** Where one pane takes the other's place, the focus goes along. */
function useFocusOnShownPane(hasOnePane: boolean, pane: 'list' | 'reader'): void {
  const last = useRef(pane)
  useEffect(() => {
    if (hasOnePane && last.current !== pane) focusPaneSoon(pane)
    last.current = pane
  }, [hasOnePane, pane])
}
