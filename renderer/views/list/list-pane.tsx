// The list with what stands around it: tools or selection, what a search covered, and words where there are no rows.
import { useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Handlers } from '../../keyboard/handlers.tsx'
import { useSettings } from '../../state/appearance.ts'
import { useListQuestion } from '../../state/list-question.ts'
import { isEmpty, isSelected } from '../../state/selected.ts'
import { useWhere } from '../../state/where-hooks.tsx'
import { ContextMenu, pointBelow } from '../../ui/menu.tsx'
import type { Point } from '../../ui/menu.tsx'
import { inWords } from '../actions/subject.ts'
import { useHandlersFor, useRoleOf } from '../actions/use-message-handlers.ts'
import { usePlaceName } from '../frame/place-name.ts'
import { Covered } from './covered.tsx'
import { Blank, List, rowId } from './list.tsx'
import styles from './list.module.css'
import { NoRows } from './no-rows.tsx'
import { ROW_ACTS } from './row-marks.tsx'
import { useRowLook } from './row-look.ts'
import type { RowLook } from './row-look.ts'
import { useRowMenu } from './row-menu.ts'
import { SelectionBar } from './selection-bar.tsx'
import { Tools } from './tools.tsx'
import { useActiveRow } from './use-active-row.ts'
import { useListHandlers, useListSubject, useOpening } from './use-list-handlers.ts'
import type { Opening } from './use-list-handlers.ts'
import { useRowPointers } from './use-row-pointers.ts'
import type { RowActs } from './use-row-pointers.ts'
import { useRows } from './use-rows.ts'
import type { Rows } from './use-rows.ts'
import { rowSubject, useSelecting } from './use-selecting.ts'
import type { Selecting } from './use-selecting.ts'

export function ListPane(): ReactNode {
  const { t } = useTranslation()
  const { where } = useWhere()
  const list = useListQuestion()
  const rows = useRows(list)
  const role = useRoleOf(where.place)
  // Junk is never opened by itself.
  const mayFollow = role !== 'junk'
  const opening = useOpening(rows, mayFollow)
  const activeOffset = useActiveRow(rows, opening.open, mayFollow)
  const selecting = useSelecting(rows)
  const [menuAt, setMenuAt] = useState<Point | null>(null)
  const openMenu = (): void => {
    const row = document.querySelector(`#${rowId(where.activeGroupId ?? 0)}`)
    if (row) setMenuAt(pointBelow(row))
  }
  const { handlers, onArrow } = useListHandlers({ rows, activeOffset, selecting, opening, openMenu })
  const acts = useRowActs({ rows, selecting, opening, onMenu: setMenuAt })
  const pointers = useRowPointers(acts, (count) => inWords(t, list.view, count))
  const look = useRowLook(role !== 'archive')
  const placeName = usePlaceName(list.place)
  const hasHeaders = (useSettings()?.hasDateGroups ?? true) && rows.list.sort.by === 'date'
  const listRef = useRef<HTMLDivElement>(null)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className={styles.pane}
      aria-label={placeName}
      aria-busy={!rows.isAnswered || rows.isStale}
      data-pane="list"
      // Takes the focus while it has no rows to give it to.
      tabIndex={-1}
      onKeyDown={(event) => arrowKey(event, onArrow)}
    >
      {isEmpty(selecting.selection) ? (
        <Tools rows={rows} />
      ) : (
        <SelectionBar rows={rows} selecting={selecting} handlers={handlers} />
      )}
      {where.search.trim() !== '' && <Covered rows={rows} placeName={placeName} />}
      {!rows.isAnswered ? (
        <Skeleton look={look} />
      ) : rows.count === 0 ? (
        <NoRows rows={rows} />
      ) : (
        <List
          rows={rows}
          look={look}
          name={placeName}
          hasHeaders={hasHeaders}
          activeGroupId={where.activeGroupId}
          activeOffset={activeOffset}
          selection={selecting.selection}
          pointers={pointers}
          listRef={listRef}
        />
      )}
      {menuAt && <RowMenu at={menuAt} handlers={handlers} onClose={() => setMenuAt(null)} />}
    </section>
  )
}

/** The arrows of a list box, whatever keys the user chose for commands. */
function arrowKey(event: KeyboardEvent, onArrow: (by: 1 | -1, isExtending: boolean) => void): void {
  const isList = event.target instanceof Element && event.target.matches('[role=listbox]')
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
  if (!isList || by === null || event.ctrlKey || event.altKey || event.metaKey) return
  event.preventDefault()
  onArrow(by, event.shiftKey)
}

interface RowActsOf {
  rows: Rows
  selecting: Selecting
  opening: Opening
  onMenu: (at: Point) => void
}

function useRowActs({ rows, selecting, opening, onMenu }: RowActsOf): RowActs {
  const handlersFor = useHandlersFor()
  const { where } = useWhere()
  const selected = useListSubject(rows, selecting)
  const { selection } = selecting
  const isOfSelection = (groupId: number): boolean => !isEmpty(selection) && isSelected(selection, groupId)
  return {
    open: (groupId) => {
      const row = rows.rowOf(groupId)
      if (!row) return
      selecting.none()
      opening.open(row)
    },
    toggle: (groupId) => {
      const row = rows.rowOf(groupId)
      if (!row) return
      selecting.toggle(row)
      opening.mark(row)
    },
    extendTo: (groupId) => {
      const at = rows.offsetOf(groupId)
      if (at !== undefined) void selecting.extend(at, rows.rowOf(where.activeGroupId))
    },
    act: (groupId, act) => {
      const row = rows.rowOf(groupId)
      if (row) handlersFor(rowSubject(rows.list, row))[ROW_ACTS[act]]?.()
    },
    menu: (groupId, at) => {
      const row = rows.rowOf(groupId)
      if (!row) return
      if (!isOfSelection(groupId)) {
        selecting.none()
        opening.mark(row)
      }
      onMenu(at)
    },
    dragged: (groupId) => {
      const row = rows.rowOf(groupId)
      const subject = isOfSelection(groupId) ? selected : row && rowSubject(rows.list, row)
      return subject ? { target: subject.target, count: subject.count } : null
    },
  }
}

function RowMenu({
  at,
  handlers,
  onClose,
}: {
  at: Point
  handlers: Handlers
  onClose: () => void
}): ReactNode {
  const { t } = useTranslation()
  return <ContextMenu name={t('list.rowMenu')} at={at} groups={useRowMenu(handlers)} onClose={onClose} />
}

function Skeleton({ look }: { look: RowLook }): ReactNode {
  return (
    <div aria-hidden="true">
      {[1, 2, 3, 4, 5, 6].map((row) => (
        <div key={row} style={{ blockSize: look.rowPx }}>
          <Blank density={look.density} />
        </div>
      ))}
    </div>
  )
}
