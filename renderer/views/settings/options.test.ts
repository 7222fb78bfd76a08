// Every setting of the contract is an option on the page, with words in both languages and a default among its values.
import { describe, expect, it } from 'vitest'
import { Settings } from '../../../shared/contract/settings.ts'
import { en, type Words } from '../../locales/en.ts'
import { fr } from '../../locales/fr.ts'
import { OPTIONS } from './options.ts'

const defaults = Settings.parse({})
const LANGUAGES: [string, Words][] = [
  ['English', en],
  ['French', fr],
]

it('shows every setting there is, once', () => {
  expect(OPTIONS.map(({ name }) => name).sort()).toEqual(Object.keys(Settings.shape).sort())
})

describe.each([...OPTIONS])('$name', (option) => {
  it.each(LANGUAGES)('has a title, an explanation and a name for each value in %s', (_name, words) => {
    const said: { title: string; hint: string; values?: Record<string, string> } =
      words.settings.options[option.name]
    expect(said.title).not.toBe('')
    expect(said.hint).not.toBe('')
    if (option.kind === 'choice') expect(Object.keys(said.values ?? {})).toEqual(option.values)
  })

  it('offers its default, and nothing the contract refuses', () => {
    if (option.kind !== 'choice' && option.kind !== 'steps') return
    expect(option.values).toContain(defaults[option.name])
    for (const value of option.values)
      expect(Settings.partial().safeParse({ [option.name]: value })).toMatchObject({ success: true })
  })

  if (option.kind === 'choice')
    it('offers every value the contract knows', () => {
      const known = [...option.values, 'none of them'].filter(
        (value) => Settings.partial().safeParse({ [option.name]: value }).success,
      )
      expect(known).toEqual(option.values)
    })
})
