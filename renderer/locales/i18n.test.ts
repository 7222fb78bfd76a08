import i18next from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { resolveLanguage, resources } from './i18n.ts'
import { MIRRORED, mirrored } from './mirrored.ts'

const flatten = (words: object, prefix = ''): Map<string, string> =>
  new Map(
    Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null
        ? [...flatten(value, `${prefix}${key}.`)]
        : [[`${prefix}${key}`, String(value)] as [string, string]],
    ),
  )

const blanks = (text: string): string[] => [...text.matchAll(/{{(\w+)/g)].map(([, name = '']) => name).sort()

describe('the two languages', () => {
  const english = flatten(en)
  const french = flatten(fr)

  it('have the same keys', () => {
    expect([...french.keys()].sort()).toEqual([...english.keys()].sort())
  })

  it('fill in the same values', () => {
    const differing = [...english].filter(
      ([key, text]) => !key.endsWith('_one') && blanks(text).join() !== blanks(french.get(key) ?? '').join(),
    )
    expect(differing).toEqual([])
  })

  it('have both forms of every plural', () => {
    const single = [...english.keys()].filter((key) => key.endsWith('_one'))
    const plural = [...english.keys()].filter((key) => key.endsWith('_other'))
    expect(single.map((key) => key.slice(0, -4))).toEqual(plural.map((key) => key.slice(0, -6)))
  })
})

describe('French', () => {
  it('keeps its marks on the line of the word before, and writes apostrophes as they are printed', () => {
    const wrong = [...flatten(fr)].filter(([, text]) => / [:;!?»%]|« |[a-zà-ÿ][;!?»]|\p{L}'\p{L}/u.test(text))
    expect(wrong).toEqual([])
  })
})

describe('the mirrored language', () => {
  it('accents every word and keeps what is filled in', () => {
    const english = flatten(en)
    const words = flatten(mirrored)
    expect([...words.keys()]).toEqual([...english.keys()])
    expect(
      [...english].filter(([key, text]) => blanks(text).join() !== blanks(words.get(key) ?? '').join()),
    ).toEqual([])
    expect(mirrored.footer.syncing).toBe('Fêťçhîñĝ {{stored, number}} ôf {{onServer, number}}')
  })

  it('is English to Intl', async () => {
    const instance = i18next.createInstance()
    await instance.init({
      resources,
      lng: MIRRORED,
      fallbackLng: 'en',
      supportedLngs: ['en', 'fr', MIRRORED],
    })
    expect(instance.t('list.messagesInGroup', { count: 1 })).toBe('1 mêŝŝâĝê')
    expect(instance.t('list.messagesInGroup', { count: 12_000 })).toBe('12,000 mêŝŝâĝêŝ')
  })
})

describe('French numbers', () => {
  beforeAll(async () => {
    await i18next.init({ resources, lng: 'fr', fallbackLng: false })
  })

  it('counts nothing, one, two and a round million', () => {
    const count = (n: number): string => i18next.t('list.messagesInGroup', { count: n })
    expect([0, 1, 2, 1_000_000].map(count).map((text) => text.replaceAll(/\s/g, ' '))).toEqual([
      '0 message',
      '1 message',
      '2 messages',
      '1 000 000 messages',
    ])
  })
})

describe('resolveLanguage', () => {
  it('follows the setting, else the system, else English', () => {
    expect(resolveLanguage('fr', ['en-GB'])).toBe('fr')
    expect(resolveLanguage('fr', ['en-GB', 'fr-CA'])).toBe('fr-CA')
    expect(resolveLanguage('system', ['de-DE', 'fr-CA', 'en'])).toBe('fr-CA')
    expect(resolveLanguage('system', ['ja'])).toBe('en')
    expect(resolveLanguage('mirrored', ['fr-CA'])).toBe(MIRRORED)
  })
})
