// Which message the keys act on, and the way from one to the next: the focus goes with it, and brings it into view.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { FocusEvent, RefObject } from 'react'
import type { FeedShown } from './conversation-feed.ts'
import type { Hold, MeasuredEntries } from './use-measured-entries.ts'

export interface Focused {
  /** Its place in the conversation. */
  place: number
  onFocus: (event: FocusEvent) => void
}

/** The place of the message that has the focus, or had it last; it follows the message when others come or go above. */
export function useFocusedMessage(shown: FeedShown, opensAt: { message: number; offset: number }): Focused {
  const [message, setMessage] = useState(opensAt.message)
  const [last, setLast] = useState(opensAt.offset)
  const known = shown.places.get(message)
  if (known !== undefined && known !== last) setLast(known)
  const place = known ?? Math.min(last, Math.max(0, shown.total - 1))
  const onFocus = useCallback((event: FocusEvent) => {
    const article = event.target.closest<HTMLElement>('[data-message]')
    if (article?.dataset.message) setMessage(Number(article.dataset.message))
  }, [])
  return { place, onFocus }
}

/** Brings a message into view and gives it the focus, as soon as it is drawn. */
export function useFocusOn(
  scroller: RefObject<HTMLDivElement | null>,
  virtual: MeasuredEntries,
  hold: Hold,
): (place: number) => void {
  const wanted = useRef<number>(undefined)
  useEffect(() => {
    if (wanted.current === undefined) return
    const article = scroller.current?.querySelector<HTMLElement>(
      `[data-index="${wanted.current}"] > [data-message]`,
    )
    if (!article) return
    wanted.current = undefined
    article.focus({ preventScroll: true })
  })
  return (place) => {
    const item = virtual.measurementsCache[place]
    if (!item) return
    wanted.current = place
    const offset = virtual.scrollOffset ?? 0
    const heightPx = scroller.current?.clientHeight ?? 0
    const isInView = item.start >= offset && item.end <= offset + heightPx
    if (!isInView) hold(place, item.start < offset || item.size > heightPx ? 'start' : 'auto')
    // It may be drawn already, and nothing else would draw it again.
    scroller.current
      ?.querySelector<HTMLElement>(`[data-index="${place}"] > [data-message]`)
      ?.focus({ preventScroll: true })
  }
}
