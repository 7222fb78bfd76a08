// What the list can be told to do, by key, click or palette.
import { useMemo } from 'react'
import { useHandlers } from '../../keyboard/handlers.tsx'
import { useHasOnePane } from '../../state/room.ts'
import { useWhere } from '../../state/where-hooks.tsx'
import type { ListQuestion, Row } from '../../state/where.ts'
import { usePerform } from '../actions/use-perform.ts'

export interface ListActs {
  open: (groupId: number) => void
  star: (groupId: number) => void
}

/** @param mayFollow whether moving through the list opens what it points at (never in junk) */
export function useListHandlers(rows: readonly Row[], list: ListQuestion, mayFollow: boolean): ListActs {
  const { where, go } = useWhere()
  const perform = usePerform()
  const hasOnePane = useHasOnePane()
  const { activeGroupId, pane } = where
  const rowOf = (groupId: number | null): Row | undefined => rows.find((row) => row.groupId === groupId)
  const active = rowOf(activeGroupId)
  /** A search hit opens at the message that was hit. */
  const open = (row: Row): void =>
    go({
      activeGroupId: row.groupId,
      opened: { view: list.view, groupId: row.groupId, messageId: list.text === '' ? null : row.messageId },
      pane: 'reader',
    })
  const move = (by: 1 | -1): void => {
    const index = rows.findIndex((row) => row.groupId === activeGroupId)
    const row = rows[Math.max(0, Math.min(rows.length - 1, index + by))]
    if (!row) return
    // A wide window shows what the list points at; a narrow one only where the reader is open already.
    if (mayFollow && (!hasOnePane || pane === 'reader')) open(row)
    else go({ activeGroupId: row.groupId })
  }
  const flag = (row: Row, flag: '\\Seen' | '\\Flagged', isSet: boolean): void =>
    void perform({ kind: 'groups', list, groupIds: [row.groupId] }, { kind: 'flag', flag, isSet })
  useHandlers('list', {
    'list.next': () => move(1),
    'list.previous': () => move(-1),
    ...(active && {
      'list.open': () => open(active),
      'message.star': () => flag(active, '\\Flagged', !active.isStarred),
      'message.read': () => flag(active, '\\Seen', true),
      'message.unread': () => flag(active, '\\Seen', false),
    }),
  })
  return useMemo(
    () => ({
      open: (groupId) => {
        const row = rowOf(groupId)
        if (row) open(row)
      },
      star: (groupId) => {
        const row = rowOf(groupId)
        if (row) flag(row, '\\Flagged', !row.isStarred)
      },
    }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [rows, list, where],
  )
}
