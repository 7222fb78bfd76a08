// The list with what stands around it: the choice of view, what a search covered, and words where there are no rows.
import { useCallback, useRef } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useQuery } from '../../engine/hooks.ts'
import { useListQuestion } from '../../state/list-question.ts'
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
import { useActiveRow } from './use-active-row.ts'
import { useListHandlers } from './use-list-handlers.ts'
import { useRows } from './use-rows.ts'
import type { Rows } from './use-rows.ts'

const VIEWS: readonly View[] = ['people', 'threads', 'messages']

export function ListPane(): ReactNode {
  const { t } = useTranslation()
  const { where, go } = useWhere()
  const list = useListQuestion()
  const rows = useRows(list)
  const listRef = useRef<HTMLDivElement>(null)
  const acts = useListHandlers(rows.rows, list, !useIsJunk())
  useActiveRow(
    rows.rows,
    where.activeGroupId,
    useCallback((groupId) => go({ activeGroupId: groupId }), [go]),
  )
  const set = useCommand('settings.set')
  const placeName = usePlaceName(list.place)
  const chooseView = (next: View): void => {
    go({ activeGroupId: null })
    void set({ view: next })
  }
  return (
    <section className={styles.pane} aria-label={placeName} data-pane="list">
      <div className={styles.tools}>
        <Segments
          name={t('list.views')}
          value={list.view}
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
          onOpen={acts.open}
          onStar={acts.star}
          listRef={listRef}
        />
      ) : (
        <Skeleton />
      )}
    </section>
  )
}

/** Junk is never opened by itself. */
function useIsJunk(): boolean {
  const { place } = useWhere().where
  const mailboxes = useQuery('mailboxes.list', {}).value
  return place.kind === 'mailbox' && mailboxes?.find((mailbox) => mailbox.id === place.id)?.role === 'junk'
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
