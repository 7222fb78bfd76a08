// RFC 2047 encoded words. Ours rather than a library's: octets of neighbouring words are joined before they are decoded
// (characters are often split between words) and a wrong charset is overruled as in bodies.
import { decodeCharset } from './charset.ts'

const WORD = /=\?([^?\s]{1,60})\?([bq])\?([^?]*)\?=/giy

/** `value` with its encoded words decoded; white space between two of them vanishes (RFC 2047 § 6.2). */
export function decodeWords(value: string): string {
  if (!value.includes('=?')) return value
  let text = ''
  let copied = 0
  for (let at = value.indexOf('=?'); at >= 0; at = value.indexOf('=?', Math.max(at + 2, copied))) {
    const run = readRun(value, at)
    if (!run) continue
    text += value.slice(copied, at) + run.text
    copied = run.end
  }
  return text + value.slice(copied)
}

/** The encoded words that follow one another from `at` on, decoded together where their charset is the same. */
function readRun(value: string, at: number): { text: string; end: number } | undefined {
  let text = ''
  let charset = ''
  let octets: Buffer[] = []
  let end = -1
  for (let next = at; ; next = skipBlank(value, end)) {
    WORD.lastIndex = next
    const word = WORD.exec(value)
    if (!word) break
    const [whole, label = '', encoding = '', body = ''] = word
    const name = label.replace(/\*.*$/, '').toLowerCase() // RFC 2231 § 5: charset*language
    if (name !== charset && octets.length > 0) {
      text += decodeCharset(Buffer.concat(octets), charset)
      octets = []
    }
    charset = name
    octets.push(encoding.toLowerCase() === 'b' ? Buffer.from(body, 'base64') : fromQ(body))
    end = next + whole.length
  }
  return end < 0 ? undefined : { text: text + decodeCharset(Buffer.concat(octets), charset), end }
}

/** The Q encoding: `_` is a space, `=41` an octet; characters that should not be there stand for themselves. */
function fromQ(body: string): Buffer {
  const spaced = body.replaceAll('_', ' ')
  if (!spaced.includes('=')) return Buffer.from(spaced)
  const raw = spaced.replace(/\P{ASCII}+/gu, (text) => Buffer.from(text).toString('latin1'))
  return Buffer.from(
    raw.replace(/=\s*([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
}

function skipBlank(value: string, at: number): number {
  let i = at
  while (value[i] === ' ' || value[i] === '\t') i++
  return i
}
