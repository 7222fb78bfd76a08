import i18next from 'i18next'
import type { TFunction } from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { resources } from '../locales/i18n.ts'
import { printKeys } from './print.ts'

describe('printKeys', () => {
  let english: TFunction
  let french: TFunction
  beforeAll(async () => {
    await i18next.init({ resources, lng: 'en', fallbackLng: false })
    english = i18next.getFixedT('en')
    french = i18next.getFixedT('fr')
  })

  it('names what is held as the keyboard of the language does', () => {
    expect(printKeys('Mod+Shift+P', english, false)).toBe('Ctrl+Shift+P')
    expect(printKeys('Mod+Shift+P', french, false)).toBe('Ctrl+Maj+P')
    expect(printKeys('Shift+Delete', french, false)).toBe('Maj+Suppr')
    expect(printKeys('Enter', french, false)).toBe('Entrée')
    expect(printKeys('Mod++', english, false)).toBe('Ctrl++')
  })

  it('uses the signs of a Mac, in its order', () => {
    expect(printKeys('Mod+Shift+P', french, true)).toBe('⇧⌘P')
    expect(printKeys('Mod+Ctrl+a', english, true)).toBe('⌃⌘A')
    expect(printKeys('Mod+Alt+f', english, true)).toBe('⌥⌘F')
    expect(printKeys('Backspace', english, true)).toBe('⌫')
  })

  it('prints the keys of a sequence one after the other', () => {
    expect(printKeys('g i', english, false)).toBe('G I')
    expect(printKeys('* a', english, true)).toBe('* A')
  })
})
