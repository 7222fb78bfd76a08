// The rows of the list on screen; the rows of the last list stay until the new one has answered.
import { useMemo, useSyncExternalStore } from 'react'
import { useClient } from '../../engine/hooks.ts'
import { useLast } from '../../state/last.ts'
import type { ListQuestion, Row } from '../../state/where.ts'
import { RowFeed } from './row-feed.ts'
import type { RowsShown } from './row-feed.ts'

export interface Rows extends RowsShown {
  /** The question these rows answer; the last one's while the new one is being asked. */
  list: ListQuestion
  /** True while these are still the rows of the last question. */
  isStale: boolean
  show: (first: number, last: number) => void
  offsetOf: (groupId: number | null) => number | undefined
  rowOf: (groupId: number | null) => Row | undefined
}

export function useRows(list: ListQuestion): Rows {
  const client = useClient()
  const key = JSON.stringify(list)
  // The key says all there is to say about the question, whose object may be new.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  const feed = useMemo(() => new RowFeed(client, list), [client, key])
  const subscribe = useMemo(() => feed.subscribe.bind(feed), [feed])
  const shown = useSyncExternalStore(subscribe, () => feed.shown)
  const current = useMemo(() => ({ shown, feed }), [shown, feed])
  const last = useLast(shown.isAnswered ? current : undefined) ?? current
  return useMemo(() => {
    const offsets = new Map([...last.shown.rows].map(([offset, row]) => [row.groupId, offset]))
    const offsetOf = (groupId: number | null): number | undefined => offsets.get(groupId ?? -1)
    return {
      ...last.shown,
      list: last.feed.list,
      isStale: last.feed !== feed && last.shown.isAnswered,
      show: (first: number, until: number) => last.feed.show(first, until),
      offsetOf,
      rowOf: (groupId: number | null) => last.shown.rows.get(offsetOf(groupId) ?? -1),
    }
  }, [last, feed])
}
