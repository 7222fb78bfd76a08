// Undoes Content-Transfer-Encodings (RFC 2045 § 6, uuencode). Ours, because every library at hand either stops at damage
// or needs time quadratic in a run of blanks; these are one pass each and make the best of any bytes.

const CR = 13
const LF = 10
const SPACE = 32
const TAB = 9
const EQUALS = 61
const NOT_BASE64 = 255
const BASE64_VALUES = base64Values()

/** Base64 with white space and garbage passed over; several padded pieces in a row (which mail has) are all decoded. */
export function fromBase64(octets: Uint8Array): Uint8Array {
  const padding = octets.indexOf(EQUALS)
  const isOnePiece =
    padding < 0 || octets.subarray(padding).every((octet) => octet <= SPACE || octet === EQUALS)
  if (isOnePiece) return Buffer.from(bufferOf(octets).toString('latin1'), 'base64')
  const decoded = Buffer.allocUnsafe(Math.ceil((octets.length * 3) / 4))
  let length = 0
  let bits = 0
  let bitCount = 0
  for (const octet of octets) {
    const value = BASE64_VALUES[octet] ?? NOT_BASE64
    if (octet === EQUALS) bitCount = 0
    if (value === NOT_BASE64) continue
    bits = ((bits << 6) | value) & 0xffffff
    bitCount += 6
    if (bitCount < 8) continue
    bitCount -= 8
    decoded[length++] = bits >> bitCount
  }
  return decoded.subarray(0, length)
}

/** Quoted-printable; an equals sign that starts nothing stands for itself, blanks at the end of a line go (rule 3). */
export function fromQuotedPrintable(octets: Uint8Array): Uint8Array {
  const decoded = Buffer.allocUnsafe(octets.length)
  let length = 0
  let kept = 0 // length without the blanks that may turn out to end the line
  for (let i = 0; i < octets.length; i++) {
    const octet = octets[i] ?? 0
    if (octet === EQUALS) {
      const value = (hexValue(octets[i + 1]) << 4) | hexValue(octets[i + 2])
      const next = value < 0 ? softBreakEnd(octets, i + 1) : i + 3
      if (value >= 0) decoded[length++] = value
      else if (next < 0) decoded[length++] = octet
      if (next >= 0) i = next - 1
      kept = length
    } else if (octet === CR || octet === LF) {
      length = kept
      decoded[length++] = octet
      kept = length
    } else {
      decoded[length++] = octet
      if (octet !== SPACE && octet !== TAB) kept = length
    }
  }
  return decoded.subarray(0, length)
}

/** The lines of one uuencoded file, without `begin` and `end`; lines that are none are passed over. */
export function fromUuencode(lines: Iterable<string>): Uint8Array {
  const pieces: Buffer[] = []
  for (const line of lines) {
    const length = (line.charCodeAt(0) - SPACE) & 63
    if (line === '' || length === 0) continue
    const piece = Buffer.alloc(length)
    for (let at = 0, from = 1; at < length; at += 3, from += 4) {
      const [a, b, c, d] = [
        uuValue(line, from),
        uuValue(line, from + 1),
        uuValue(line, from + 2),
        uuValue(line, from + 3),
      ]
      piece[at] = (a << 2) | (b >> 4)
      if (at + 1 < length) piece[at + 1] = (b << 4) | (c >> 2)
      if (at + 2 < length) piece[at + 2] = (c << 6) | d
    }
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

/** Behind the soft line break that begins at `at` (blanks before the line end are allowed), or -1. */
function softBreakEnd(octets: Uint8Array, at: number): number {
  let i = at
  // A run of blanks longer than a line is no soft break; the bound keeps this linear.
  while (i < at + 998 && (octets[i] === SPACE || octets[i] === TAB)) i++
  if (octets[i] === CR && octets[i + 1] === LF) return i + 2
  if (octets[i] === LF || octets[i] === CR) return i + 1
  return i >= octets.length ? octets.length : -1
}

/** Negative for what is no hexadecimal digit, so that the sign survives the shift. */
function hexValue(octet: number | undefined): number {
  if (octet === undefined) return -1
  if (octet >= 48 && octet <= 57) return octet - 48
  const letter = octet | 32
  return letter >= 97 && letter <= 102 ? letter - 87 : -1
}

const uuValue = (line: string, at: number) => (at < line.length ? (line.charCodeAt(at) - SPACE) & 63 : 0)

function base64Values(): Uint8Array {
  const values = new Uint8Array(256).fill(NOT_BASE64)
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  for (let i = 0; i < alphabet.length; i++) values[alphabet.charCodeAt(i)] = i
  return values
}

const bufferOf = (octets: Uint8Array) => Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength)
