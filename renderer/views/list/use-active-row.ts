// When the active row leaves the list (its star was taken off, it was moved elsewhere), the next one takes its place.
import { useEffect, useRef } from 'react'
import type { Row } from '../../state/where.ts'

export function useActiveRow(
  rows: readonly Row[],
  activeGroupId: number | null,
  onMoved: (groupId: number) => void,
): void {
  const last = useRef({ groupId: activeGroupId, index: -1 })
  useEffect(() => {
    const index = rows.findIndex((row) => row.groupId === activeGroupId)
    const { groupId, index: lastIndex } = last.current
    last.current = { groupId: activeGroupId, index }
    const hasLeft = index < 0 && activeGroupId !== null && groupId === activeGroupId && lastIndex >= 0
    const successor = rows[Math.min(lastIndex, rows.length - 1)]
    if (hasLeft && successor) onMoved(successor.groupId)
  }, [rows, activeGroupId, onMoved])
}
