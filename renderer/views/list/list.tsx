// The list: only the rows near the window's view are in the page, and one of them is the active one.
import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { ReactNode, RefObject } from 'react'
import type { Selection } from '../../state/selected.ts'
import { isEmpty, isSelected } from '../../state/selected.ts'
import type { Row } from '../../state/where.ts'
import { classes } from '../../ui/classes.ts'
import { dateHeaders, headerText } from './date-headers.ts'
import { canvasPx, hasHeader, heightOf, topOf } from './geometry.ts'
import type { Geometry } from './geometry.ts'
import styles from './list.module.css'
import { RushLabel } from './rush-label.tsx'
import { ListRow } from './row.tsx'
import type { RowLook } from './row-look.ts'
import type { Anchor, ListView } from './scroller.ts'
import { Scroller } from './scroller.ts'
import type { RowPointers } from './use-row-pointers.ts'
import type { Rows } from './use-rows.ts'

export const rowId = (groupId: number): string => `row-${groupId}`

/** Where each list was left, for as long as the window is open. */
const left = new Map<string, Anchor>()

interface ListProps {
  rows: Rows
  look: RowLook
  name: string
  hasHeaders: boolean
  activeGroupId: number | null
  /** Where the active row lies; changes bring it into view. */
  activeOffset: number | undefined
  selection: Selection
  pointers: RowPointers
  listRef: RefObject<HTMLDivElement | null>
}

function useGeometry(rows: Rows, look: RowLook, hasHeaders: boolean): Geometry {
  const key = JSON.stringify(rows.list)
  const [known, setKnown] = useState<{ key: string; headers: readonly number[] }>({ key, headers: [] })
  const before = known.key === key ? known.headers : []
  const headers = hasHeaders ? dateHeaders(rows.rows, rows.count, look.now, before) : []
  if (known.key !== key || headers.join() !== known.headers.join()) setKnown({ key, headers })
  const { rowPx, headerPx } = look
  const { count } = rows
  return useMemo(
    () => ({ count, rowPx, headerPx, headers: known.headers }),
    [count, rowPx, headerPx, known.headers],
  )
}

function useScroller(
  { rows, listRef, activeOffset, activeGroupId }: ListProps,
  geometry: Geometry,
): ListView {
  const [scroller] = useState(() => new Scroller(left))
  const view = useSyncExternalStore(scroller.subscribe, () => scroller.view)
  const { rows: loaded, offsetOf, show, isStale, list } = rows
  useLayoutEffect(() => {
    const element = listRef.current
    if (!element) return undefined
    const detach = scroller.attach(element)
    const resized = new ResizeObserver(() => scroller.resized())
    resized.observe(element)
    element.addEventListener('scroll', scroller.onScroll, { passive: true })
    return () => {
      detach()
      resized.disconnect()
      element.removeEventListener('scroll', scroller.onScroll)
    }
  }, [scroller, listRef])
  useLayoutEffect(() => {
    scroller.update(JSON.stringify(list), geometry, {
      groupAt: (offset) => loaded.get(offset)?.groupId,
      offsetOf,
    })
  }, [scroller, geometry, list, loaded, offsetOf])
  const { first, last, isFast } = view
  useEffect(() => {
    if (!isStale && !isFast) show(first, last)
  }, [show, first, last, isFast, isStale])
  const target = useRef(activeOffset)
  useEffect(() => {
    target.current = activeOffset
  })
  useEffect(() => {
    // Only when another row becomes the active one; where it moves by itself, the view stays.
    if (activeGroupId !== null && target.current !== undefined) scroller.showRow(target.current)
  }, [scroller, activeGroupId])
  return view
}

export function List(props: ListProps): ReactNode {
  const { rows, look, name, activeGroupId, selection, pointers, listRef } = props
  const geometry = useGeometry(rows, look, props.hasHeaders)
  const view = useScroller(props, geometry)
  useEffect(() => {
    // The keys of the list work from the first moment, and rows take over from the pane that waited for them.
    const { activeElement } = document
    const isWaiting = activeElement?.matches('[data-pane=list]') || activeElement === document.body
    if (isWaiting) listRef.current?.focus({ preventScroll: true })
  }, [listRef])
  const isActiveDrawn = rows.offsetOf(activeGroupId) !== undefined
  const offsets = Array.from(
    { length: Math.max(0, Math.min(view.last, rows.count - 1) - view.first + 1) },
    (_, index) => view.first + index,
  )
  return (
    <div className={styles.frame}>
      {/* The keys of a list box are the window's commands (keyboard/commands.ts). */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events */}
      <div
        ref={listRef}
        role="listbox"
        data-focus
        aria-label={name}
        aria-multiselectable="true"
        aria-activedescendant={isActiveDrawn ? rowId(activeGroupId ?? 0) : undefined}
        tabIndex={0}
        className={styles.list}
        {...pointers}
      >
        <div
          role="presentation"
          className={styles.canvas}
          style={{ blockSize: canvasPx(heightOf(geometry)) }}
        >
          {offsets.map((offset) => (
            <Block
              key={rows.rows.get(offset)?.groupId ?? `blank ${offset}`}
              row={rows.rows.get(offset)}
              offset={offset}
              top={topOf(geometry, offset) - view.shift}
              hasHeader={hasHeader(geometry, offset)}
              setSize={rows.isWhole ? rows.count : -1}
              activeGroupId={activeGroupId}
              selection={selection}
              look={look}
            />
          ))}
        </div>
      </div>
      {view.isFast && props.hasHeaders && (
        <RushLabel list={rows.list} offset={view.top} row={rows.rows.get(view.top)} now={look.now} />
      )}
    </div>
  )
}

interface BlockProps {
  row: Row | undefined
  offset: number
  top: number
  hasHeader: boolean
  setSize: number
  activeGroupId: number | null
  selection: Selection
  look: RowLook
}

/** A row, with the header above it where it has one; a blank while it is not loaded. */
const Block = memo(function Block({
  row,
  offset,
  top,
  look,
  selection,
  activeGroupId,
  setSize,
  ...rest
}: BlockProps): ReactNode {
  const { t, language } = look
  const headerPx = rest.hasHeader ? look.headerPx : 0
  const text =
    row && rest.hasHeader && headerText(row.dateAt, look.now, language, (group) => t(`list.${group}`))
  return (
    <div
      role="presentation"
      className={styles.item}
      style={{ insetBlockStart: top, blockSize: look.rowPx + headerPx }}
    >
      {rest.hasHeader && (
        <div role="presentation" className={styles.header} style={{ blockSize: headerPx }}>
          {text}
        </div>
      )}
      <div role="presentation" style={{ blockSize: look.rowPx }}>
        {row ? (
          <ListRow
            row={row}
            index={offset}
            setSize={setSize}
            id={rowId(row.groupId)}
            isActive={row.groupId === activeGroupId}
            isSelected={isSelected(selection, row.groupId)}
            isSelecting={!isEmpty(selection)}
            look={look}
          />
        ) : (
          <Blank density={look.density} />
        )}
      </div>
    </div>
  )
})

export function Blank({ density }: { density: RowLook['density'] }): ReactNode {
  return (
    <div className={classes(styles.skeleton, styles[density])} aria-hidden="true">
      <i />
      <i />
      <i />
    </div>
  )
}
