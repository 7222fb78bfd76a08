import { describe, expect, it } from 'vitest'
import { parseQuery } from '../query.ts'
import { describeQuery, FIELD_NAMES, FIELD_VALUES } from './describe.ts'

describe('describeQuery', () => {
  it('tells every part with its place', () => {
    const text = 'tea -from:"Bob B" (a OR "b c") tag:'
    expect(
      describeQuery(text).map((part) => [
        text.slice(part.start, part.end),
        part.kind,
        part.field,
        part.value,
        part.isNegated,
      ]),
    ).toEqual([
      ['tea', 'words', undefined, 'tea', false],
      ['-from:"Bob B"', 'field', 'from', 'Bob B', true],
      ['(', 'open', undefined, undefined, false],
      ['a', 'words', undefined, 'a', false],
      ['OR', 'or', undefined, undefined, false],
      ['"b c"', 'phrase', undefined, 'b c', false],
      [')', 'close', undefined, undefined, false],
      ['tag:', 'field', 'tag', '', false],
    ])
  })

  it.each([
    ['crane OR', 'OR', 'nothing-to-choose'],
    ['tea after:soon milk', 'after:soon', 'bad-value'],
    ['is:', undefined, undefined],
    ['a) b', ')', 'stray-bracket'],
    ['x (-)', '-)', 'nothing-to-exclude'],
  ])('%s: the part that is wrong', (text, wrong, code) => {
    const parts = describeQuery(text).filter((part) => part.problem)
    expect(parts.map((part) => [text.slice(part.start, part.end), part.problem?.code])).toEqual(
      wrong === undefined ? [] : [[wrong, code]],
    )
  })
})

describe('FIELD_VALUES', () => {
  it('knows every field, and only values that are understood', () => {
    expect(Object.keys(FIELD_VALUES).toSorted()).toEqual([...FIELD_NAMES].toSorted())
    for (const [field, { values }] of Object.entries(FIELD_VALUES))
      for (const value of values)
        expect(parseQuery(`${field}:${value}`), `${field}:${value}`).toMatchObject({ ok: true })
  })
})
