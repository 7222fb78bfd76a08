// Octets to text when the declared charset may be missing, unknown or wrong. The tables are the platform's (WHATWG
// labels, which are mail's own mistakes written down) and libmime's for what browsers have dropped (UTF-7, cp437 ...).
import { isAscii, isUtf8 } from 'node:buffer'
import { TextDecoder } from 'node:util'
import libmime from 'libmime'
import { guessCharset } from './guess-charset.ts'

/** Sixteen-bit text is recognised by its zero octets; fewer than this share of them is damage, not UTF-16. */
const UTF16_ZERO_SHARE = 0.3
/** So many well-formed UTF-8 characters do not occur by accident in a two-byte charset such as GBK. */
const ACCIDENTAL_UTF8_CHARACTERS = 4
const SINGLE_BYTE = /^(windows-|iso-8859-|koi8-|macintosh|x-mac-|ibm866)/
const MEANS_NOTHING = new Set([
  '',
  'us-ascii',
  'ascii',
  'ansi_x3.4-1968',
  '7bit',
  '8bit',
  'binary',
  'unknown-8bit',
  'x-unknown',
  'default',
])

const ESCAPE_BEFORE_ESCAPE = new RegExp('\u001b(?:\\([BJI]|\\$[@B])(?=\u001b)', 'g')

const buffer = (octets: Uint8Array) => Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength)

/** Text of octets of which nothing is declared: UTF-8 if valid, then what its own marks tell, else windows-1252. */
export function readOctets(octets: Uint8Array): string {
  if (isAscii(octets)) return octets.includes(0x1b) ? readEscaped(octets) : buffer(octets).toString('latin1')
  if (isUtf8(octets)) return buffer(octets).toString('utf8')
  return decoder(guessCharset(octets) ?? 'windows-1252')?.decode(octets) ?? buffer(octets).toString('latin1')
}

/**
 * Text of octets that are said to be in `declared`. The declaration is overruled where it is proven wrong: it names no
 * charset, the octets are not valid in it, or they are valid UTF-8 that cannot be so by accident.
 */
export function decodeCharset(octets: Uint8Array, declared: string | undefined): string {
  const marked = byteOrderMark(octets)
  if (marked) return new TextDecoder(marked).decode(octets)
  const label = (declared ?? '').trim().toLowerCase()
  const known = MEANS_NOTHING.has(label) ? undefined : decoder(label)
  if (!known) return MEANS_NOTHING.has(label) ? guess(octets) : decodeRare(octets, label)
  if (known.encoding === 'utf-8') return decodeUtf8(octets)
  if (known.encoding.startsWith('utf-16'))
    return looksLikeUtf16(octets) ? known.decode(octets) : guess(octets)
  if (known.encoding !== 'iso-2022-jp' && isUtf8(octets) && isSurelyUtf8(octets, known.encoding))
    return buffer(octets).toString('utf8')
  const text = known.encoding === 'iso-2022-jp' ? decodeJapanese(octets) : known.decode(octets)
  return text.includes('\ufffd') ? lessDamaged(text, readOctets(octets), octets) : text
}

/** Whether a charset of this name can be decoded at all. */
export function isKnownCharset(label: string): boolean {
  return decoder(label.trim().toLowerCase()) !== undefined
}

function guess(octets: Uint8Array): string {
  if (!isUtf8(octets) || octets.includes(0)) {
    const sixteen = looksLikeUtf16(octets)
    if (sixteen) return new TextDecoder(sixteen).decode(octets)
  }
  return readOctets(octets)
}

/** UTF-8 with some damage is still UTF-8; with more damage than sense it never was. */
function decodeUtf8(octets: Uint8Array): string {
  if (isUtf8(octets)) return buffer(octets).toString('utf8')
  return lessDamaged(buffer(octets).toString('utf8'), readOctets(octets), octets)
}

/** `text` as declared, unless more of it is damage than was read beyond ASCII. */
function lessDamaged(text: string, otherwise: string, octets: Uint8Array): string {
  const damaged = count(text, /\ufffd/g)
  const sound = count(text, /[^\p{ASCII}\ufffd]/gu)
  if (isUtf8(octets)) return otherwise
  return damaged > sound ? otherwise : text
}

function decodeRare(octets: Uint8Array, label: string): string {
  if (isAscii(octets) && !label.includes('utf-7') && !label.startsWith('hz')) return readOctets(octets)
  if (isUtf8(octets) && !isAscii(octets)) return buffer(octets).toString('utf8')
  const text = libmime.decodeWord(label, 'B', buffer(octets).toString('base64'))
  return text.includes('\ufffd') ? readOctets(octets) : text
}

/** ISO-2022-JP names its switches by escapes; other octets with an escape in them are left as they are. */
function readEscaped(octets: Uint8Array): string {
  const text = buffer(octets).toString('latin1')
  const isJapanese = ['\u001b$@', '\u001b$B', '\u001b(J'].some((escape) => text.includes(escape))
  return isJapanese ? decodeJapanese(octets) : text
}

/** An escape right before another one, as at the seam of two encoded words, is damage to WHATWG's decoder: it goes. */
function decodeJapanese(octets: Uint8Array): string {
  const text = buffer(octets).toString('latin1').replace(ESCAPE_BEFORE_ESCAPE, '')
  return new TextDecoder('iso-2022-jp').decode(Buffer.from(text, 'latin1'))
}

function byteOrderMark(octets: Uint8Array): string | undefined {
  const [a, b, c] = octets
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return undefined
}

function looksLikeUtf16(octets: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(octets.length, 1000)
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i++)
    if (octets[i] === 0) {
      if (i % 2) odd++
      else even++
    }
  if (odd > (length / 2) * UTF16_ZERO_SHARE && even < odd / 4) return 'utf-16le'
  if (even > (length / 2) * UTF16_ZERO_SHARE && odd < even / 4) return 'utf-16be'
  return undefined
}

function isSurelyUtf8(octets: Uint8Array, encoding: string): boolean {
  const needed = SINGLE_BYTE.test(encoding) ? 1 : ACCIDENTAL_UTF8_CHARACTERS
  let characters = 0
  for (const octet of octets) if (octet >= 0xc0 && ++characters >= needed) return true
  return false
}

const decoders = new Map<string, TextDecoder | undefined>()
/** The platform's decoder of that label. The names come from mails, so only those that exist are remembered. */
function decoder(label: string): TextDecoder | undefined {
  const known = decoders.get(label)
  if (known) return known
  try {
    const made = new TextDecoder(label)
    decoders.set(label, made)
    return made
  } catch {
    return undefined
  }
}

const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0
