import i18next from 'i18next'
import type { TFunction } from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { resources } from '../../locales/i18n.ts'
import { isUnfinished, troubleOf } from './trouble.ts'

describe('troubleOf', () => {
  let french: TFunction
  beforeAll(async () => {
    await i18next.init({ resources, lng: 'fr', fallbackLng: false, interpolation: { escapeValue: false } })
    french = i18next.getFixedT('fr')
  })

  it('says nothing of a query, nor of a field without its value', () => {
    expect(['', 'tea', 'from:', '"green', 'is:unread'].map((text) => troubleOf(text, french))).toEqual(
      Array(5).fill(undefined),
    )
  })

  it.each([
    ['is:purple', /^is: ne peut pas être «.purple.».+unread, read/],
    ['larger:<b>', /<b>/],
    ['(tea', /parenthèse s’ouvre/],
    ['tea)', /ne ferme rien/],
    ['tea OR OR milk', /OR veut/],
    ['-(', /./],
  ])('says of %s what is wrong, in the language of the window', (text, expected) => {
    expect(troubleOf(text, french)).toMatch(expected)
  })
})

describe('isUnfinished', () => {
  it.each(['tea OR', 'tea OR ', '(tea', '(tea OR', 'is:unr', 'after:202', 'index:<', 'tea -('])(
    '%j may still become a query',
    (text) => {
      expect(isUnfinished(text)).toBe(true)
    },
  )

  it.each(['tea', 'is:purple', 'is:unr ', 'tea)', 'tea OR OR milk', 'after:202 tea'])(
    '%j is one, or never will be',
    (text) => {
      expect(isUnfinished(text)).toBe(false)
    },
  )
})
