// Above the rows: how they are grouped, in which order they come, and which of them show.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ArrowDownWideNarrow, ArrowUpNarrowWide, X } from 'lucide-react'
import { useWhere } from '../../state/where-hooks.tsx'
import type { Sort, View } from '../../state/where.ts'
import { IconButton } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Segments } from '../../ui/segments.tsx'
import styles from './tools.module.css'
import type { Rows } from './use-rows.ts'
import { FILTER_NAMES, useLookHandlers, usePlaceLook, useToggleFilter } from './use-look-of-place.ts'

const VIEWS: readonly View[] = ['people', 'threads', 'messages']
const SORTS: readonly Sort['by'][] = ['date', 'sender', 'size', 'importance', 'index']

export function Tools({ rows }: { rows: Rows }): ReactNode {
  const { t } = useTranslation()
  const look = usePlaceLook()
  useLookHandlers()
  return (
    <>
      <div className={styles.tools}>
        <Segments
          name={t('list.views')}
          value={look.view}
          choices={VIEWS.map((value) => ({ value, label: t(`list.${value}`) }))}
          onChoose={(view) => look.change({ view })}
        />
        <span className={styles.total}>
          {rows.total !== null && t(`list.total.${look.view}`, { count: rows.total })}
        </span>
        <SortMenu sort={look.sort} onSort={(sort) => look.change({ sort })} />
      </div>
      <Filters />
    </>
  )
}

function SortMenu({ sort, onSort }: { sort: Sort; onSort: (sort: Sort) => void }): ReactNode {
  const { t } = useTranslation()
  const order = t(sort.isReversed ? `list.reversed.${sort.by}` : `list.directions.${sort.by}`)
  return (
    <Menu
      name={t('list.sort')}
      align="end"
      trigger={
        <IconButton
          icon={sort.isReversed ? ArrowUpNarrowWide : ArrowDownWideNarrow}
          name={`${t('list.sort')} · ${t(`list.sorts.${sort.by}`)}, ${order}`}
        />
      }
      groups={[
        {
          id: 'by',
          title: t('list.sortBy'),
          choose: 'one',
          items: SORTS.map((by) => ({
            id: by,
            label: t(`list.sorts.${by}`),
            isChecked: sort.by === by,
            run: () => onSort({ by, isReversed: false }),
          })),
        },
        {
          id: 'direction',
          title: t('list.direction'),
          choose: 'one',
          items: [false, true].map((isReversed) => ({
            id: isReversed ? 'reversed' : 'straight',
            label: t(isReversed ? `list.reversed.${sort.by}` : `list.directions.${sort.by}`),
            isChecked: sort.isReversed === isReversed,
            run: () => onSort({ ...sort, isReversed }),
          })),
        },
      ]}
    />
  )
}

/** Stays while something is selected, so that the rows do not move under the pointer. */
export function Filters(): ReactNode {
  const { t } = useTranslation()
  const { where, go } = useWhere()
  const toggle = useToggleFilter()
  return (
    <div className={styles.filters} role="group" aria-label={t('list.filters')}>
      {FILTER_NAMES.map((filter) => (
        <button
          key={filter}
          type="button"
          className={styles.filter}
          aria-pressed={where.filters.includes(filter)}
          onClick={() => toggle(filter)}
        >
          {t(`list.filter.${filter}`)}
        </button>
      ))}
      {where.filters.length > 0 && (
        <IconButton
          icon={X}
          name={t('list.clearFilters')}
          className={styles.clear}
          onClick={() => go({ filters: [], activeGroupId: null })}
        />
      )}
    </div>
  )
}
