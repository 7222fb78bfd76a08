// The messages in the page: those near the view, at the heights they were measured with. Opened at one of them and held
// there while bodies arrive; what changes above what is being read never moves it.
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import type { Virtualizer } from '@tanstack/react-virtual'
import { TAKEN_OVER } from '../mail-html/mail-frame.tsx'
import type { ConversationFeed, Entry, FeedShown } from './conversation-feed.ts'

export type MeasuredEntries = Virtualizer<HTMLDivElement, Element>

const FOLDED_PX = 46
const OPEN_PX = 360
const DIVIDER_PX = 42
/** A letter drawn so near stays drawn: taking its frame down and building it anew would flicker. */
const KEPT_NEAR = 20

interface Measured {
  feed: ConversationFeed
  shown: FeedShown
  scroller: RefObject<HTMLDivElement | null>
  opensAt: number
  /** Place of the message with the focus, which never leaves the page. */
  current: number | undefined
  isOpen: (entry: Entry) => boolean
}

export function useMeasuredEntries({ feed, shown, scroller, opensAt, current, isOpen }: Measured): {
  virtual: MeasuredEntries
  hold: Hold
} {
  const drawn = useRef(new Set<number>())
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: shown.total,
    getScrollElement: () => scroller.current,
    // What a message not yet known takes; see useEstimates.
    estimateSize: () => FOLDED_PX,
    getItemKey: (index) => shown.entries.get(index)?.message.id ?? `at ${index}`,
    initialOffset: opensAt * FOLDED_PX,
    overscan: 8,
    useAnimationFrameWithResizeObserver: false,
    rangeExtractor: (range) => {
      const near = defaultRangeExtractor(range)
      const [first = 0, last = 0] = [near[0], near.at(-1)]
      const stays = (index: number): boolean => {
        const entry = shown.entries.get(index)
        if (index === current) return true
        return Math.abs(index - first) <= KEPT_NEAR + last - first && entry !== undefined && isOpen(entry)
      }
      const kept = [...drawn.current].filter((index) => (index < first || index > last) && stays(index))
      if (current !== undefined && current < range.count && (current < first || current > last))
        kept.push(current)
      const all = [...new Set([...near, ...kept])].sort((one, other) => one - other)
      drawn.current = new Set(all)
      return all
    },
  })
  const { startIndex = opensAt, endIndex = opensAt } = virtual.range ?? {}
  useEffect(() => feed.want(startIndex, endIndex), [feed, startIndex, endIndex])
  useEstimates(virtual, shown, isOpen)
  const hold = useHeld(virtual, scroller, opensAt)
  useAnchored(virtual, shown)
  return { virtual, hold }
}

/** Messages that become known, or are folded and opened, out of sight take the room they probably need. It is given to
 * each as if it had been measured, so that what is being read stays where it is; from below, since what changes below a
 * message does not move it. */
function useEstimates(virtual: MeasuredEntries, shown: FeedShown, isOpen: (entry: Entry) => boolean): void {
  const counted = useRef(new Map<number, boolean>())
  useLayoutEffect(() => {
    for (const [place, entry] of [...shown.entries].reverse()) {
      const { id } = entry.message
      const isOpenNow = isOpen(entry)
      const isCounted = counted.current.get(id) === isOpenNow
      counted.current.set(id, isOpenNow)
      if (isCounted || virtual.elementsCache.has(id)) continue
      virtual.resizeItem(place, (isOpenNow ? OPEN_PX : FOLDED_PX) + entry.above.length * DIVIDER_PX)
    }
  }, [virtual, shown.entries, isOpen])
}

const TAKE_OVER = ['wheel', 'pointerdown', 'keydown', 'touchstart', TAKEN_OVER] as const

export type Hold = (place: number, align: 'start' | 'auto') => void

/** Holds a message where it was brought to, the one it opened at to begin with, while bodies around it arrive and grow,
 * until the user takes over. */
function useHeld(
  virtual: MeasuredEntries,
  scroller: RefObject<HTMLDivElement | null>,
  opensAt: number,
): Hold {
  const latest = useRef(virtual)
  useLayoutEffect(() => {
    latest.current = virtual
  })
  const held = useRef<{ place: number; align: 'start' | 'auto' }>(undefined)
  const hold = useCallback<Hold>((place, align) => {
    held.current = { place, align }
    latest.current.scrollToIndex(place, { align })
  }, [])
  useLayoutEffect(() => {
    const pane = scroller.current
    const canvas = pane?.firstElementChild
    if (!pane || !canvas) return
    hold(opensAt, 'start')
    const observer = new ResizeObserver(() => {
      if (held.current) hold(held.current.place, held.current.align)
    })
    observer.observe(canvas)
    const letGo = (): void => {
      held.current = undefined
    }
    for (const name of TAKE_OVER) pane.addEventListener(name, letGo, { passive: true })
    return () => {
      observer.disconnect()
      for (const name of TAKE_OVER) pane.removeEventListener(name, letGo)
    }
  }, [scroller, opensAt, hold])
  return hold
}

/** When messages come or go above, what is being read stays where it is. */
function useAnchored(virtual: MeasuredEntries, shown: FeedShown): void {
  const anchor = useRef<{ message: number; place: number; start: number }>(undefined)
  useLayoutEffect(() => {
    const was = anchor.current
    const place = was && shown.places.get(was.message)
    const item = place === undefined ? undefined : virtual.measurementsCache[place]
    if (was && item && place !== was.place)
      virtual.scrollToOffset((virtual.scrollOffset ?? 0) + item.start - was.start)
    const top = virtual.getVirtualItemForOffset(virtual.scrollOffset ?? 0)
    const message = top && shown.entries.get(top.index)?.message.id
    anchor.current = top && message ? { message, place: top.index, start: top.start } : undefined
  })
}
