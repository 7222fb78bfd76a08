// The window around the mail: bar, sidebar, list, reader, footer; one pane at a time where there is no room for more.
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../../keyboard/use-keys.ts'
import { useRoom } from '../../state/room.ts'
import { useWhere } from '../../state/where-hooks.tsx'
import { ListPane } from '../list/list-pane.tsx'
import { Reader } from '../reader/reader.tsx'
import { Drawer } from './drawer.tsx'
import { focusPane } from './focus-pane.ts'
import { Footer } from './footer.tsx'
import styles from './frame.module.css'
import { Sidebar } from './sidebar.tsx'
import type { Account } from './sidebar.tsx'
import { TopBar } from './top-bar.tsx'
import { useFrameHandlers } from './use-frame-handlers.ts'

interface FrameProps {
  accounts: readonly Account[]
  onAddAccount: () => void
}

export function Frame({ accounts, onAddAccount }: FrameProps): ReactNode {
  const { t } = useTranslation()
  const { where } = useWhere()
  const room = useRoom()
  const isNarrow = room === 'narrow'
  const hasDrawer = room !== 'wide'
  const [isDrawerOpen, setDrawerOpen] = useState(false)
  useKeys()
  useFrameHandlers({ onAddAccount })
  const sidebar = (
    <Sidebar accounts={accounts} onChosen={() => setDrawerOpen(false)} onAddAccount={onAddAccount} />
  )
  return (
    <div className={styles.frame}>
      <TopBar hasDrawer={hasDrawer} onMenu={() => setDrawerOpen(true)} onLeave={() => focusPane('list')} />
      <div className={styles.panes} data-pane-shown={where.pane}>
        {!hasDrawer && sidebar}
        {(!isNarrow || where.pane === 'list') && <ListPane />}
        {(!isNarrow || where.pane === 'reader') && <Reader opened={where.opened} />}
      </div>
      <Footer accounts={accounts} />
      {hasDrawer && isDrawerOpen && (
        <Drawer name={t('frame.menu')} closeName={t('frame.close')} onClose={() => setDrawerOpen(false)}>
          {sidebar}
        </Drawer>
      )}
    </div>
  )
}
