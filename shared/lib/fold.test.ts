import { describe, expect, it } from 'vitest'
import { fold, indexTerms, matchTerms } from './fold.ts'

describe('fold', () => {
  it.each([
    ['Café', 'cafe'],
    ['STRASSE', 'strasse'],
    ['Straße', 'strasse'],
    ['Ångström', 'angstrom'],
    ['ΆΛΦΑ', 'αλφα'],
    ['Ёлка', 'елка'],
    ['ﬁne', 'fine'],
    ['ＡＢＣ１２', 'abc12'],
    ['שָׁלוֹם', 'שלום'],
    ['مُحَمَّد', 'محمد'],
    ['İstanbul', 'istanbul'],
    ['smørrebrød', 'smorrebrod'],
  ])('%s becomes %s', (text, folded) => expect(fold(text)).toBe(folded))

  it('keeps vowel signs that are letters of their script', () => {
    expect(fold('ที่นี่')).toBe('ที่นี่'.normalize('NFC'))
    expect(fold('हिन्दी')).toBe('हिन्दी'.normalize('NFC'))
  })
})

describe('pairs', () => {
  it('indexes every grapheme of an unspaced run as the beginning of a term', () => {
    expect(indexTerms('abc東京都xyz').trim().split(/\s+/)).toEqual(['abc', '東京', '京都', '都', 'xyz'])
  })
  it('asks for a run by its pairs, for one grapheme by prefix', () => {
    expect(matchTerms('東京都', false)).toBe('"東京 京都"')
    expect(matchTerms('都', false)).toBe('"都" *')
    expect(matchTerms('都。 ', false)).toBe('"都" *')
  })
  it('keeps words and prefixes', () => {
    expect(matchTerms('Crème brûlée', false)).toBe('"creme brulee"')
    expect(matchTerms('fac', true)).toBe('"fac" *')
  })
  it('finds nothing searchable in punctuation', () => expect(matchTerms('--- "" !', false)).toBeUndefined())
})
