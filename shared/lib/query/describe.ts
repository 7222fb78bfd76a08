// A query as the search box shows it: every piece of the text with its place, for chips; and what a field can be given,
// for completion.
import { parseQuery } from '../query.ts'
import type { QueryProblem } from './ast.ts'
import { FIELDS } from './fields.ts'
import { tokens, type Token } from './tokens.ts'

/** [start, end) in UTF-16 units of the text; a minus belongs to what it excludes. */
export interface QueryPart {
  start: number
  end: number
  kind: 'words' | 'phrase' | 'field' | 'or' | 'open' | 'close'
  /** Of a field: its name, lower case. */
  field?: string
  /** What is looked for, without quotes and star; '' of a field that has no value yet. */
  value?: string
  isNegated: boolean
  /** The part at which the text stops being a query. */
  problem?: QueryProblem
}

/** In the order of the text; nothing but white space lies between them. */
export function describeQuery(text: string): QueryPart[] {
  const parts = partsOf(tokens(text))
  const parsed = parseQuery(text)
  if (parsed.ok) return parts
  const { at, code, found, field } = parsed
  const wrong = parts.find((part) => part.end > at) ?? parts.at(-1)
  return parts.map((part) => (part === wrong ? { ...part, problem: { at, code, found, field } } : part))
}

function partsOf(found: readonly Token[]): QueryPart[] {
  const parts: QueryPart[] = []
  let minus: Token | undefined
  for (const token of found) {
    const shape = shapeOf(token)
    if (shape)
      parts.push({ ...shape, start: minus?.start ?? token.start, end: token.end, isNegated: !!minus })
    minus = shape ? undefined : token
  }
  return parts
}

/** Undefined for a minus: it belongs to what follows. */
function shapeOf(token: Token): Omit<QueryPart, 'start' | 'end' | 'isNegated'> | undefined {
  switch (token.kind) {
    case 'minus':
      return undefined
    case 'field':
      return { kind: 'field', field: token.name, value: token.text }
    case 'text':
      return { kind: token.isQuoted ? 'phrase' : 'words', value: token.text }
    default:
      return { kind: token.kind }
  }
}

/** Where a field's possible values come from. `open`: anything can be written; the values are examples worth offering. */
export interface FieldValues {
  source: 'text' | 'people' | 'mailboxes' | 'accounts' | 'tags' | 'fixed' | 'open'
  values: readonly string[]
}

const FREE: FieldValues = { source: 'text', values: [] }
const PEOPLE: FieldValues = { source: 'people', values: [] }
const YES_OR_NO: FieldValues = { source: 'fixed', values: ['yes', 'no'] }
const DATE: FieldValues = { source: 'open', values: ['today', 'yesterday', '7d', '1m', '1y'] }
const SIZE: FieldValues = { source: 'open', values: ['500k', '1M', '5M', '10M'] }
const POINTS: FieldValues = { source: 'open', values: ['<40', '>=60', '?'] }

/** Every field of the language, in the order worth offering. */
export const FIELD_VALUES: Readonly<Record<string, FieldValues>> = {
  from: PEOPLE,
  to: PEOPLE,
  with: PEOPLE,
  cc: PEOPLE,
  bcc: PEOPLE,
  subject: FREE,
  body: FREE,
  filename: FREE,
  in: { source: 'mailboxes', values: ['inbox', 'sent', 'archive', 'drafts', 'junk', 'trash'] },
  account: { source: 'accounts', values: [] },
  tag: { source: 'tags', values: [] },
  is: { source: 'fixed', values: ['unread', 'read', 'starred', 'answered', 'bulk'] },
  has: { source: 'fixed', values: ['attachment'] },
  after: DATE,
  before: DATE,
  on: DATE,
  larger: SIZE,
  smaller: SIZE,
  lang: { source: 'open', values: ['en', 'fr', 'de', 'es', 'it'] },
  index: { source: 'fixed', values: ['<C', '>=B', 'A', 'B', 'C', 'D', 'E', '?'] },
  technical: POINTS,
  context: POINTS,
  behaviour: POINTS,
  importance: { source: 'open', values: ['>3', '>0', '<0'] },
  encrypted: YES_OR_NO,
  signed: YES_OR_NO,
  tracked: YES_OR_NO,
  cleartext: { source: 'fixed', values: ['hop'] },
  'readable-by': { source: 'open', values: ['google', 'microsoft'] },
}

/** All names a colon can follow. */
export const FIELD_NAMES: readonly string[] = [...FIELDS.keys()]
