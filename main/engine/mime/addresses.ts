// Reads address lists (RFC 5322 § 3.4, its obsolete forms, and reality). Total and linear on any text. Encoded words are
// decoded after the list was split, and only into names: none can bring in an address, a comma or an angle bracket.
import type { Address } from '../../../shared/model/mail.ts'
import { decodeWords } from './encoded-words.ts'

const ENCODED_WORD = /=\?[^?\s]{1,60}\?[bq]\?[^?\s]*\?=/iy
/** Characters that end a word outside quotes, comments and brackets. */
const WORD_END = /[\s"(<>,;:@[]/g
const SEPARATOR = /[,;]/g
/** Line breaks, other controls, and the marks that turn the direction of text: never part of a name or an address. */
const UNSHOWABLE = /[\p{Cc}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]+/gu

interface Word {
  /** As it stands in an address, quotes included. */
  raw: string
  /** As it reads, quotes undone. */
  shown: string
  hasAt: boolean
}

/** The addresses of a list in their order; groups are flattened, an empty group is nobody. At most `max` of them. */
export function parseAddresses(value: string, max = Number.POSITIVE_INFINITY): Address[] {
  return new AddressList(value, max).read()
}

class AddressList {
  private readonly text: string
  private readonly max: number
  private readonly found: Address[] = []
  private at = 0
  private words: Word[] = []
  private comments: string[] = []
  /** Whether the next characters belong to the last word, no white space between. */
  private isGlued = false
  private isBehindAt = false
  /** What stands between an angle bracket and the next comma can only be a remark. */
  private isAfterAngle = false
  /** Closers known to be missing from here on: looked for once, so that the whole stays linear. */
  private readonly missing = new Set<string>()

  constructor(text: string, max: number) {
    this.text = text
    this.max = max
  }

  read(): Address[] {
    while (this.at < this.text.length && this.found.length < this.max) this.step()
    this.finish()
    return this.found.slice(0, this.max)
  }

  private step(): void {
    const character = this.text[this.at] ?? ''
    if (character === '"') this.quoted()
    else if (character === '(') this.comment()
    else if (character === '<') this.angle()
    else if (character === '[') this.literal()
    else if (character === ',' || character === ';') {
      this.at++
      this.finish()
      this.isAfterAngle = false
    } else if (character === ':') this.groupName()
    else if (character === '@') this.atSign()
    else if (character.trim() === '' || character === '>') {
      this.at++
      this.isGlued = this.isBehindAt // also in the obsolete `user @ host`
    } else this.atom()
  }

  private add(raw: string, shown: string, hasAt = false): void {
    const last = this.words.at(-1)
    if (last && this.isGlued) {
      last.raw += raw
      last.shown += shown
      last.hasAt ||= hasAt
    } else this.words.push({ raw, shown, hasAt })
    this.isGlued = true
    this.isBehindAt = raw === '@'
  }

  private atom(): void {
    ENCODED_WORD.lastIndex = this.at
    const encoded = this.text.startsWith('=?', this.at) ? ENCODED_WORD.exec(this.text)?.[0] : undefined
    WORD_END.lastIndex = this.at + 1
    const end = encoded ? this.at + encoded.length : (WORD_END.exec(this.text)?.index ?? this.text.length)
    const word = this.text.slice(this.at, end)
    this.add(word, word)
    this.at = end
  }

  private quoted(): void {
    const end = this.closer('"', this.at + 1)
    if (end < 0) return this.literally()
    const raw = this.text.slice(this.at, end + 1)
    this.add(raw, unescape(raw.slice(1, -1)))
    this.at = end + 1
  }

  private comment(): void {
    const end = this.missing.has(')') ? -1 : this.commentEnd()
    if (end < 0) {
      this.missing.add(')')
      return this.literally()
    }
    this.comments.push(unescape(this.text.slice(this.at + 1, end)))
    this.at = end + 1
  }

  private commentEnd(): number {
    let depth = 0
    for (let i = this.at; i < this.text.length; i++) {
      const character = this.text[i]
      if (character === '\\') i++
      else if (character === '(') depth++
      else if (character === ')' && --depth === 0) return i
    }
    return -1
  }

  /** `<address>`; a bracket that is never closed ends at the next comma. */
  private angle(): void {
    let end = this.closer('>', this.at + 1)
    if (end < 0) {
      SEPARATOR.lastIndex = this.at
      end = SEPARATOR.exec(this.text)?.index ?? this.text.length
    }
    const inside = this.text.slice(this.at + 1, end)
    const inner = inside.lastIndexOf('<')
    this.at = Math.min(end + 1, this.text.length)
    this.keep(inside.slice(inner + 1), nameOf(this.words, this.comments))
    this.isAfterAngle = true
  }

  /** A domain literal, `user@[192.0.2.1]`; brackets elsewhere are characters. */
  private literal(): void {
    const end = this.isBehindAt ? this.closer(']', this.at + 1) : -1
    if (end < 0) return this.literally()
    const raw = this.text.slice(this.at, end + 1)
    this.add(raw, raw)
    this.at = end + 1
  }

  /** What stands before a colon names a group (or is `mailto`), and is nobody. */
  private groupName(): void {
    this.at++
    this.clear()
    this.isAfterAngle = false
  }

  private atSign(): void {
    this.isGlued = this.words.length > 0
    this.add('@', '@', true)
    this.at++
  }

  private literally(): void {
    const character = this.text[this.at] ?? ''
    this.add(character, character)
    this.at++
  }

  private closer(character: string, from: number): number {
    if (this.missing.has(character)) return -1
    let isQuoted = false
    for (let i = from; i < this.text.length; i++) {
      const here = this.text[i]
      if (here === character && !isQuoted) return i
      if (here === '\\') i++
      else if (character === '>' && here === '"') isQuoted = !isQuoted
    }
    this.missing.add(character)
    return -1
  }

  /** The end of an entry that has no angle brackets (any more). */
  private finish(): void {
    const { words, comments } = this
    const last = this.found.at(-1)
    const address = words.findLast((word) => word.hasAt)
    if (address)
      this.keep(
        address.raw,
        nameOf(
          words.filter((word) => word !== address),
          comments,
        ),
      )
    else if (this.isAfterAngle) {
      if (last?.name === '') last.name = nameOf(words, comments)
      this.clear()
    } else this.keep('', nameOf(words, comments))
  }

  private keep(address: string, name: string): void {
    const readable = cleanAddress(address)
    if (readable !== '' || name !== '') this.found.push({ name, address: readable })
    this.clear()
  }

  private clear(): void {
    this.words = []
    this.comments = []
    this.isGlued = false
    this.isBehindAt = false
  }
}

function nameOf(words: Word[], comments: string[]): string {
  const text = words.length > 0 ? words.map((word) => word.shown).join(' ') : comments.join(' ')
  return decodeWords(text).replace(UNSHOWABLE, ' ').trim()
}

/** Source route (`@a,@b:`) and white space off, domain in lower case, the local part kept as it is. */
function cleanAddress(raw: string): string {
  let address = raw.replace(UNSHOWABLE, '').trim()
  if (address.startsWith('@') && address.includes(':')) address = address.slice(address.indexOf(':') + 1)
  address = address.replace(/^mailto:/i, '').trim()
  if (!address.includes('"')) address = address.replace(/\s+/g, '')
  const at = address.lastIndexOf('@')
  if (at < 0) return address
  return `${address.slice(0, at).trim()}@${address
    .slice(at + 1)
    .trim()
    .toLowerCase()
    .replace(/\.+$/, '')}`
}

const unescape = (text: string) => (text.includes('\\') ? text.replace(/\\(.)/gs, '$1') : text)
