// Where rows lie: pure geometry of a list too long for a page, with a header above some of its rows.
// A browser lays nothing out beyond some ten million pixels, so a longer list lies on a canvas on which the middle is
// pressed together; near both ends one pixel is one pixel. `y` counts in the list, `s` on the canvas (scrollTop).

export interface Geometry {
  count: number
  rowPx: number
  headerPx: number
  /** Offsets of the rows that have a header above them, ascending. */
  headers: readonly number[]
}

/** Below what Chromium can lay out at four device pixels a pixel (2²⁵ / 4). */
const CANVAS_PX = 8_000_000
const EDGE_PX = 1_000_000

export const heightOf = ({ count, rowPx, headerPx, headers }: Geometry): number =>
  count * rowPx + headers.length * headerPx

/** How many of the ascending numbers hold. */
function countWhile(numbers: readonly number[], holds: (number: number, index: number) => boolean): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(numbers[middle] ?? 0, middle)) low = middle + 1
    else high = middle
  }
  return low
}

export const hasHeader = ({ headers }: Geometry, offset: number): boolean =>
  headers[countWhile(headers, (header) => header < offset)] === offset

/** Upper edge of a row, with its header where it has one. */
export const topOf = ({ rowPx, headerPx, headers }: Geometry, offset: number): number =>
  offset * rowPx + countWhile(headers, (header) => header < offset) * headerPx

/** The row that lies at `y`; the nearest where none does. */
export function offsetAt({ count, rowPx, headerPx, headers }: Geometry, y: number): number {
  const above = countWhile(headers, (header, index) => header * rowPx + index * headerPx <= y)
  const first = headers[above - 1] ?? 0
  const offset = Math.max(first, Math.floor((y - above * headerPx) / rowPx))
  return Math.max(0, Math.min(count - 1, offset))
}

export const canvasPx = (height: number): number => Math.min(height, CANVAS_PX)

const MIDDLE_PX = CANVAS_PX - 2 * EDGE_PX

/** Where in the list a place of the canvas stands for. */
export function toList(height: number, s: number): number {
  if (height <= CANVAS_PX || s <= EDGE_PX) return s
  if (s >= CANVAS_PX - EDGE_PX) return height - (CANVAS_PX - s)
  return Math.round(EDGE_PX + ((s - EDGE_PX) * (height - 2 * EDGE_PX)) / MIDDLE_PX)
}

export function toCanvas(height: number, y: number): number {
  if (height <= CANVAS_PX || y <= EDGE_PX) return y
  if (y >= height - EDGE_PX) return CANVAS_PX - (height - y)
  return Math.round(EDGE_PX + ((y - EDGE_PX) * MIDDLE_PX) / (height - 2 * EDGE_PX))
}

/** The rows that show in a view of a height, [first, last]. */
export const rowsIn = (geometry: Geometry, y: number, viewPx: number): [number, number] => [
  offsetAt(geometry, y),
  offsetAt(geometry, y + viewPx - 1),
]

/** How far the view must move so that the row (and a header above it) is whole in it; `y` itself where it is. */
export function yToShow(geometry: Geometry, offset: number, y: number, viewPx: number): number {
  const top = topOf(geometry, offset)
  const bottom = top + geometry.rowPx + (hasHeader(geometry, offset) ? geometry.headerPx : 0)
  if (top < y) return top
  return bottom > y + viewPx ? Math.max(0, bottom - viewPx) : y
}
