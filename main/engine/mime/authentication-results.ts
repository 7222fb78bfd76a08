// Reads Authentication-Results (RFC 8601) and ARC-Authentication-Results (RFC 8617) as servers write them: with and
// without an authserv-id, one header or many, comments anywhere. Whether a line is to be believed is not decided here.

export interface AuthResult {
  /** Lower case: 'dkim', 'spf', 'dmarc', 'arc', 'bimi', 'compauth' … */
  method: string
  /** Lower case: 'pass', 'fail', 'none', 'softfail' … */
  result: string
  /** 'header.d', 'header.from', 'smtp.mailfrom' … lower case; values without brackets, lower case. */
  properties: ReadonlyMap<string, string>
}

export interface AuthResults {
  /** Lower case; '' where the server writes none (Exchange). */
  authservId: string
  /** Of ARC-Authentication-Results: the instance; undefined else. */
  instance?: number
  results: AuthResult[]
}

const MAX_LENGTH = 20_000
const MAX_RESULTS = 40
const METHOD = /^([a-z][a-z0-9-]*)(?:\/\d+)?\s*=\s*([a-z]+)/i
/** The property types of RFC 8601 § 2.3. */
const PROPERTY = /\b((?:header|smtp|body|policy)\.[a-z0-9_-]+)\s*=\s*("[^"]*"|[^\s;]+)/gi

export function parseAuthenticationResults(value: string): AuthResults {
  const parts = splitOutsideQuotes(withoutComments(value.slice(0, MAX_LENGTH)))
  const instance = /^\s*i\s*=\s*(\d{1,2})\s*$/.exec(parts[0] ?? '')?.[1]
  if (instance !== undefined) parts.shift()
  const first = parts[0]?.trim() ?? ''
  const hasId = !METHOD.test(first)
  const authservId = hasId ? (/^"?([^\s"]*)/.exec(first)?.[1] ?? '').toLowerCase().replace(/\.$/, '') : ''
  const results: AuthResult[] = []
  for (const part of hasId ? parts.slice(1) : parts) {
    const result = readResult(part.trim())
    if (result && results.length < MAX_RESULTS) results.push(result)
  }
  return { authservId, ...(instance !== undefined && { instance: Number(instance) }), results }
}

function readResult(part: string): AuthResult | undefined {
  const [whole, method, result] = METHOD.exec(part) ?? []
  if (whole === undefined || !method || !result) return undefined
  const properties = new Map<string, string>()
  for (const [, name = '', raw = ''] of part.slice(whole.length).matchAll(PROPERTY)) {
    const key = name.toLowerCase()
    if (!properties.has(key)) properties.set(key, raw.replace(/^["<]+|[">,]+$/g, '').toLowerCase())
  }
  return { method: method.toLowerCase(), result: result.toLowerCase(), properties }
}

function withoutComments(text: string): string {
  let kept = ''
  let depth = 0
  let isQuoted = false
  for (let i = 0; i < text.length; i++) {
    const character = text[i] as string
    if (character === '\\' && (isQuoted || depth > 0)) {
      if (depth === 0) kept += character + (text[i + 1] ?? '')
      i++
    } else if (character === '"' && depth === 0) {
      isQuoted = !isQuoted
      kept += character
    } else if (character === '(' && !isQuoted) depth++
    else if (character === ')' && depth > 0) {
      if (--depth === 0) kept += ' '
    } else if (depth === 0) kept += character
  }
  return kept
}

function splitOutsideQuotes(text: string): string[] {
  const parts: string[] = []
  let from = 0
  let isQuoted = false
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') isQuoted = !isQuoted
    else if (text[i] === ';' && !isQuoted) {
      parts.push(text.slice(from, i))
      from = i + 1
    }
  }
  parts.push(text.slice(from))
  return parts
}
