// What the window can be told to do, by key or by click.
import { useMemo } from 'react'
import type { RefObject } from 'react'
import type { MessageId } from '../../../shared/model/ids.ts'
import { useClient } from '../../engine/hooks.ts'
import type { Acts } from '../../keyboard/commands.ts'
import { focusedPane } from '../../keyboard/use-commands.ts'
import { useIsNarrow } from '../../state/media.ts'
import { useWhere } from '../../state/where-hooks.tsx'
import type { Row, View, Where } from '../../state/where.ts'
import { setSeen, toggleStar } from './group-messages.ts'
import type { Target } from './group-messages.ts'

export interface Panes {
  list: RefObject<HTMLDivElement | null>
  reader: RefObject<HTMLElement | null>
  search: RefObject<HTMLInputElement | null>
}

export interface WindowActs extends Acts {
  openRow: (groupId: number) => void
  starRow: (groupId: number) => void
}

/** @param mayFollow whether moving through the list opens what it points at (never in junk) */
export function useActs(rows: readonly Row[], view: View, mayFollow: boolean, panes: Panes): WindowActs {
  const client = useClient()
  const { where, go } = useWhere()
  const isNarrow = useIsNarrow()
  return useMemo(() => {
    const { activeGroupId, pane } = where
    const rowOf = (groupId: number | null): Row | undefined => rows.find((row) => row.groupId === groupId)
    /** A search hit opens at the message that was hit. */
    const openedBy = (row: Row): NonNullable<Where['opened']> => ({
      view,
      groupId: row.groupId,
      messageId: where.search.trim() === '' ? null : row.messageId,
    })
    const open = (row: Row): void => go({ activeGroupId: row.groupId, opened: openedBy(row), pane: 'reader' })
    const focus = (name: string): void => {
      if (name === 'reader') panes.reader.current?.focus()
      else if (name === 'sidebar') document.querySelector<HTMLElement>('[data-pane=sidebar] button')?.focus()
      else panes.list.current?.focus()
    }
    const onTarget = (act: (target: Target) => Promise<void>, row = rowOf(activeGroupId)): void => {
      const target =
        focusedTarget(where) ?? (row && { ...openedBy(row), messageId: row.messageId, only: false })
      if (target) void act(target)
    }
    return {
      move: (by) => {
        const index = rows.findIndex((row) => row.groupId === activeGroupId)
        const row = rows[Math.max(0, Math.min(rows.length - 1, index + by))]
        if (!row) return
        // A wide window shows what the list points at; a narrow one only where the reader is open already.
        if (mayFollow && (!isNarrow || pane === 'reader')) open(row)
        else go({ activeGroupId: row.groupId })
      },
      open: () => {
        const row = rowOf(activeGroupId)
        if (row) open(row)
        afterDrawing(() => focus('reader'))
      },
      back: () => {
        go({ pane: 'list' })
        afterDrawing(() => focus('list'))
      },
      search: () => panes.search.current?.select(),
      star: () => onTarget((target) => toggleStar(client, target)),
      setSeen: (isSeen) => onTarget((target) => setSeen(client, target, isSeen)),
      focusPane: (by) => {
        const names = isNarrow ? [pane] : ['sidebar', 'list', 'reader']
        const at = names.indexOf(focusedPane() ?? 'list')
        focus(names[(at + by + names.length) % names.length] ?? 'list')
      },
      openRow: (groupId) => {
        const row = rowOf(groupId)
        if (row) open(row)
      },
      starRow: (groupId) => onTarget((target) => toggleStar(client, target), rowOf(groupId)),
    }
  }, [client, rows, view, where, mayFollow, isNarrow, go, panes])
}

/** The message of the reader that holds the focus, if one does. */
function focusedTarget({ opened }: Where): Target | undefined {
  const card = document.activeElement?.closest<HTMLElement>('[data-message]')
  if (!card || !opened) return undefined
  return { ...opened, messageId: Number(card.dataset.message) as MessageId, only: true }
}

const afterDrawing = (act: () => void): void => {
  requestAnimationFrame(act)
}
