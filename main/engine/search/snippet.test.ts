import { describe, expect, it } from 'vitest'
import { parseQuery } from '../../../shared/lib/query.ts'
import { cutSnippet, phrasesOf } from './snippet.ts'

function cut(text: string, query: string): string | null {
  const parsed = parseQuery(query)
  const found = cutSnippet(text, parsed.ok ? phrasesOf(parsed.query) : [])
  if (!found) return null
  let shown = ''
  let at = 0
  for (const [start, end] of found.marks) {
    shown += `${found.text.slice(at, start)}[${found.text.slice(start, end)}]`
    at = end
  }
  return shown + found.text.slice(at)
}

describe('cutSnippet', () => {
  it.each([
    ['Green tea for Zoë', 'zoe', 'Green tea for [Zoë]'],
    ['Die Straße ist lang', 'STRASSE', 'Die [Straße] ist lang'],
    ['the green, green tea', '"green tea"', 'the green, [green tea]'],
    ['factory facts fax', 'fac*', '[factory] [facts] fax'],
    ['teapot tea', 'tea', 'teapot [tea]'],
    ['昨日東京都に行きました。', '東京', '昨日[東京]都に行きました。'],
    ['ab東京cd', '京', 'ab東[京]cd'],
    ['มีน้ำในแก้ว', 'น้ำ', 'มี[น้ำ]ในแก้ว'],
    ['one\ntwo\tthree', 'two', 'one [two] three'],
    ['a tea or b', 'tea -b', 'a [tea] or b'],
  ])('%s for %s', (text, query, shown) => expect(cut(text, query)).toBe(shown))

  it('is null when the words stand elsewhere', () => {
    expect(cut('nothing of it', 'tea')).toBeNull()
    expect(cut('tea', 'subject:tea')).toBeNull()
  })

  it('begins near the hit and marks all within reach', () => {
    const text = `${'filler words here '.repeat(500)}then tea and tea again ${'more '.repeat(200)}`
    const shown = cut(text, 'tea') ?? ''
    expect(shown).toContain('then [tea] and [tea] again')
    expect(shown.length).toBeLessThan(220)
  })

  it('never cuts a character in two', () => {
    const text = `${'𠮷'.repeat(300)}tea${'𠮷'.repeat(300)}`
    const shown = cut(text, '𠮷') ?? ''
    expect(shown.isWellFormed()).toBe(true)
  })
})
