// The rows of the list on screen; the rows of the last list stay until the new one has answered.
import { useMemo, useSyncExternalStore } from 'react'
import { useClient } from '../../engine/hooks.ts'
import { useLast } from '../../state/last.ts'
import type { ListQuestion } from '../../state/where.ts'
import { RowFeed } from './row-feed.ts'
import type { RowsShown } from './row-feed.ts'

export interface Rows extends RowsShown {
  /** True while these are still the rows of the last question. */
  isStale: boolean
  extend: () => void
}

export function useRows(list: ListQuestion): Rows {
  const client = useClient()
  const key = JSON.stringify(list)
  const feed = useMemo(() => new RowFeed(client, JSON.parse(key) as ListQuestion), [client, key])
  const subscribe = useMemo(() => feed.subscribe.bind(feed), [feed])
  const shown = useSyncExternalStore(subscribe, () => feed.shown)
  const last = useLast(shown.isAnswered ? shown : undefined)
  const extend = useMemo(() => () => feed.extend(), [feed])
  return { ...(last ?? shown), isStale: last !== undefined && !shown.isAnswered, extend }
}
