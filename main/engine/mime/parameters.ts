// A header value with parameters: `text/plain; charset=utf-8`, `attachment; filename*0*=…` (RFC 2045 § 5.1, RFC 2231).
import libmime from 'libmime'
import { decodeWords } from './encoded-words.ts'

export interface ParameterValue {
  /** What stands before the first semicolon, trimmed; case as written. */
  value: string
  /** Names lower-cased, values decoded (RFC 2231, and the encoded words that should not be there but are). */
  params: ReadonlyMap<string, string>
}

/** Longer values are an attack; what decides stands at their beginning. */
const MAX_LENGTH = 64 * 1024
/** `text/html charset=utf-8`: the semicolon is forgotten often enough to be put back. */
const FORGOTTEN_SEMICOLON = /^([\w!#$&^.+-]+\/[\w!#$&^.+-]+)\s+(?=[\w-]+\s*=)/

export function parseParameters(header: string): ParameterValue {
  const text = withoutComments(header.slice(0, MAX_LENGTH).trim()).replace(FORGOTTEN_SEMICOLON, '$1; ')
  const parsed = libmime.parseHeaderValue(text)
  const params = new Map<string, string>()
  for (const [name, value] of Object.entries(parsed.params)) params.set(name, decodeWords(value))
  return { value: parsed.value.trim(), params }
}

/** Comments outside quoted strings (RFC 5322 § 3.2.2) taken out; an unclosed one is kept as it is. */
function withoutComments(text: string): string {
  if (!text.includes('(')) return text
  let kept = ''
  let from = 0
  let depth = 0
  let isQuoted = false
  for (let i = 0; i < text.length; i++) {
    const character = text[i]
    if (character === '\\') i++
    else if (depth === 0 && character === '"') isQuoted = !isQuoted
    else if (isQuoted) continue
    else if (character === '(') {
      if (depth++ === 0) kept += text.slice(from, (from = i))
    } else if (character === ')' && depth > 0 && --depth === 0) from = i + 1
  }
  return kept + text.slice(from)
}
