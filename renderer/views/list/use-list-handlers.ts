// What the list can be told to do, by key, click, menu or palette.
import { useEffect, useRef, useState } from 'react'
import { useClient } from '../../engine/hooks.ts'
import { useHandlers } from '../../keyboard/handlers.tsx'
import type { Handlers } from '../../keyboard/handlers.tsx'
import { useHasOnePane } from '../../state/room.ts'
import { isEmpty } from '../../state/selected.ts'
import { useWhere } from '../../state/where-hooks.tsx'
import type { Row } from '../../state/where.ts'
import type { Subject } from '../actions/subject.ts'
import { useMessageHandlers } from '../actions/use-message-handlers.ts'
import { Turns } from './turns.ts'
import type { Rows } from './use-rows.ts'
import { rowSubject, selectionSubject } from './use-selecting.ts'
import type { Selecting } from './use-selecting.ts'

export interface Opening {
  open: (row: Row) => void
  /** Makes it the active row; a window with room shows it as well. */
  point: (row: Row) => void
  /** Makes it the active row and shows nothing. */
  mark: (row: Row) => void
}

/** @param mayFollow whether moving through the list opens what it points at (never in junk) */
export function useOpening(rows: Rows, mayFollow: boolean): Opening {
  const { where, go } = useWhere()
  const hasOnePane = useHasOnePane()
  const { list } = rows
  /** A search hit opens at the message that was hit. */
  const open = (row: Row): void =>
    go({
      activeGroupId: row.groupId,
      opened: { view: list.view, groupId: row.groupId, messageId: list.text === '' ? null : row.messageId },
      pane: 'reader',
    })
  const mark = (row: Row): void => go({ activeGroupId: row.groupId })
  return {
    open,
    mark,
    point: (row) => {
      // With one pane only where the reader is open already.
      if (mayFollow && (!hasOnePane || where.pane === 'reader')) open(row)
      else mark(row)
    },
  }
}

interface ListControl {
  rows: Rows
  activeOffset: number | undefined
  selecting: Selecting
  opening: Opening
  openMenu: () => void
}

/** What a command of the list acts on: the selection, else the active row. */
export function useListSubject(rows: Rows, { selection }: Selecting): Subject | null {
  const active = rows.rowOf(useWhere().where.activeGroupId)
  return (
    selectionSubject(rows.list, selection, rows.isWhole ? rows.count : null) ??
    (active ? rowSubject(rows.list, active) : null)
  )
}

export interface ListHandlers {
  handlers: Handlers
  /** The arrow keys of a list box. */
  onArrow: (by: 1 | -1, isExtending: boolean) => void
}

export function useListHandlers({
  rows,
  activeOffset,
  selecting,
  opening,
  openMenu,
}: ListControl): ListHandlers {
  const client = useClient()
  const { where, go } = useWhere()
  const active = rows.rowOf(where.activeGroupId)
  /** Escape: first the selection goes, then the search. */
  const back = isEmpty(selecting.selection)
    ? where.search !== '' && (() => go({ search: '', activeGroupId: null }))
    : selecting.none
  const messageHandlers = useMessageHandlers(useListSubject(rows, selecting))
  const fetchRow = async (offset: number): Promise<Row | undefined> => {
    const answer = await client.call('listing.rows', { list: rows.list, offset, limit: 1 })
    return answer.ok ? answer.value.rows[0] : undefined
  }
  const [turns] = useState(() => new Turns())
  const shownList = useRef(rows.list)
  useEffect(() => {
    shownList.current = rows.list
  })
  const moveTo = async (offset: number, isExtending = false): Promise<void> => {
    const isLast = turns.begin()
    const at = Math.max(0, Math.min(rows.count - 1, offset))
    // A row that is there is gone to within the key's own event, and drawn at once.
    const row = rows.rows.get(at) ?? (await fetchRow(at))
    // Nor is a row gone to in a list that was left meanwhile.
    if (!row || !isLast() || shownList.current !== rows.list) return
    if (isExtending) void selecting.extend(at, active)
    // While selecting, rows are not opened one by one.
    if (isExtending || !isEmpty(selecting.selection)) opening.mark(row)
    else opening.point(row)
  }
  const nextUnread = async (): Promise<void> => {
    const behind = [...rows.rows].filter(([at, row]) => at > (activeOffset ?? -1) && row.unread > 0)
    const [at] = behind.sort(([one], [other]) => one - other)[0] ?? []
    if (at !== undefined) await moveTo(at)
  }
  const step = (by: 1 | -1): number => (activeOffset === undefined ? 0 : activeOffset + by)
  const handlers: Handlers = {
    ...(rows.count > 0 && {
      'list.next': () => void moveTo(step(1)),
      'list.previous': () => void moveTo(step(-1)),
      'list.first': () => void moveTo(0),
      'list.last': () => void moveTo(rows.count - 1),
      'list.nextUnread': () => void nextUnread(),
      'list.selectAll': selecting.all,
    }),
    ...(active && {
      'list.open': () => opening.open(active),
      'list.select': () => selecting.toggle(active),
      'list.menu': openMenu,
    }),
    ...(!isEmpty(selecting.selection) && {
      'list.selectNone': selecting.none,
    }),
    ...(back && { 'reader.back': back }),
    ...messageHandlers,
  }
  useHandlers('list', handlers)
  return { handlers, onArrow: (by, isExtending) => void moveTo(step(by), isExtending) }
}
