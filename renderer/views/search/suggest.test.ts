import { describe, expect, it } from 'vitest'
import { FIELD_NAMES, FIELD_VALUES } from '../../../shared/lib/query/describe.ts'
import { en } from '../../locales/en.ts'
import { suggestionsFor } from './suggest.ts'
import type { Sources } from './suggest.ts'

const PEOPLE = [
  { name: 'Alice Martin', address: 'alice@example.org' },
  { name: 'Alistair', address: 'alistair@example.org' },
]
const sources: Sources = {
  recent: ['from:bob invoice', 'lease'],
  people: (text) => PEOPLE.filter(({ name }) => name.toLowerCase().startsWith(text.toLowerCase())),
  mailboxes: [
    { name: 'Inbox', detail: 'alice@example.org' },
    { name: 'Tax papers', detail: '' },
  ],
  tags: [{ keyword: 'todo', name: 'To answer' }],
  accounts: ['alice@example.org'],
  meaningOf: (field) => (en.search.fields as Record<string, string>)[field] ?? '',
  wordOf: (value) => (en.search.values as Record<string, string>)[value] ?? '',
}
/** What each suggestion would make of the text; | is the caret. */
const made = (marked: string): string[] => {
  const caret = marked.indexOf('|')
  const text = marked.replace('|', '')
  return suggestionsFor(text, caret, sources).map(
    ({ start, end, insert }) => text.slice(0, start) + insert + text.slice(end),
  )
}

describe('suggestionsFor', () => {
  it('begins with what was searched before, and the fields worth knowing', () => {
    expect(made('|').slice(0, 3)).toEqual(['from:bob invoice', 'lease', 'from:'])
  })

  it('completes people by name, as their address', () => {
    expect(made('from:ali|')).toEqual(['from:alice@example.org ', 'from:alistair@example.org '])
    expect(made('tea -to:alic| milk')).toEqual(['tea -to:alice@example.org  milk'])
    expect(made('ali|')).toContain('with:alice@example.org ')
  })

  it('completes mailboxes, tags and accounts, between quotes where they have blanks', () => {
    expect(made('in:pap|')).toEqual(['in:"Tax papers" '])
    expect(made('in:"tax|"')).toEqual(['in:"Tax papers" '])
    expect(made('tag:answ|')).toEqual(['tag:todo '])
    expect(made('account:|')).toEqual(['account:alice@example.org '])
  })

  it('completes fixed values and dates', () => {
    expect(made('is:|')).toContain('is:answered ')
    expect(made('is:un|')).toEqual(['is:unread '])
    expect(made('after:|')).toContain('after:7d ')
    expect(made('index:|')).toContain('index:<C ')
  })

  it('proposes fields by name and by what they mean, and values by themselves', () => {
    expect(made('fro|')[0]).toBe('from:')
    expect(made('-sub|')).toEqual(['-subject:'])
    expect(made('hidden|')).toEqual(['bcc:'])
    expect(made('unr|')).toContain('is:unread ')
    expect(made('attach|')).toContain('has:attachment ')
  })

  it('keeps out of the way where nothing is being typed, or between quotes', () => {
    expect(made('lease |')).toEqual([])
    expect(made('"green ali|"')).toEqual([])
    expect(made('subject:ali|')).toEqual([])
    expect(made('from:al|ice')).toEqual(['from:alice@example.org ', 'from:alistair@example.org '])
  })
})

it('has a line for every field, and knows what to offer for each', () => {
  expect(Object.keys(en.search.fields).sort()).toEqual([...FIELD_NAMES].sort())
  expect(Object.keys(FIELD_VALUES).sort()).toEqual([...FIELD_NAMES].sort())
})
