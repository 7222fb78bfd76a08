import { describe, expect, it } from 'vitest'
import { chipsOf, markedByBackspace, piecesOf, withExample, without } from './edit.ts'

const chips = (text: string): string[] => chipsOf(text).map(({ start, end }) => text.slice(start, end))

describe('chipsOf', () => {
  it('are the fields that stand by themselves', () => {
    expect(chips('from:alice tea -is:unread')).toEqual(['from:alice', '-is:unread'])
    expect(chips('from:a OR from:b in:inbox')).toEqual(['in:inbox'])
    expect(chips('(from:a to:b) in:inbox')).toEqual(['in:inbox'])
    expect(chips('from: is:purple')).toEqual([])
  })
})

describe('piecesOf', () => {
  it.each(['', ' ', 'from:alice  tea', '"green tea" -(a OR b) ', 'is:purple (', 'from:"عمر" 田中'])(
    'leaves nothing of %j out',
    (text) => {
      expect(
        piecesOf(text)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
    },
  )
})

describe('without', () => {
  it('takes a part and its blank away', () => {
    const text = 'tea from:alice milk'
    expect(without(text, { start: 4, end: 14 })).toBe('tea milk')
    expect(without('from:alice', { start: 0, end: 10 })).toBe('')
  })
})

describe('markedByBackspace', () => {
  it('marks a finished field with its blank, and nothing that is still being written', () => {
    expect(markedByBackspace('tea from:alice ', 15)).toEqual({ start: 4, end: 15 })
    expect(markedByBackspace('tea from:alice', 14)).toBeUndefined()
    expect(markedByBackspace('tea ', 4)).toBeUndefined()
    expect(markedByBackspace('', 0)).toBeUndefined()
  })
})

it('puts an example behind what is written', () => {
  expect(withExample('', 'is:unread')).toBe('is:unread')
  expect(withExample('tea ', 'is:unread')).toBe('tea is:unread')
})
