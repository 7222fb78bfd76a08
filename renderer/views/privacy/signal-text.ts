// What a signal found, in words: its own sentence, else the signal's name, and never a bare key.
import type { TFunction } from 'i18next'

type Values = Readonly<Record<string, string | number>>

/** The sentence of a key that only exists if this window knows the signal; '' where it does not. */
const sentence = (t: TFunction, key: string, values: Values = {}): string =>
  t(key as 'privacy.otherFact', { ...values, defaultValue: '' })

export const signalTitle = (t: TFunction, signal: string): string =>
  sentence(t, `signals.${signal}.title`) || t('privacy.otherFact')

export const signalText = (t: TFunction, signal: string, found: string, values: Values): string =>
  sentence(t, `signals.${signal}.${found}`, values) || signalTitle(t, signal)

/** Why something was not checked; a reason without words is said in general. */
export const whyText = (t: TFunction, why: string): string =>
  sentence(t, `privacy.why.${why}`) || t('privacy.why.other')
