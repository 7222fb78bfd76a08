import { expect, it } from 'vitest'
import { Keyword } from '../../../shared/model/mail.ts'
import { defaultTag, isTagKeyword, keywordFor } from './tag-keywords.ts'

it('tells tags from flags and from what programs keep for themselves', () => {
  const flags = ['\\Seen', '$Forwarded', '$MDNSent', 'nonjunk', '$Junk', '', '$label1', 'work', 'Projet_X']
  expect(flags.filter(isTagKeyword)).toEqual(['$label1', 'work', 'Projet_X'])
})

it('knows what Thunderbird calls its five, and reads a keyword as a name', () => {
  expect(defaultTag('$LABEL2')).toEqual({ name: 'Work', colour: 'orange' })
  expect(defaultTag('Tax_2026').name).toBe('Tax 2026')
  expect(defaultTag('tax_2026').colour).toBe(defaultTag('Tax_2026').colour)
})

it.each([
  ['Impôts 2026', [], 'Impots_2026'],
  ['  Été / hiver  ', [], 'Ete_hiver'],
  ['work', ['work'], 'work_2'],
  ['Work', ['work', 'work_2'], 'Work_3'],
  ['Junk', [], 'Junk_2'],
  ['日本', [], 'tag'],
  ['🙂', ['tag'], 'tag_2'],
])('makes a keyword of %s', (name, taken, keyword) => {
  expect(keywordFor(name, new Set(taken))).toBe(keyword)
  expect(Keyword.safeParse(keyword).success).toBe(true)
})
