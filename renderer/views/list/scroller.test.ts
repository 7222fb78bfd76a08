import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Geometry } from './geometry.ts'
import { canvasPx, heightOf } from './geometry.ts'
import { Scroller } from './scroller.ts'
import type { Anchor } from './scroller.ts'

const VIEW_PX = 720
const geometryOf = (count: number, headers: number[] = []): Geometry => ({
  count,
  rowPx: 72,
  headerPx: 30,
  headers,
})
/** A list whose row at offset n is group n + from. */
const groupsFrom = (from: number) => ({
  groupAt: (offset: number) => offset + from,
  offsetOf: (groupId: number | null) => (groupId === null ? undefined : groupId - from),
})

describe('Scroller', () => {
  let scroller: Scroller
  let remembered: Map<string, Anchor>
  const element = { scrollTop: 0, clientHeight: VIEW_PX }
  /** The row of a group that lies at the upper edge, and by how much it is hidden, as the user sees it. */
  const scroll = (s: number): void => {
    element.scrollTop = s
    scroller.onScroll()
  }
  const drawnTop = (offset: number, geometry: Geometry): number =>
    offset * geometry.rowPx - scroller.view.shift - element.scrollTop

  beforeEach(() => {
    vi.useFakeTimers()
    element.scrollTop = 0
    remembered = new Map()
    scroller = new Scroller(remembered)
    scroller.attach(element)
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('keeps what one looks at in its place when rows come in above', () => {
    scroller.update('list', geometryOf(500), groupsFrom(0))
    scroll(1000)
    const before = drawnTop(20, geometryOf(500))
    scroller.update('list', geometryOf(503), groupsFrom(-3))
    expect(drawnTop(23, geometryOf(503))).toBe(before)
  })

  it('stays at the top, where new rows are to be seen', () => {
    scroller.update('list', geometryOf(500), groupsFrom(0))
    scroller.update('list', geometryOf(503), groupsFrom(-3))
    expect(element.scrollTop).toBe(0)
    expect(scroller.view.first).toBe(0)
  })

  it('keeps its place when headers turn up above', () => {
    scroller.update('list', geometryOf(500), groupsFrom(0))
    scroll(1000)
    scroller.update('list', geometryOf(500, [0, 5]), groupsFrom(0))
    expect(element.scrollTop).toBe(1060)
  })

  it('comes back to where a list was left', () => {
    scroller.update('one', geometryOf(500), groupsFrom(0))
    scroll(1000)
    scroller.update('two', geometryOf(50), groupsFrom(0))
    expect(element.scrollTop).toBe(0)
    scroller.update('one', geometryOf(500), groupsFrom(0))
    expect(element.scrollTop).toBe(1000)
    const again = new Scroller(remembered)
    scroller.attach(element)()
    again.attach(element)
    element.scrollTop = 0
    again.update('one', geometryOf(500), groupsFrom(0))
    expect(element.scrollTop).toBe(1000)
  })

  it('jumps anywhere in a million rows by the thumb, and goes on pixel by pixel from there', () => {
    const long = geometryOf(1_000_000)
    scroller.update('list', long, groupsFrom(0))
    scroll(canvasPx(heightOf(long)) / 2)
    expect(Math.abs(scroller.view.top - 500_000)).toBeLessThan(20)
    expect(scroller.view.isFast).toBe(true)
    vi.runAllTimers()
    expect(scroller.view.isFast).toBe(false)
    const { first } = scroller.view
    scroll(element.scrollTop + 720)
    expect(Math.abs(scroller.view.first - first - 10)).toBeLessThanOrEqual(2)
    scroll(canvasPx(heightOf(long)) - VIEW_PX)
    expect(scroller.view.last).toBe(999_999)
    scroll(0)
    expect(scroller.view.first).toBe(0)
  })

  it('never ends before the list does, however the thumb and the wheel are mixed', () => {
    const long = geometryOf(1_000_000)
    scroller.update('list', long, groupsFrom(0))
    scroll(1_200_000)
    vi.runAllTimers()
    while (element.scrollTop > 0) {
      scroll(Math.max(0, element.scrollTop - 2000))
      if (element.scrollTop % 50_000 < 2000) vi.runAllTimers()
    }
    expect(scroller.view.first).toBe(0)
  })

  it('brings a row into view, and leaves alone what is in view', () => {
    scroller.update('list', geometryOf(1_000_000), groupsFrom(0))
    scroller.showRow(5)
    expect(element.scrollTop).toBe(0)
    scroller.showRow(800_000)
    expect(scroller.view.first).toBeGreaterThan(799_900)
    expect(scroller.view.last).toBeGreaterThanOrEqual(800_000)
  })
})
