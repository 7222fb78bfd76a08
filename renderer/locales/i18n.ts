// The languages, and which one is spoken: the setting, else the system's, else English.
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { MIRRORED, mirrored } from './mirrored.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof en }
  }
}

export type Language = 'en' | 'fr' | 'mirrored'

/** French counts round millions in a form of its own (CLDR `many`: "un million de"), which our sentences do not need. */
function withMany<T extends object>(words: T): T {
  const copy = Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    const kept: [string, unknown] = [key, typeof value === 'object' && value ? withMany(value) : value]
    return key.endsWith('_other') ? [kept, [key.replace(/_other$/, '_many'), value]] : [kept]
  })
  return Object.fromEntries(copy) as T
}

export const resources = {
  en: { translation: en },
  fr: { translation: withMany(fr) },
  [MIRRORED]: { translation: mirrored },
}

const languageOf = (tag: string): string => tag.slice(0, 2).toLowerCase()

/** @returns a language tag with the region the system gives it ('en-GB', 'fr-CA'), which decides how dates are written */
export function resolveLanguage(setting: Language | 'system', system: readonly string[]): string {
  if (setting === 'mirrored') return MIRRORED
  const isSpoken = (tag: string): boolean =>
    setting === 'system' ? ['en', 'fr'].includes(languageOf(tag)) : languageOf(tag) === setting
  return system.find(isSpoken) ?? (setting === 'system' ? 'en' : setting)
}

/** Call once before anything is drawn. */
export async function startLanguages(language: string): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources,
    lng: language,
    fallbackLng: 'en',
    supportedLngs: ['en', 'fr', MIRRORED],
    nonExplicitSupportedLngs: true,
    returnNull: false,
    // Said aloud, or each text is examined for whether it is a key at all: a seventh of what drawing a message took.
    keySeparator: '.',
    nsSeparator: false,
    // React escapes what it draws.
    interpolation: { escapeValue: false },
  })
}

export async function speak(language: string): Promise<void> {
  document.documentElement.lang = language
  document.documentElement.dir = language === MIRRORED ? 'rtl' : 'ltr'
  if (i18next.language !== language) await i18next.changeLanguage(language)
}
