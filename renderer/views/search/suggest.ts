// What the search box proposes for what stands before the caret: pure, from the text and from what is known.
import { fold } from '../../../shared/lib/fold.ts'
import { describeQuery, FIELD_VALUES } from '../../../shared/lib/query/describe.ts'
import type { QueryPart } from '../../../shared/lib/query/describe.ts'

export interface Suggestion {
  id: string
  kind: 'recent' | 'field' | 'value' | 'person' | 'place'
  /** What is shown, and what of it explains. */
  label: string
  detail: string
  /** Replaces [start, end) of the text. */
  start: number
  end: number
  insert: string
}

export interface Sources {
  recent: readonly string[]
  people: (text: string) => readonly { name: string; address: string }[]
  mailboxes: readonly { name: string; detail: string }[]
  tags: readonly { keyword: string; name: string }[]
  accounts: readonly string[]
  /** One line about a field; '' for one that has none. */
  meaningOf: (field: string) => string
  /** What a fixed value means; '' where it speaks for itself. */
  wordOf: (value: string) => string
}

/** Offered before anything is typed. */
const FIRST_FIELDS = ['from', 'in', 'is', 'has', 'after', 'subject']
const MAX_RECENT = 6
const MAX = 8

/** A value that has blanks, brackets or quotes goes between quotes. */
const quoted = (value: string): string => (/[\s()"]/.test(value) ? `"${value.replaceAll('"', '')}"` : value)

/** The piece the caret is in or right behind. */
export const partAt = (text: string, caret: number): QueryPart | undefined =>
  describeQuery(text).find(({ start, end }) => start < caret && caret <= end)

export function suggestionsFor(text: string, caret: number, sources: Sources): Suggestion[] {
  if (text.trim() === '')
    return [...recentFor(text, sources), ...fieldsNamed(FIRST_FIELDS, 0, text.length, sources)]
  const part = partAt(text, caret)
  if (!part) return []
  const sign = part.isNegated ? 1 : 0
  if (part.kind === 'field' && part.field !== undefined) {
    const from = part.start + sign + part.field.length + 1
    if (caret < from) return []
    return valuesFor(part.field, text.slice(from, caret), from, part.end, sources)
  }
  if (part.kind !== 'words') return []
  const typed = text.slice(part.start + sign, caret)
  const words = wordsFor(typed, part.start + sign, part.end, sources)
  return [...words, ...recentFor(text, sources).slice(0, 2)].slice(0, MAX)
}

const recentFor = (text: string, { recent }: Sources): Suggestion[] =>
  recent
    .filter((one) => one !== text && fold(one).startsWith(fold(text.trim())))
    .slice(0, MAX_RECENT)
    .map((one) => ({
      id: `recent ${one}`,
      kind: 'recent',
      label: one,
      detail: '',
      start: 0,
      end: text.length,
      insert: one,
    }))

const fieldsNamed = (names: readonly string[], start: number, end: number, sources: Sources): Suggestion[] =>
  names.map((name) => ({
    id: `field ${name}`,
    kind: 'field',
    label: `${name}:`,
    detail: sources.meaningOf(name),
    start,
    end,
    insert: `${name}:`,
  }))

/** For a word that may become a field, a value, a person or a place. */
function wordsFor(typed: string, start: number, end: number, sources: Sources): Suggestion[] {
  const wanted = fold(typed)
  if (wanted === '') return []
  const names = Object.keys(FIELD_VALUES)
  const called = names.filter((name) => name.startsWith(wanted))
  const meant = names.filter(
    (name) => wanted.length > 2 && !called.includes(name) && begins(sources.meaningOf(name), wanted),
  )
  if (wanted.length < 2) return fieldsNamed(called, start, end, sources)
  return [
    ...fieldsNamed(called.slice(0, 3), start, end, sources),
    ...fixedFor(wanted, start, end, sources),
    ...people('with', typed, start, end, sources).slice(0, 4),
    ...places('in', typed, start, end, sources).slice(0, 2),
    ...places('tag', typed, start, end, sources).slice(0, 2),
    ...fieldsNamed(meant.slice(0, 2), start, end, sources),
  ]
}

const begins = (text: string, wanted: string): boolean =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => word.startsWith(wanted))

/** 'unr' is is:unread. */
const fixedFor = (wanted: string, start: number, end: number, sources: Sources): Suggestion[] =>
  ['is', 'has'].flatMap((field) =>
    (FIELD_VALUES[field]?.values ?? [])
      .filter((value) => value.startsWith(wanted) || begins(sources.wordOf(value), wanted))
      .map((value) => valueOf(field, value, sources.wordOf(value), start, end)),
  )

const valueOf = (field: string, value: string, detail: string, start: number, end: number): Suggestion => ({
  id: `value ${field}:${value}`,
  kind: 'value',
  label: `${field}:${value}`,
  detail,
  start,
  end,
  insert: `${field}:${quoted(value)} `,
})

const people = (field: string, typed: string, start: number, end: number, sources: Sources): Suggestion[] =>
  sources.people(typed).map(({ name, address }) => ({
    ...valueOf(field, address, name === address ? '' : address, start, end),
    kind: 'person',
    label: name || address,
  }))

function places(
  field: 'in' | 'tag' | 'account',
  typed: string,
  start: number,
  end: number,
  { mailboxes, tags, accounts }: Sources,
): Suggestion[] {
  const all =
    field === 'in'
      ? mailboxes.map(({ name, detail }) => ({ value: name, name, detail }))
      : field === 'tag'
        ? tags.map(({ keyword, name }) => ({ value: keyword, name, detail: '' }))
        : accounts.map((address) => ({ value: address, name: address, detail: '' }))
  return all
    .filter(({ name, value }) => begins(name, fold(typed)) || fold(value).startsWith(fold(typed)))
    .map(({ value, name, detail }) => ({
      ...valueOf(field, value, detail, start, end),
      id: `place ${field}:${value} ${detail}`,
      kind: 'place',
      label: `${field}:${name}`,
    }))
}

/** Values of a field whose name is written already; [start, end) is where the value stands. */
function valuesFor(
  field: string,
  written: string,
  start: number,
  end: number,
  sources: Sources,
): Suggestion[] {
  const typed = written.replace(/^["“”„«»]/u, '')
  const from = start - field.length - 1
  const known = FIELD_VALUES[field]
  switch (known?.source) {
    case 'people':
      return typed === '' ? [] : people(field, typed, from, end, sources).slice(0, MAX)
    case 'mailboxes':
      return places('in', typed, from, end, sources).slice(0, MAX)
    case 'tags':
      return places('tag', typed, from, end, sources).slice(0, MAX)
    case 'accounts':
      return places('account', typed, from, end, sources).slice(0, MAX)
    case 'fixed':
    case 'open':
      return known.values
        .filter((value) => value !== typed && value.toLowerCase().startsWith(typed.toLowerCase()))
        .map((value) => valueOf(field, value, sources.wordOf(value), from, end))
    default:
      return []
  }
}
