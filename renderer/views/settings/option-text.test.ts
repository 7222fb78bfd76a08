import i18next from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { startLanguages } from '../../locales/i18n.ts'
import { isMeant, stepText } from './option-text.ts'
import { OPTIONS } from './options.ts'

beforeAll(() => startLanguages('fr'))

const found = (search: string): string[] =>
  OPTIONS.filter((option) => isMeant(i18next.t, option, search)).map(({ name }) => name)

describe('a search of the settings', () => {
  it('does not care for accents and case', () => {
    expect(found('THEME')).toContain('theme')
    expect(found('densite')).toEqual(['density'])
  })

  it('looks at titles, explanations and values, for every word', () => {
    expect(found('thunderbird')).toEqual(['keySet'])
    expect(found('touches lettres')).toEqual(['hasSingleKeys'])
    expect(found('touches xylophone')).toEqual([])
  })

  it('goes by the language of the window', async () => {
    await i18next.changeLanguage('en')
    expect(found('densite')).toEqual([])
    expect(found('undo')).toEqual(['toastMs'])
    await i18next.changeLanguage('fr')
  })
})

it('says a delay as a person would', () => {
  expect(stepText(i18next.t, 'delay', null)).toBe('Jamais')
  expect(stepText(i18next.t, 'delay', 0)).toBe('Tout de suite')
  expect(stepText(i18next.t, 'delay', 800)).toMatch(/^après 0,8\ss$/)
})
