// The fields of the query language: each turns its value into a term, or says that it cannot.
import type { Comparison, QueryDate, Term } from './ast.ts'

export interface FieldValue {
  text: string
  isPrefix: boolean
  isQuoted: boolean
}

/** Undefined when the value means nothing for the field. */
type ReadField = (value: FieldValue) => Term | undefined

const MOST_IMPORTANT = 10

const words =
  (field: 'subject' | 'body' | 'filename'): ReadField =>
  ({ text, isPrefix }) => ({ kind: 'text', field, text, isPrefix })
const people =
  (role: 'from' | 'to' | 'cc' | 'bcc' | 'with'): ReadField =>
  ({ text, isPrefix }) => ({ kind: 'people', role, text, isPrefix })
const named =
  (kind: 'in' | 'account' | 'tag' | 'language'): ReadField =>
  ({ text }) => ({ kind, text: text.toLowerCase() })
const dated =
  (bound: 'before' | 'after' | 'on'): ReadField =>
  ({ text }) => {
    const date = readDate(text)
    return date && { kind: 'date', bound, date }
  }
const sized =
  (bound: 'larger' | 'smaller'): ReadField =>
  ({ text }) => {
    const bytes = readSize(text)
    return bytes === undefined ? undefined : { kind: 'size', bound, bytes }
  }
const axis =
  (name: 'technical' | 'context' | 'behaviour'): ReadField =>
  ({ text }) => {
    const [comparison, rest] = compared(text)
    if (rest === '?')
      return comparison === '=' ? { kind: 'axis', axis: name, comparison, points: null } : undefined
    if (!/^\d{1,3}(\.\d+)?$/.test(rest) || Number(rest) > 100) return undefined
    return { kind: 'axis', axis: name, comparison, points: Number(rest) }
  }
const importance: ReadField = ({ text }) => {
  const [comparison, rest] = compared(text)
  if (!/^-?\d{1,2}$/.test(rest) || Math.abs(Number(rest)) > MOST_IMPORTANT) return undefined
  return { kind: 'importance', comparison, points: Number(rest) }
}
const yesOrNo =
  (kind: 'encrypted' | 'signed' | 'tracked'): ReadField =>
  ({ text }) => {
    const word = text.toLowerCase()
    return word === 'yes' || word === 'no' ? { kind, isSet: word === 'yes' } : undefined
  }

export const FIELDS: ReadonlyMap<string, ReadField> = new Map<string, ReadField>([
  ['subject', words('subject')],
  ['body', words('body')],
  ['filename', words('filename')],
  ['from', people('from')],
  ['to', people('to')],
  ['cc', people('cc')],
  ['bcc', people('bcc')],
  ['with', people('with')],
  ['in', named('in')],
  ['account', named('account')],
  ['tag', named('tag')],
  ['lang', named('language')],
  ['has', ({ text }) => (text.toLowerCase() === 'attachment' ? { kind: 'has-attachment' } : undefined)],
  ['is', ({ text }) => readFlag(text.toLowerCase())],
  ['before', dated('before')],
  ['after', dated('after')],
  ['on', dated('on')],
  ['larger', sized('larger')],
  ['smaller', sized('smaller')],
  ['index', ({ text }) => readLetter(text)],
  ['technical', axis('technical')],
  ['context', axis('context')],
  ['behaviour', axis('behaviour')],
  ['importance', importance],
  ['encrypted', yesOrNo('encrypted')],
  ['signed', yesOrNo('signed')],
  ['tracked', yesOrNo('tracked')],
  ['cleartext', ({ text }) => (text.toLowerCase() === 'hop' ? { kind: 'cleartext-hop' } : undefined)],
  ['readable-by', ({ text }) => ({ kind: 'readable-by', text: text.toLowerCase() })],
])

function readFlag(word: string): Term | undefined {
  switch (word) {
    case 'unread':
    case 'read':
    case 'starred':
    case 'answered':
    case 'bulk':
      return { kind: 'is', flag: word }
    default:
      return undefined
  }
}

function compared(text: string): [Comparison, string] {
  const [, sign = '', rest = ''] = /^(<=|>=|<|>|=)?(.*)$/s.exec(text) ?? []
  return [(sign || '=') as Comparison, rest]
}

function readLetter(text: string): Term | undefined {
  const [comparison, rest] = compared(text)
  const letter = rest.toUpperCase()
  if (!/^[A-E?]$/.test(letter) || (letter === '?' && comparison !== '=')) return undefined
  return { kind: 'letter', comparison, letter }
}

const DAYS_IN = { d: 1, w: 7, m: 30, y: 365 } as const

/** 2024, 2024-05, 2024-05-31, today, yesterday, 7d, 2w, 3m, 1y. */
function readDate(text: string): QueryDate | undefined {
  const word = text.toLowerCase()
  if (word === 'today') return { daysAgo: 0 }
  if (word === 'yesterday') return { daysAgo: 1 }
  const ago = /^(\d{1,5})([dwmy])$/.exec(word)
  if (ago) return { daysAgo: Number(ago[1]) * DAYS_IN[ago[2] as keyof typeof DAYS_IN] }
  const [, year, month, day] = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(word) ?? []
  if (year === undefined || Number(year) < 1970) return undefined
  if (month === undefined) return { year: Number(year) }
  if (Number(month) < 1 || Number(month) > 12) return undefined
  if (day === undefined) return { year: Number(year), month: Number(month) }
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  if (Number(day) < 1 || Number(day) > last) return undefined
  return { year: Number(year), month: Number(month), day: Number(day) }
}

const UNITS: Record<string, number> = { '': 1, b: 1, k: 1e3, kb: 1e3, m: 1e6, mb: 1e6, g: 1e9, gb: 1e9 }

function readSize(text: string): number | undefined {
  const [, number, unit = ''] = /^(\d{1,9}(?:\.\d{1,3})?)([kmg]?b?)$/.exec(text.toLowerCase()) ?? []
  return number === undefined ? undefined : Math.round(Number(number) * (UNITS[unit] ?? 1))
}
