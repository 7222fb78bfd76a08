// The list with what stands around it: the choice of view, what a search covered, and words where there are no rows.
import type { ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useQuery } from '../../engine/hooks.ts'
import { useWhere } from '../../state/where-hooks.tsx'
import { listedPlace } from '../../state/where.ts'
import type { View } from '../../state/where.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Segments } from '../../ui/segments.tsx'
import { FaultNotice } from '../fault-notice.tsx'
import { overallState } from '../frame/overall-state.ts'
import { usePlaceName } from '../frame/place-name.ts'
import { List } from './list.tsx'
import styles from './list.module.css'
import type { Rows } from './use-rows.ts'

const VIEWS: readonly View[] = ['people', 'threads', 'messages']

interface ListPaneProps {
  rows: Rows
  view: View
  onOpen: (groupId: number) => void
  onStar: (groupId: number) => void
  listRef: RefObject<HTMLDivElement | null>
}

export function ListPane({ rows, view, onOpen, onStar, listRef }: ListPaneProps): ReactNode {
  const { t } = useTranslation()
  const { where, go } = useWhere()
  const set = useCommand('settings.set')
  const placeName = usePlaceName(listedPlace(where))
  const chooseView = (next: View): void => {
    go({ activeGroupId: null })
    void set({ view: next })
  }
  return (
    <section className={styles.pane} aria-label={placeName} data-pane="list">
      <div className={styles.tools}>
        <Segments
          name={t('list.views')}
          value={view}
          choices={VIEWS.map((value) => ({ value, label: t(`list.${value}`) }))}
          onChoose={chooseView}
        />
        <span>{rows.total !== null && t('list.total', { count: rows.total })}</span>
      </div>
      {where.search.trim() !== '' && <Covered rows={rows} placeName={placeName} />}
      {rows.isAnswered && rows.rows.length === 0 ? (
        <NoRows rows={rows} />
      ) : rows.isAnswered ? (
        <List
          rows={rows}
          activeGroupId={where.activeGroupId}
          name={placeName}
          onOpen={onOpen}
          onStar={onStar}
          listRef={listRef}
        />
      ) : (
        <Skeleton />
      )}
    </section>
  )
}

/** What a search looked at, and what it could not look at yet. */
function Covered({ rows, placeName }: { rows: Rows; placeName: string }): ReactNode {
  const { t } = useTranslation()
  if (rows.fault) return null
  const parts = [
    t('search.in', { place: placeName }),
    rows.indexed !== null && t('search.covers', { count: rows.indexed }),
    rows.pending !== null && rows.pending > 0 && t('search.pending', { count: rows.pending }),
  ]
  return (
    <p className={styles.found} role="status">
      {rows.isStale || rows.indexed === null ? t('search.searching') : parts.filter(Boolean).join(' · ')}
    </p>
  )
}

function NoRows({ rows: { fault } }: { rows: Rows }): ReactNode {
  const { t } = useTranslation()
  const { where, go } = useWhere()
  const accounts = useQuery('accounts.list', {}).value ?? []
  const isSearch = where.search.trim() !== ''
  const isOnTheWay = ['connecting', 'syncing'].includes(overallState(accounts).kind)
  const nothing = where.place.kind === 'inboxes' ? 'list.emptyInbox' : 'list.empty'
  if (isSearch && fault?.code === 'bad-request')
    return (
      <div className={styles.empty}>
        <Notice tone="calm">
          <p>{t('search.notUnderstood')}</p>
          <p>{fault.message}</p>
        </Notice>
      </div>
    )
  if (fault)
    return (
      <div className={styles.fault}>
        <FaultNotice fault={fault} />
      </div>
    )
  return (
    <div className={styles.empty}>
      <p>{t(isSearch ? 'search.none' : isOnTheWay ? 'list.onTheWay' : nothing)}</p>
      {isSearch && <p>{t('search.noneHint')}</p>}
      {isSearch && listedPlace(where).kind !== 'all' && (
        <Button look="link" onClick={() => go({ place: { kind: 'all' } })}>
          {t('search.everywhere')}
        </Button>
      )}
    </div>
  )
}

function Skeleton(): ReactNode {
  return (
    <div aria-hidden="true">
      {[1, 2, 3, 4, 5].map((row) => (
        <div key={row} className={styles.skeleton}>
          <i />
          <i />
          <i />
        </div>
      ))}
    </div>
  )
}
