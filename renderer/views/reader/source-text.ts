// Raw octets as text, with one range of them marked.

export interface MarkedSource {
  before: string
  marked: string
  after: string
  isCut: boolean
}

/** More than this is saved, not read. */
const SHOWN_BYTES = 400_000

/** @param start @param end byte range [start, end) of the mark; both 0 for none. The shown window contains the mark. */
export function markSource(bytes: Uint8Array, start: number, end: number): MarkedSource {
  const from = Math.max(0, Math.min(start - SHOWN_BYTES / 4, bytes.length - SHOWN_BYTES))
  const to = Math.min(bytes.length, from + SHOWN_BYTES)
  const first = from > 0 ? bytes.indexOf(10, from) + 1 : 0
  // Octets that are no UTF-8 show as replacement characters: this is a view, the file is one click away.
  const text = (low: number, high: number): string =>
    new TextDecoder().decode(bytes.subarray(low, high)).replaceAll('\r\n', '\n')
  return {
    before: text(first, Math.min(start, to)),
    marked: text(start, Math.min(end, to)),
    after: text(Math.max(first, Math.min(end, to)), to),
    isCut: first > 0 || to < bytes.length,
  }
}
