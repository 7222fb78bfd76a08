// Splits a message into its tree of parts in one pass over its lines. Total on any bytes and linear in their number:
// boundaries are looked up by name, nesting and the number of parts are capped (beyond, a part is a leaf).
import { isMessage, isMultipart } from './part.ts'
import type { Part } from './part.ts'
import { lineEnd, parseHeaders } from './headers.ts'
import { describePart } from './describe-part.ts'

const MAX_DEPTH = 100
const MAX_PARTS = 5000
/** RFC 2046 § 5.1.1 allows 70 characters; real ones are longer. A longer line is no boundary. */
const MAX_BOUNDARY = 8000
const MAX_FIELDS_IN_ALL = 100_000
const DASH = 45
const CR = 13
const LF = 10
/** Only in these can the octets of an inner message be found in those of the outer one. */
const UNENCODED = /^([78]bit|binary)$/

/** A part that is not ended yet. `boundary` is set while it is a multipart whose closing delimiter was not seen. */
interface Open {
  part: Part
  boundary: string | undefined
  isInHeaders: boolean
  /** What a body part without Content-Type is here (RFC 2046 § 5.1.5). */
  childType: string
  /** Of the message inside a message: its path is known only when its type is. */
  isInnerMessage: boolean
}

/** The tree of the message in `octets`. Never throws; never longer than linear. */
export function parseStructure(octets: Uint8Array): Part {
  return new Splitter(octets).split()
}

class Splitter {
  private readonly octets: Uint8Array
  private readonly bytes: Buffer
  private readonly open: Open[] = []
  /** Depths in `open` of the multiparts that a delimiter can belong to, innermost last. */
  private readonly boundaries = new Map<string, number[]>()
  private parts = 0
  private fields = 0

  constructor(octets: Uint8Array) {
    this.octets = octets
    this.bytes = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength)
  }

  split(): Part {
    const { octets } = this
    const eol = lineEnd(octets)
    const start = beginning(this.bytes, eol)
    const root = this.begin('', 'text/plain', start)
    for (let at = start; at < octets.length;) {
      let next = at
      while (next < octets.length && octets[next] !== eol) next++
      const lineStart = at
      at = Math.min(next + 1, octets.length)
      if (octets[lineStart] === DASH && octets[lineStart + 1] === DASH && this.boundaries.size > 0) {
        if (this.delimit(lineStart, next, at)) continue
      }
      const top = this.open.at(-1)
      if (top?.isInHeaders && isEmptyLine(octets, lineStart, next)) this.endHeaders(top, at)
    }
    this.closeDownTo(0, octets.length)
    return root
  }

  private begin(path: string, defaultType: string, at: number, isInnerMessage = false): Part {
    this.parts++
    const part: Part = {
      path,
      type: defaultType,
      params: new Map(),
      encoding: '7bit',
      headers: [],
      headerStart: at,
      bodyStart: at,
      end: at,
      children: [],
    }
    this.open.push({ part, boundary: undefined, isInHeaders: true, childType: 'text/plain', isInnerMessage })
    return part
  }

  /** The header block ends before `bodyStart`: says what the part is, and opens what can be in it. */
  private endHeaders(open: Open, bodyStart: number): void {
    const { part } = open
    open.isInHeaders = false
    part.bodyStart = bodyStart
    part.headers = parseHeaders(this.octets, part.headerStart, bodyStart, MAX_FIELDS_IN_ALL - this.fields)
    this.fields += part.headers.length
    // A part that begins with its text, the empty line forgotten: nothing of it is header.
    if (part.headers.length === 0 && !isEmptyLine(this.octets, part.headerStart, bodyStart))
      part.bodyStart = part.headerStart
    describePart(part)
    if (open.isInnerMessage) part.path += part.type.startsWith('multipart/') ? 'TEXT' : '1'
    if (this.open.length >= MAX_DEPTH || this.parts >= MAX_PARTS) return
    if (isMultipart(part)) this.awaitBoundary(open)
    else if (isMessage(part.type) && UNENCODED.test(part.encoding)) {
      part.children.push(this.begin(numberPrefix(part) || '1.', 'text/plain', part.bodyStart, true))
    }
  }

  private awaitBoundary(open: Open): void {
    const named = open.part.params.get('boundary')?.trimEnd()
    if (!named || named.length > MAX_BOUNDARY) return
    const boundary = Buffer.from(named).toString('latin1') // lines are compared as octets
    open.boundary = boundary
    open.childType = open.part.type === 'multipart/digest' ? 'message/rfc822' : 'text/plain'
    const depths = this.boundaries.get(boundary)
    if (depths) depths.push(this.open.length - 1)
    else this.boundaries.set(boundary, [this.open.length - 1])
  }

  /** Acts on the line [start, end) if it is a delimiter of an open multipart. */
  private delimit(start: number, end: number, next: number): boolean {
    let last = end
    while (last > start && isBlank(this.octets[last - 1])) last--
    if (last - start - 2 > MAX_BOUNDARY + 2) return false
    const { depth, isLast } = this.boundaryAt(this.bytes.toString('latin1', start + 2, last))
    const open = depth === undefined ? undefined : this.open[depth]
    if (depth === undefined || !open) return false
    // No part can be begun any more: all that follows stays with the last one.
    if (!isLast && this.parts >= MAX_PARTS) this.boundaries.clear()
    if (this.boundaries.size === 0) return false
    this.closeDownTo(depth + 1, beforeLineEnd(this.octets, start))
    if (isLast) this.forget(open)
    else {
      const { part } = open
      const path = `${numberPrefix(part)}${part.children.length + 1}`
      part.children.push(this.begin(path, open.childType, next))
    }
    return true
  }

  /**
   * Which open multipart a line (without its dashes) delimits. The whole line is compared first, since one boundary may
   * begin with another; then what stands before a blank (RFC 2046 § 5.1.1: the rest of the line is ignored).
   */
  private boundaryAt(line: string): { depth: number | undefined; isLast: boolean } {
    const blank = line.search(/[ \t]/)
    for (const name of blank > 0 ? [line, line.slice(0, blank)] : [line]) {
      const depth = this.boundaries.get(name)?.at(-1)
      if (depth !== undefined) return { depth, isLast: false }
      const last = name.endsWith('--') ? this.boundaries.get(name.slice(0, -2).trimEnd())?.at(-1) : undefined
      if (last !== undefined) return { depth: last, isLast: true }
    }
    return { depth: undefined, isLast: false }
  }

  /** Ends all parts deeper than `depth` at `end`. */
  private closeDownTo(depth: number, end: number): void {
    while (this.open.length > depth) {
      const open = this.open.at(-1)
      if (!open) return
      const at = Math.max(end, open.part.headerStart, open.part.children.at(-1)?.end ?? 0)
      if (open.isInHeaders) this.endHeaders(open, at)
      // endHeaders may have opened an inner message: it is closed in the next rounds.
      if (this.open.at(-1) !== open) continue
      open.part.bodyStart = Math.min(open.part.bodyStart, at)
      open.part.end = at
      this.forget(open)
      this.open.pop()
    }
  }

  private forget(open: Open): void {
    if (open.boundary === undefined) return
    const depths = this.boundaries.get(open.boundary)
    depths?.pop()
    if (depths?.length === 0) this.boundaries.delete(open.boundary)
    open.boundary = undefined
  }
}

/** What the numbers of a part's children begin with. */
function numberPrefix({ path }: Part): string {
  if (path === '') return ''
  return path.endsWith('TEXT') ? path.slice(0, -4) : `${path}.`
}

/** Behind the "From " line of an mbox, and the empty lines, that some messages were saved with. */
function beginning(bytes: Buffer, eol: number): number {
  let at = 0
  if (/^>?From /.test(bytes.toString('latin1', 0, 6))) at = bytes.indexOf(eol) + 1 || bytes.length
  while (bytes[at] === CR || bytes[at] === LF) at++
  return at
}

/** Whether [start, end) holds nothing but line ends. */
function isEmptyLine(octets: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (octets[i] !== CR && octets[i] !== LF) return false
  return true
}

/** The line end before a delimiter belongs to the delimiter (RFC 2046 § 5.1.1). */
function beforeLineEnd(octets: Uint8Array, start: number): number {
  if (octets[start - 1] !== LF) return octets[start - 1] === CR ? start - 1 : start
  return octets[start - 2] === CR ? start - 2 : start - 1
}

const isBlank = (octet: number | undefined) => octet === 32 || octet === 9 || octet === CR
