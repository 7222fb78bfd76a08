// What stands where there are no rows: why, and what to do about it.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '../../engine/hooks.ts'
import { joinNames } from '../../locales/format.ts'
import { useWhere } from '../../state/where-hooks.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { FaultNotice } from '../fault-notice.tsx'
import { overallState } from '../frame/overall-state.ts'
import { troubleOf } from '../search/trouble.ts'
import styles from './list.module.css'
import type { Rows } from './use-rows.ts'

export function NoRows({ rows: { fault, list } }: { rows: Rows }): ReactNode {
  const { t } = useTranslation()
  const { where } = useWhere()
  const isSearch = where.search.trim() !== ''
  if (isSearch && fault?.code === 'bad-request')
    return (
      <div className={styles.empty}>
        <Notice tone="calm">
          <p>{t('search.notUnderstood')}</p>
          <p>{troubleOf(where.search, t) ?? fault.message}</p>
        </Notice>
      </div>
    )
  if (fault)
    return (
      <div className={styles.fault}>
        <FaultNotice fault={fault} />
      </div>
    )
  if (where.filters.length > 0) return <NoneFiltered isSearch={isSearch} />
  return isSearch ? <NothingFound isEverywhere={list.place.kind === 'all'} /> : <NothingHere />
}

function NoneFiltered({ isSearch }: { isSearch: boolean }): ReactNode {
  const { t, i18n } = useTranslation()
  const { where, go } = useWhere()
  const words = where.filters.map((filter) => t(`list.filterWords.${filter}`))
  const filters = joinNames(words, i18n.language)
  return (
    <div className={styles.empty}>
      <p>{t(isSearch ? 'list.noneFilteredSearch' : 'list.noneFiltered', { filters })}</p>
      <Button look="link" onClick={() => go({ filters: [] })}>
        {t('list.clearFilters')}
      </Button>
    </div>
  )
}

function NothingFound({ isEverywhere }: { isEverywhere: boolean }): ReactNode {
  const { t } = useTranslation()
  const { go } = useWhere()
  return (
    <div className={styles.empty}>
      <p>{t('search.none')}</p>
      <p>{t('search.noneHint')}</p>
      {!isEverywhere && (
        <Button look="link" onClick={() => go({ place: { kind: 'all' } })}>
          {t('search.everywhere')}
        </Button>
      )}
    </div>
  )
}

function NothingHere(): ReactNode {
  const { t } = useTranslation()
  const { where } = useWhere()
  const accounts = useQuery('accounts.list', {}).value ?? []
  const stored = useQuery('status.get', {}).value?.messages ?? 0
  const state = overallState(accounts).kind
  const isOnTheWay = state === 'connecting' || state === 'syncing'
  const isWaiting = state === 'offline' && stored === 0
  const empty = where.place.kind === 'inboxes' ? 'list.emptyInbox' : 'list.empty'
  return (
    <div className={styles.empty}>
      <p>{t(isOnTheWay ? 'list.onTheWay' : isWaiting ? 'list.emptyOffline' : empty)}</p>
    </div>
  )
}
