import i18next from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { resources } from '../../locales/i18n.ts'
import { readersText } from './readers-text.ts'

const readers = {
  people: 3,
  operators: [] as string[],
  watchers: [] as string[],
  plaintextHops: [] as { from: string; by: string }[],
  isPublic: false,
  isSealed: false,
}

describe('readersText', () => {
  beforeAll(async () => {
    await i18next.init({ resources, lng: 'en', fallbackLng: false, interpolation: { escapeValue: false } })
  })
  const say = (change: Partial<typeof readers>): string =>
    readersText(i18next.t, { ...readers, ...change }, 'en')

  it('names everybody it passed', () => {
    expect(
      say({
        operators: ['Gmail', 'example.org'],
        plaintextHops: [{ from: 'petit.example', by: 'relay.example' }],
        isPublic: true,
      }),
    ).toBe(
      'Could be read by the 3 people it is between, 2 operators that carried it (Gmail and example.org), ' +
        'whoever listened between petit.example and relay.example, and anybody, in a public archive.',
    )
  })

  it('says of a sealed message what could be seen all the same', () => {
    expect(say({ isSealed: true })).toBe('Its text can be read only by those it was sealed for.')
    expect(say({ isSealed: true, operators: ['Gmail'] })).toContain('could be seen by Gmail')
  })

  it('names who would learn of the opening', () => {
    expect(say({ watchers: ['track.example'] })).toMatch(/track\.example would see that you open it/)
  })
})
