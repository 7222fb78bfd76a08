// The bar at the top: the name, the one search box, and how the window looks.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Menu, PanelLeft, Settings } from 'lucide-react'
import { SearchBox } from '../search/search-box.tsx'
import { CommandButton } from './command-button.tsx'
import { focusPane } from './focus-pane.ts'
import styles from './top-bar.module.css'
import { ViewMenu } from './view-menu.tsx'

interface TopBarProps {
  hasDrawer: boolean
  isSidebarHidden: boolean
}

export function TopBar({ hasDrawer, isSidebarHidden }: TopBarProps): ReactNode {
  const { t } = useTranslation()
  return (
    <header className={styles.bar}>
      <div className={styles.start}>
        {hasDrawer ? (
          <CommandButton id="frame.sidebar" icon={Menu} name={t('frame.menu')} />
        ) : (
          <CommandButton id="frame.sidebar" icon={PanelLeft} isPressed={!isSidebarHidden} />
        )}
        <strong className={styles.name}>{t('frame.name')}</strong>
      </div>
      <SearchBox onLeave={() => focusPane('list')} />
      <div className={styles.end}>
        <ViewMenu />
        <CommandButton id="settings.open" icon={Settings} />
      </div>
    </header>
  )
}
