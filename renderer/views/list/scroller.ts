// Where the list is scrolled to: keeps what one looks at where it is while rows come and go around it, jumps to any row,
// and comes back to where one was in a list.
import { canvasPx, heightOf, offsetAt, rowsIn, toCanvas, toList, topOf, yToShow } from './geometry.ts'
import type { Geometry } from './geometry.ts'

/** What is drawn: rows [first, last], each at its top minus `shift` on the canvas. */
export interface ListView {
  first: number
  last: number
  shift: number
  /** The row at the upper edge. */
  top: number
  /** The user rushes through: rows are loaded once the rush is over. */
  isFast: boolean
}

/** The row at the upper edge of the view, and how much of it is above the edge. */
export interface Anchor {
  groupId: number | null
  offset: number
  hiddenPx: number
}

type Scrolled = Pick<HTMLElement, 'scrollTop' | 'clientHeight'>

interface Groups {
  groupAt: (offset: number) => number | undefined
  offsetOf: (groupId: number | null) => number | undefined
}

const OVER = 6
const STEP = 2
const IDLE_MS = 120
const KEPT_LISTS = 50
const START: Anchor = { groupId: null, offset: 0, hiddenPx: 0 }

export class Scroller {
  readonly #remembered: Map<string, Anchor>
  readonly #listeners = new Set<() => void>()
  #element: Scrolled | null = null
  #geometry: Geometry = { count: 0, rowPx: 1, headerPx: 0, headers: [] }
  #groups: Groups = { groupAt: () => undefined, offsetOf: () => undefined }
  #key: string | null = null
  #anchor = START
  #seen = 0
  #shift = 0
  #isFast = false
  #idle: ReturnType<typeof setTimeout> | undefined
  #view: ListView = { first: 0, last: 0, shift: 0, top: 0, isFast: false }

  /** @param remembered where each list was left, by its key */
  constructor(remembered: Map<string, Anchor>) {
    this.#remembered = remembered
  }

  get view(): ListView {
    return this.#view
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  attach(element: Scrolled): () => void {
    this.#element = element
    this.#key = null
    return () => {
      this.#remember()
      clearTimeout(this.#idle)
      this.#element = null
    }
  }

  /** The rows changed, or how they lie. */
  update(key: string, geometry: Geometry, groups: Groups): void {
    const isOther = key !== this.#key
    if (isOther) {
      this.#remember()
      this.#anchor = this.#remembered.get(key) ?? START
    }
    this.#key = key
    this.#geometry = geometry
    this.#groups = groups
    const { groupId, offset, hiddenPx } = this.#anchor
    const isAtStart = offset === 0 && hiddenPx === 0
    const at = isAtStart ? 0 : (groups.offsetOf(groupId) ?? offset)
    const y = this.#clamp(isAtStart ? 0 : topOf(geometry, at) + hiddenPx)
    if (isOther || y !== this.#y) this.#moveTo(y)
    this.#emit()
  }

  /** The view became taller or shorter. */
  resized(): void {
    const y = this.#clamp(this.#y)
    if (y !== this.#y) this.#moveTo(y)
    this.#emit()
  }

  /** Brings a row into view; rows that can be seen stay where they are. */
  showRow(offset: number): void {
    if (!this.#element || this.#geometry.count === 0) return
    const y = this.#clamp(yToShow(this.#geometry, offset, this.#y, this.#element.clientHeight))
    if (y === this.#y) return
    this.#moveTo(y)
    this.#settle()
  }

  readonly onScroll = (): void => {
    const element = this.#element
    if (!element) return
    const s = element.scrollTop
    const step = Math.abs(s - this.#seen)
    if (step === 0) return
    const height = heightOf(this.#geometry)
    this.#seen = s
    if (step > 3 * element.clientHeight) this.#shift = toList(height, s) - s
    this.#isFast = step > element.clientHeight / 2 || (this.#isFast && step > element.clientHeight / 8)
    const y = this.#clamp(s + this.#shift)
    const isAtEdge = s <= 0 || s >= canvasPx(height) - element.clientHeight
    if (isAtEdge && y !== toList(height, s)) this.#moveTo(y)
    this.#settle()
    clearTimeout(this.#idle)
    this.#idle = setTimeout(() => this.#rest(), IDLE_MS)
  }

  /** After a rush: what showed as a blank is loaded, and the thumb stands where it belongs. */
  #rest(): void {
    this.#isFast = false
    const height = heightOf(this.#geometry)
    if (canvasPx(height) < height && this.#y !== toList(height, this.#seen)) this.#moveTo(this.#y)
    this.#emit()
  }

  get #y(): number {
    return this.#seen + this.#shift
  }

  #clamp(y: number): number {
    const viewPx = this.#element?.clientHeight ?? 0
    return Math.max(0, Math.min(heightOf(this.#geometry) - viewPx, y))
  }

  #moveTo(y: number): void {
    if (!this.#element) return
    this.#element.scrollTop = toCanvas(heightOf(this.#geometry), y)
    this.#seen = this.#element.scrollTop
    this.#shift = y - this.#seen
  }

  #settle(): void {
    const offset = offsetAt(this.#geometry, this.#y)
    this.#anchor = {
      groupId: this.#groups.groupAt(offset) ?? null,
      offset,
      hiddenPx: this.#y - topOf(this.#geometry, offset),
    }
    this.#emit()
  }

  #remember(): void {
    if (this.#key === null) return
    this.#remembered.delete(this.#key)
    this.#remembered.set(this.#key, this.#anchor)
    const [oldest] = this.#remembered.keys()
    if (this.#remembered.size > KEPT_LISTS && oldest !== undefined) this.#remembered.delete(oldest)
  }

  #emit(): void {
    const viewPx = this.#element?.clientHeight ?? 0
    const [top, bottom] = rowsIn(this.#geometry, this.#y, viewPx)
    const next: ListView = {
      first: Math.max(0, Math.floor((top - OVER) / STEP) * STEP),
      last: Math.min(this.#geometry.count - 1, Math.ceil((bottom + OVER) / STEP) * STEP),
      shift: this.#shift,
      // Only a rush shows which row it is at.
      top: this.#isFast ? top : 0,
      isFast: this.#isFast,
    }
    if (JSON.stringify(next) === JSON.stringify(this.#view)) return
    this.#view = next
    for (const listener of this.#listeners) listener()
  }
}
