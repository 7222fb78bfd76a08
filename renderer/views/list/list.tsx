// The list: only the rows near the window's view are in the page, and one of them is the active one.
import { useEffect, useMemo, useRef } from 'react'
import type { MouseEvent, ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { Virtualizer } from '@tanstack/react-virtual'
import { formatMonth } from '../../locales/format.ts'
import { useNow } from '../../state/now.ts'
import { toListItems } from './list-items.ts'
import type { ListItem } from './list-items.ts'
import styles from './list.module.css'
import { ListRow } from './row.tsx'
import type { Rows } from './use-rows.ts'

const ROW_HEIGHT = 77
const HEADER_HEIGHT = 31
/** The next page is asked for this many items before the end. */
const AHEAD = 30

interface ListProps {
  rows: Rows
  activeGroupId: number | null
  name: string
  onOpen: (groupId: number) => void
  onStar: (groupId: number) => void
  listRef: RefObject<HTMLDivElement | null>
}

const rowId = (groupId: number): string => `row-${groupId}`

/** Keeps the active row in view and asks for more rows before the last one is reached. */
function useVirtualItems(
  items: readonly ListItem[],
  rows: Rows,
  activeIndex: number,
  listRef: RefObject<HTMLDivElement | null>,
): Virtualizer<HTMLDivElement, Element> {
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: items.length,
    getScrollElement: () => listRef.current,
    estimateSize: (index) => (items[index]?.kind === 'header' ? HEADER_HEIGHT : ROW_HEIGHT),
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: 8,
  })
  const lastShown = virtual.getVirtualItems().at(-1)?.index ?? 0
  useEffect(() => {
    if (rows.hasMore && lastShown >= items.length - AHEAD) rows.extend()
  }, [rows, lastShown, items.length])
  const scrollTo = useRef(virtual.scrollToIndex)
  useEffect(() => {
    // Over the header of the first row, so that it comes into view as well.
    if (activeIndex >= 0) scrollTo.current(activeIndex === 1 ? 0 : activeIndex)
  }, [activeIndex])
  useEffect(() => {
    // The keys of the list work from the first moment.
    if (document.activeElement === document.body) listRef.current?.focus({ preventScroll: true })
  }, [listRef])
  return virtual
}

export function List({ rows, activeGroupId, name, onOpen, onStar, listRef }: ListProps): ReactNode {
  const now = useNow()
  const items = useMemo(() => toListItems(rows.rows, now), [rows.rows, now])
  const activeIndex = items.findIndex((item) => item.kind === 'row' && item.row.groupId === activeGroupId)
  const virtual = useVirtualItems(items, rows, activeIndex, listRef)
  const onClick = (event: MouseEvent): void => {
    const target = event.target as Element
    const groupId = Number(target.closest<HTMLElement>('[data-group]')?.dataset.group)
    if (!groupId) return
    if (target.closest('[data-star]')) onStar(groupId)
    else onOpen(groupId)
  }
  const setSize = rows.total ?? (rows.hasMore ? -1 : rows.rows.length)
  return (
    // The keys of a list box are the window's commands (keyboard/commands.ts).
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      ref={listRef}
      role="listbox"
      data-focus
      aria-label={name}
      aria-activedescendant={activeIndex >= 0 ? rowId(activeGroupId ?? 0) : undefined}
      aria-busy={rows.isStale}
      tabIndex={0}
      className={styles.list}
      onClick={onClick}
    >
      <div className={styles.canvas} style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start, size }) => {
          const item = items[index]
          return (
            item && (
              <div
                key={key}
                role="presentation"
                className={styles.item}
                style={{ blockSize: size, transform: `translateY(${start}px)` }}
              >
                <Item item={item} setSize={setSize} activeGroupId={activeGroupId} now={now} />
              </div>
            )
          )
        })}
      </div>
    </div>
  )
}

interface ItemProps {
  item: ListItem
  setSize: number
  activeGroupId: number | null
  now: number
}

function Item({ item, setSize, activeGroupId, now }: ItemProps): ReactNode {
  const { t, i18n } = useTranslation()
  if (item.kind === 'row')
    return (
      <ListRow
        row={item.row}
        index={item.index}
        setSize={setSize}
        id={rowId(item.row.groupId)}
        isActive={item.row.groupId === activeGroupId}
        now={now}
      />
    )
  return (
    <div role="presentation" className={styles.header}>
      {item.group === 'month' ? formatMonth(item.dateAt, i18n.language) : t(`list.${item.group}`)}
    </div>
  )
}
