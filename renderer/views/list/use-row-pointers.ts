// What the pointer does to rows: opens, selects, acts, asks for the menu, drags. The right button never opens.
import { useMemo, useRef, useEffect } from 'react'
import type { DragEvent, MouseEvent } from 'react'
import type { Target } from '../actions/subject.ts'
import { startDrag } from './drag.ts'
import { ROW_ACTS } from './row-marks.tsx'
import type { RowAct } from './row-marks.tsx'

export interface RowActs {
  open: (groupId: number) => void
  /** One more or less. */
  toggle: (groupId: number) => void
  /** From where the last choice was to here. */
  extendTo: (groupId: number) => void
  act: (groupId: number, act: RowAct) => void
  menu: (groupId: number, at: { x: number; y: number }) => void
  /** The row, or the selection it is of, and how many rows that is. */
  dragged: (groupId: number) => { target: Target; count: number | null } | null
}

export interface RowPointers {
  onClick: (event: MouseEvent<HTMLElement>) => void
  onContextMenu: (event: MouseEvent<HTMLElement>) => void
  onDragStart: (event: DragEvent<HTMLElement>) => void
}

const elementOf = (event: { target: EventTarget }): Element | null =>
  event.target instanceof Element ? event.target : null

function groupOf(event: { target: EventTarget }): number | null {
  const id = elementOf(event)?.closest<HTMLElement>('[data-group]')?.dataset.group
  return id === undefined ? null : Number(id)
}

const isAct = (name: string | undefined): name is RowAct => name !== undefined && name in ROW_ACTS

export function useRowPointers(acts: RowActs, sayCount: (count: number | null) => string): RowPointers {
  const latest = useRef({ acts, sayCount })
  useEffect(() => {
    latest.current = { acts, sayCount }
  })
  return useMemo(
    () => ({
      onClick: (event) => {
        const groupId = groupOf(event)
        if (groupId === null) return
        const rows = latest.current.acts
        const act = elementOf(event)?.closest<HTMLElement>('[data-act]')?.dataset.act
        if (isAct(act)) rows.act(groupId, act)
        else if (event.shiftKey) rows.extendTo(groupId)
        else if (act === 'select' || event.ctrlKey || event.metaKey) rows.toggle(groupId)
        else rows.open(groupId)
      },
      onContextMenu: (event) => {
        const groupId = groupOf(event)
        if (groupId === null) return
        event.preventDefault()
        // A key that asks for a menu is the window's (list.menu); its event has no place.
        latest.current.acts.menu(groupId, { x: event.clientX, y: event.clientY })
      },
      onDragStart: (event) => {
        const groupId = groupOf(event)
        const dragged = groupId === null ? null : latest.current.acts.dragged(groupId)
        if (dragged) startDrag(event.dataTransfer, dragged.target, latest.current.sayCount(dragged.count))
        else event.preventDefault()
      },
    }),
    [],
  )
}
