import { describe, expect, it } from 'vitest'
import { countText, findText, needleOf } from './find-text.ts'

const found = (text: string, looked: string): string[] => {
  const needle = needleOf(looked)
  return needle ? findText(text, needle).map(([start, end]) => text.slice(start, end)) : []
}

describe('findText', () => {
  it('takes no notice of case and accents, inside words as well', () => {
    expect(found('Élise aime l’élision; elise', 'elis')).toEqual(['Élis', 'élis', 'elis'])
    expect(found('déjà vu', 'DEJA')).toEqual(['déjà'])
  })

  it('takes no notice of how much space is between words', () => {
    expect(found('the  signed\ncopy', 'signed copy')).toEqual(['signed\ncopy'])
  })

  it('gives places in the text as it stands, where folding makes it longer or shorter', () => {
    expect(found('Straße nach Gießen', 'giess')).toEqual(['Gieß'])
    expect(found('e\u0301te\u0301 2026', '2026')).toEqual(['2026'])
    expect(found('😀 lease 😀 lease', 'lease')).toEqual(['lease', 'lease'])
  })

  it('takes signs as signs', () => {
    expect(found('a.c abc (x)', 'a.c')).toEqual(['a.c'])
    expect(found('f(x)', '(x)')).toEqual(['(x)'])
  })

  it('looks for nothing where there is nothing', () => {
    expect(needleOf('  ')).toBeUndefined()
    expect(found('abc', 'x')).toEqual([])
  })

  it('counts what it finds', () => {
    const needle = needleOf('an')
    expect(needle && countText('banana', needle)).toBe(2)
  })
})
