// Splits a header block into fields with their byte ranges (RFC 5322 § 2.2). Total on any bytes: what is no field is
// skipped, and nothing is decoded here but the octets (encoded words: encoded-words.ts).
import { readOctets } from './charset.ts'

export interface Header {
  /** As written; `key` is the same in lower case. */
  name: string
  key: string
  /** Byte range of the whole field, without its last line end; the value begins at `valueStart`. */
  start: number
  end: number
  valueStart: number
  /** Unfolded and trimmed; octets beyond ASCII as UTF-8, or in the charset that fits them. */
  value: string
}

const COLON = 58
const SPACE = 32
const TAB = 9
const CR = 13
const LF = 10
/** More fields than any mail has; what lies beyond costs memory and shows nothing. */
const MAX_FIELDS = 10_000
/** A longer value keeps its whole byte range, but only its beginning is decoded. */
const MAX_VALUE_BYTES = 1_000_000

/** The fields of [start, end), in their order. A line that is no field and continues none is left out. */
export function parseHeaders(
  octets: Uint8Array,
  start = 0,
  end = octets.length,
  maxFields = MAX_FIELDS,
): Header[] {
  const eol = lineEnd(octets)
  const headers: Header[] = []
  const limit = Math.min(maxFields, MAX_FIELDS)
  for (let at = start; at < end && headers.length < limit;) {
    const colon = fieldColon(octets, at, end)
    let next = nextLine(octets, at, end, eol)
    while (next < end && isBlank(octets[next])) next = nextLine(octets, next, end, eol)
    if (colon >= 0) headers.push(readField(octets, at, colon, next))
    at = next
  }
  return headers
}

/** The octet that ends a line: LF, or CR in a message that has no LF at all. */
export function lineEnd(octets: Uint8Array): number {
  return octets.includes(LF) ? LF : CR
}

/** The value of the first field of that name (lower case), or undefined. */
export function headerValue(headers: readonly Header[], key: string): string | undefined {
  return headers.find((header) => header.key === key)?.value
}

export function headerValues(headers: readonly Header[], key: string): string[] {
  return headers.filter((header) => header.key === key).map((header) => header.value)
}

/** Where the colon of a field that begins at `at` stands, or -1 if none begins there (obsolete `Name :` counts). */
function fieldColon(octets: Uint8Array, at: number, end: number): number {
  let i = at
  while (i < end && isNameOctet(octets[i])) i++
  if (i === at) return -1
  while (i < end && isBlank(octets[i])) i++
  return octets[i] === COLON && i < end ? i : -1
}

function readField(octets: Uint8Array, start: number, colon: number, next: number): Header {
  let end = next
  while (end > colon + 1 && isLineEnd(octets[end - 1])) end--
  let nameEnd = colon
  while (isBlank(octets[nameEnd - 1])) nameEnd--
  let valueStart = colon + 1
  while (valueStart < end && isBlank(octets[valueStart])) valueStart++
  const name = readOctets(octets.subarray(start, nameEnd))
  const raw = readOctets(octets.subarray(valueStart, Math.min(end, valueStart + MAX_VALUE_BYTES)))
  return { name, key: name.toLowerCase(), start, end, valueStart, value: unfold(raw) }
}

function unfold(raw: string): string {
  const isPlain = !raw.includes('\n') && !raw.includes('\r') && !raw.includes('\0')
  return (isPlain ? raw : raw.replace(/[\r\n\0]+/g, '')).trim()
}

function nextLine(octets: Uint8Array, at: number, end: number, eol: number): number {
  const found = octets.indexOf(eol, at)
  return found < 0 || found >= end ? end : found + 1
}

const isBlank = (octet: number | undefined) => octet === SPACE || octet === TAB
const isLineEnd = (octet: number | undefined) => octet === CR || octet === LF
/** ftext of RFC 5322 § 3.6.8: printable ASCII without the colon. */
const isNameOctet = (octet: number | undefined) =>
  octet !== undefined && octet > SPACE && octet < 127 && octet !== COLON
