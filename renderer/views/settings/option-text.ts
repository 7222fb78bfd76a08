// What an option is called, what its values are called, and whether somebody who searches means it.
import type { TFunction } from 'i18next'
import { fold } from '../../../shared/lib/fold.ts'
import type { Settings } from '../../state/appearance.ts'
import type { Option, OptionName } from './options.ts'

export const titleOf = (t: TFunction, name: OptionName): string => t(`settings.options.${name}.title`)
export const hintOf = (t: TFunction, name: OptionName): string => t(`settings.options.${name}.hint`)

/** The value in words; '' where there is nothing to say of it (what is only remembered). */
export function valueText(t: TFunction, option: Option, value: Settings[OptionName]): string {
  switch (option.kind) {
    case 'toggle':
      return t(value === true ? 'settings.on' : 'settings.off')
    case 'steps':
      return stepText(t, option.unit, typeof value === 'number' ? value : null)
    case 'choice':
      return choiceText(t, option.name, typeof value === 'string' ? value : '')
    case 'kept':
      return ''
  }
}

/** The key is made of two words of the data; options.test.ts proves that every one is there, in each language. */
export const choiceText = (t: TFunction, name: OptionName, value: string): string =>
  t(`settings.options.${name}.values.${value}` as 'settings.options.theme.values.dark')

export function stepText(t: TFunction, unit: 'percent' | 'delay', value: number | null): string {
  if (value === null) return t('settings.never')
  if (unit === 'percent') return t('settings.percent', { value })
  return value === 0 ? t('settings.atOnce') : t('settings.seconds', { value: value / 1000 })
}

/** Every word of the search is found in the title, the explanation or a value; case and accents do not count. */
export function isMeant(t: TFunction, option: Option, search: string): boolean {
  const values =
    option.kind === 'choice' ? option.values.map((value) => choiceText(t, option.name, value)) : []
  const text = fold([titleOf(t, option.name), hintOf(t, option.name), ...values].join(' '))
  return fold(search)
    .split(/\s+/)
    .every((word) => text.includes(word))
}
