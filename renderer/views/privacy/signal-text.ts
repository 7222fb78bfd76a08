// What a signal found, in words: its own sentence, else the signal's name, and never a bare key.
import type { TFunction } from 'i18next'

export type Values = Record<string, string | number>

/** The key of a sentence that exists only for signals this version knows; unknown to the type of all keys. */
const has = (t: TFunction, key: string): boolean => t(key as 'list.me', { defaultValue: '' }) !== ''

export function signalText(t: TFunction, signal: string, found: string, values: Values = {}): string {
  for (const key of [`signals.${signal}.${found}`, `signals.${signal}.title`])
    if (has(t, key)) return t(key as 'list.me', values)
  return t('privacy.otherFact')
}

export const signalTitle = (t: TFunction, signal: string): string => signalText(t, signal, 'title')

/** Why something was not checked; a reason without words is said in general. */
export function whyText(t: TFunction, why: string): string {
  const key = `privacy.why.${why.split(' ')[0] ?? ''}`
  return has(t, key) ? t(key as 'list.me') : t('privacy.why.other')
}
