// What exactly went wrong, in the user's language: from the fault's reason, else the engine's own (English) sentence.
import type { TFunction } from 'i18next'
import type { Fault } from '../../shared/model/fault.ts'

/** Empty where the sentence of the code says it all. What a server said is quoted as it came. */
export function faultDetail(fault: Fault, t: TFunction): string {
  if (fault.code === 'bug' || fault.message === '') return ''
  if (fault.reason === undefined) return t('faults.said', { message: fault.message })
  const said = fault.values?.['said']
  const quoted =
    said !== undefined && said !== '' && fault.reason !== 'tls-disagreed'
      ? ` ${t('faults.quoted', { said })}`
      : ''
  return t(`faults.reasons.${fault.reason}`, { ...fault.values }) + quoted
}
