import { describe, expect, it } from 'vitest'
import { parseQuery, querySentence, type Query } from './query.ts'

const word = (text: string, isPrefix = false): Query => ({ kind: 'text', field: 'any', text, isPrefix })
const queryOf = (text: string) => {
  const parsed = parseQuery(text)
  return parsed.ok ? parsed.query : parsed.code
}

describe('parseQuery', () => {
  it.each<[string, unknown]>([
    ['', { kind: 'all', of: [] }],
    ['tea', word('tea')],
    ['green tea', { kind: 'all', of: [word('green'), word('tea')] }],
    ['"green tea"', word('green tea')],
    ['fac*', word('fac', true)],
    ['-tea', { kind: 'not', of: word('tea') }],
    ['--tea', word('--tea')],
    ['e-mail', word('e-mail')],
    ['a OR b c', { kind: 'all', of: [{ kind: 'any', of: [word('a'), word('b')] }, word('c')] }],
    ['-(a b)', { kind: 'not', of: { kind: 'all', of: [word('a'), word('b')] } }],
    ['or', word('or')],
    ['"OR"', word('OR')],
    ['12:30', word('12:30')],
    ['http://x.example', word('http://x.example')],
    ['From:Bob', { kind: 'people', role: 'from', text: 'Bob', isPrefix: false }],
    ['subject:"two words"', { kind: 'text', field: 'subject', text: 'two words', isPrefix: false }],
    ['from:', { kind: 'all', of: [] }],
    ['"green te', word('green te')],
    ['after:2024-02', { kind: 'date', bound: 'after', date: { year: 2024, month: 2 } }],
    ['before:7d', { kind: 'date', bound: 'before', date: { daysAgo: 7 } }],
    ['on:yesterday', { kind: 'date', bound: 'on', date: { daysAgo: 1 } }],
    ['larger:1.5M', { kind: 'size', bound: 'larger', bytes: 1_500_000 }],
    ['index:<c', { kind: 'letter', comparison: '<', letter: 'C' }],
    ['index:?', { kind: 'letter', comparison: '=', letter: '?' }],
    ['technical:>=40', { kind: 'axis', axis: 'technical', comparison: '>=', points: 40 }],
    ['importance:>=-3', { kind: 'importance', comparison: '>=', points: -3 }],
    ['tracked:yes', { kind: 'tracked', isSet: true }],
    ['cleartext:hop', { kind: 'cleartext-hop' }],
    ['readable-by:Google', { kind: 'readable-by', text: 'google' }],
  ])('reads %s', (text, query) => {
    expect(queryOf(text)).toEqual(query)
  })

  it.each([
    ['after:2024-13', 'bad-value', 6, 'after: takes a date'],
    ['x is:blue', 'bad-value', 5, '“blue” at character 6'],
    ['index:<?', 'bad-value', 6, 'a letter A to E'],
    ['technical:101', 'bad-value', 10, '0 to 100'],
    ['on:2023-02-29', 'bad-value', 3, 'a date'],
    ['larger:big', 'bad-value', 7, 'a size'],
    ['(a', 'unclosed-bracket', 0, 'not closed'],
    ['a)', 'stray-bracket', 1, 'closes nothing'],
    ['OR a', 'nothing-to-choose', 0, 'either side'],
    ['crane OR', 'nothing-to-choose', 6, 'OR at character 7'],
    ['(a OR) b', 'nothing-to-choose', 3, 'either side'],
    ['importance:11', 'bad-value', 11, '-10 to 10'],
    ['a OR OR b', 'nothing-to-choose', 2, 'either side'],
    ['(-) a', 'nothing-to-exclude', 1, 'Nothing follows'],
  ])('says what is wrong with %s, and where', (text, code, at, words) => {
    const parsed = parseQuery(text)
    expect(parsed).toMatchObject({ ok: false, code, at })
    if (!parsed.ok) expect(querySentence(parsed)).toContain(words)
  })

  it('cuts the outermost things into chips', () => {
    const text = 'tea -from:bob (a OR b) "x y"'
    const parsed = parseQuery(text)
    expect(
      parsed.ok && parsed.chips.map((one) => [text.slice(one.start, one.end), one.kind, one.isExcluded]),
    ).toEqual([
      ['tea', 'words', false],
      ['-from:bob', 'field', true],
      ['(a OR b)', 'group', false],
      ['"x y"', 'words', false],
    ])
  })

  it('answers any text, however deep or broken', () => {
    const pieces = ['(', ')', '-', '"', ' ', 'OR', 'from:', 'a', 'index:<', '*', '«', 'on:1', '日本']
    let state = 7
    for (let round = 0; round < 3000; round++) {
      let text = ''
      for (let count = 0; count < 12; count++) {
        state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
        text += pieces[(state >> 8) % pieces.length]
      }
      const parsed = parseQuery(text)
      if (!parsed.ok) expect(querySentence(parsed).length).toBeGreaterThan(10)
    }
    expect(parseQuery('('.repeat(100_000))).toMatchObject({ ok: false, code: 'too-deep' })
  })
})
