// "Who could read this", in one or two sentences.
import type { TFunction } from 'i18next'
import type { ValueOf } from '../../../shared/contract.ts'
import { joinNames } from '../../locales/format.ts'

type Readers = ValueOf<'privacy.report'>['readers']

/** Everybody beside the people themselves whom it passed. */
function strangers(t: TFunction, readers: Readers, language: string): string[] {
  const { operators, plaintextHops, isPublic } = readers
  const carried = joinNames(operators, language)
  return [
    ...(operators.length > 0 ? [t('privacy.operators', { count: operators.length, names: carried })] : []),
    ...plaintextHops.map((hop) => t('privacy.listener', hop)),
    ...(isPublic ? [t('privacy.anybody')] : []),
  ]
}

export function readersText(t: TFunction, readers: Readers, language: string): string {
  const others = strangers(t, readers, language)
  const people = t('privacy.people', { count: readers.people })
  const seen = readers.isSealed
    ? others.length > 0
      ? t('privacy.sealedFor', { readers: joinNames(others, language) })
      : t('privacy.sealedOnly')
    : t('privacy.readableBy', { readers: joinNames([people, ...others], language) })
  if (readers.watchers.length === 0) return seen
  const names = joinNames(readers.watchers, language)
  return `${seen} ${t('privacy.watchers', { count: readers.watchers.length, names })}`
}
