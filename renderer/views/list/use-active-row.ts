// Which row the list points at, and which takes its place when it leaves: after the user's own action the reader goes
// where the settings say; what somebody else moved away stays open.
import { useEffect, useRef, useState } from 'react'
import { useClient } from '../../engine/hooks.ts'
import { hasJustActed } from '../../state/own-action.ts'
import { useSettings } from '../../state/appearance.ts'
import { useWhere } from '../../state/where-hooks.tsx'
import type { Row } from '../../state/where.ts'
import type { Rows } from './use-rows.ts'

type Loaded = ReadonlyMap<number, Row>

/** The first row behind (else before) an offset that is still there. */
export function successorOf(
  before: Loaded,
  now: Loaded,
  offset: number,
  isForward: boolean,
): Row | undefined {
  const still = new Map([...now.values()].map((row) => [row.groupId, row]))
  const survivors = [...before]
    .sort(([one], [other]) => one - other)
    .flatMap(([at, { groupId }]) => {
      const row = still.get(groupId)
      return row && at !== offset ? [{ at, row }] : []
    })
  const behind = survivors.find(({ at }) => at > offset)?.row
  const ahead = survivors.findLast(({ at }) => at < offset)?.row
  return isForward ? (behind ?? ahead) : (ahead ?? behind)
}

/** @param open shows a row in the reader @returns the offset of the active row, as far as it is known */
export function useActiveRow(rows: Rows, open: (row: Row) => void, mayFollow: boolean): number | undefined {
  const client = useClient()
  const { where, go } = useWhere()
  const afterAction = useSettings()?.afterAction ?? 'next'
  const { activeGroupId, opened } = where
  const offset = rows.offsetOf(activeGroupId)
  const [known, setKnown] = useState({ groupId: activeGroupId, offset })
  if (offset !== undefined && (known.groupId !== activeGroupId || known.offset !== offset))
    setKnown({ groupId: activeGroupId, offset })
  const last = useRef({ groupId: activeGroupId, offset, rows })
  const { list } = rows
  const latest = useRef({ go, open, opened, afterAction, mayFollow, activeGroupId, list })
  useEffect(() => {
    latest.current = { go, open, opened, afterAction, mayFollow, activeGroupId, list }
  })
  useEffect(() => {
    const was = last.current
    const isSame = was.groupId === activeGroupId && was.rows.list === rows.list
    last.current = { groupId: activeGroupId, offset: offset ?? (isSame ? was.offset : undefined), rows }
    const isLoadedThere = was.offset !== undefined && (rows.rows.has(was.offset) || was.offset >= rows.count)
    if (offset !== undefined || !isSame || was.offset === undefined || activeGroupId === null) return
    if (!isLoadedThere || rows.isStale) return
    const successor = successorOf(
      was.rows.rows,
      rows.rows,
      was.offset,
      latest.current.afterAction !== 'previous',
    )
    // It may have gone to another part of the list (new mail came for it): then it stays the active one.
    const settle = async (): Promise<void> => {
      const found = await client.call('listing.locate', { list: rows.list, groupId: activeGroupId })
      // Meanwhile the user may have gone on; and who is not answered knows nothing of the row.
      const { activeGroupId: active, list: shown } = latest.current
      if (!found.ok || active !== activeGroupId || shown !== rows.list) return
      if (found.value.offset === null) leave(activeGroupId, successor, latest.current)
    }
    void settle()
  }, [client, rows, activeGroupId, offset])
  return offset ?? (known.groupId === activeGroupId ? known.offset : undefined)
}

interface Leaving {
  go: ReturnType<typeof useWhere>['go']
  open: (row: Row) => void
  opened: ReturnType<typeof useWhere>['where']['opened']
  afterAction: 'next' | 'previous' | 'list'
  mayFollow: boolean
}

function leave(groupId: number, successor: Row | undefined, { go, open, opened, ...how }: Leaving): void {
  const wasOpen = opened?.groupId === groupId && hasJustActed()
  if (successor && wasOpen && how.mayFollow && how.afterAction !== 'list') open(successor)
  else
    go({
      activeGroupId: successor?.groupId ?? null,
      ...(wasOpen && { opened: null, pane: 'list' }),
    })
}
