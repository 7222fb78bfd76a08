// The rows of the list on screen; the rows of the last list stay until the new one has answered.
import { useMemo, useSyncExternalStore } from 'react'
import { useClient } from '../../engine/hooks.ts'
import { useLast } from '../../state/last.ts'
import { RowFeed } from './row-feed.ts'
import type { ListQuestion, RowsShown } from './row-feed.ts'

export interface Rows extends RowsShown {
  /** True while these are still the rows of the last question. */
  isStale: boolean
  extend: () => void
}

export function useRows({ place, view, text }: ListQuestion): Rows {
  const client = useClient()
  const placeKey = JSON.stringify(place)
  const feed = useMemo(
    () => new RowFeed(client, { place: JSON.parse(placeKey) as ListQuestion['place'], view, text }),
    [client, placeKey, view, text],
  )
  const subscribe = useMemo(() => feed.subscribe.bind(feed), [feed])
  const shown = useSyncExternalStore(subscribe, () => feed.shown)
  const last = useLast(shown.isAnswered ? shown : undefined)
  const extend = useMemo(() => () => feed.extend(), [feed])
  return { ...(last ?? shown), isStale: last !== undefined && !shown.isAnswered, extend }
}
