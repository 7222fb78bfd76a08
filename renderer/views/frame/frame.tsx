// The window around the mail: bar, sidebar, list, reader, footer; one pane at a time where there is no room for more.
import { useCallback, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '../../engine/hooks.ts'
import { useCommands } from '../../keyboard/use-commands.ts'
import { useSettings } from '../../state/appearance.ts'
import { useIsNarrow, useMedia } from '../../state/media.ts'
import { useWhere } from '../../state/where-hooks.tsx'
import { listedPlace } from '../../state/where.ts'
import { ListPane } from '../list/list-pane.tsx'
import { useRows } from '../list/use-rows.ts'
import { Reader } from '../reader/reader.tsx'
import { Drawer } from './drawer.tsx'
import { Footer } from './footer.tsx'
import styles from './frame.module.css'
import { Sidebar } from './sidebar.tsx'
import type { Account } from './sidebar.tsx'
import { TopBar } from './top-bar.tsx'
import { useActiveRow } from './use-active-row.ts'
import { useActs } from './use-acts.ts'

interface FrameProps {
  accounts: readonly Account[]
  onAddAccount: () => void
}

export function Frame({ accounts, onAddAccount }: FrameProps): ReactNode {
  const { t } = useTranslation()
  const { where, go } = useWhere()
  const view = useSettings()?.view ?? 'people'
  const isNarrow = useIsNarrow()
  const hasDrawer = useMedia('(max-width: 1099.98px)')
  const [isDrawerOpen, setDrawerOpen] = useState(false)
  const panes = useMemoPanes()
  const rows = useRows({ place: listedPlace(where), view, text: where.search })
  const acts = useActs(rows.rows, view, !useIsJunk(), panes)
  useCommands(acts, where.activeGroupId !== null)
  useActiveRow(
    rows.rows,
    where.activeGroupId,
    useCallback((groupId) => go({ activeGroupId: groupId }), [go]),
  )
  const sidebar = (
    <Sidebar accounts={accounts} onChosen={() => setDrawerOpen(false)} onAddAccount={onAddAccount} />
  )
  return (
    <div className={styles.frame}>
      <TopBar
        searchRef={panes.search}
        hasDrawer={hasDrawer}
        onMenu={() => setDrawerOpen(true)}
        onLeave={() => panes.list.current?.focus()}
      />
      <div className={styles.panes} data-pane-shown={where.pane}>
        {!hasDrawer && sidebar}
        {(!isNarrow || where.pane === 'list') && (
          <ListPane
            rows={rows}
            view={view}
            onOpen={acts.openRow}
            onStar={acts.starRow}
            listRef={panes.list}
          />
        )}
        {(!isNarrow || where.pane === 'reader') && <Reader opened={where.opened} paneRef={panes.reader} />}
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

function useMemoPanes() {
  const list = useRef<HTMLDivElement>(null)
  const reader = useRef<HTMLElement>(null)
  const search = useRef<HTMLInputElement>(null)
  return useMemo(() => ({ list, reader, search }), [])
}

/** Junk is never opened by itself. */
function useIsJunk(): boolean {
  const { place } = useWhere().where
  const mailboxes = useQuery('mailboxes.list', {}).value
  return place.kind === 'mailbox' && mailboxes?.find((mailbox) => mailbox.id === place.id)?.role === 'junk'
}
