// Whose mail the files hold: conversations must know who "me" is.
import { useId } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../../ui/field.tsx'
import { looksLikeAddress } from '../onboarding/step.ts'
import styles from './import-sheet.module.css'

export type Whose =
  { kind: 'mine'; address: string } | { kind: 'another'; written: string } | { kind: 'nobody' }
export const UNKNOWN: Whose = { kind: 'another', written: '' }

/** '' for nobody's; undefined where it is no address yet. */
export function addressOf(whose: Whose): string | undefined {
  if (whose.kind === 'nobody') return ''
  if (whose.kind === 'mine') return whose.address
  return looksLikeAddress(whose.written) ? whose.written.trim() : undefined
}

interface WhoseMailProps {
  own: readonly string[]
  whose: Whose
  isWrong: boolean
  onWhose: (whose: Whose) => void
}

export function WhoseMail({ own, whose, isWrong, onWhose }: WhoseMailProps): ReactNode {
  const { t } = useTranslation()
  const group = useId()
  const choice = (label: string, isChosen: boolean, next: Whose): ReactNode => (
    <label className={styles.whose} key={label}>
      <input type="radio" name={group} checked={isChosen} onChange={() => onWhose(next)} />
      <span dir="auto">{label}</span>
    </label>
  )
  return (
    <fieldset className={styles.choices}>
      <legend>{t('imports.whose')}</legend>
      <p className={styles.hint}>{t('imports.whoseHint')}</p>
      {own.map((address) =>
        choice(address, whose.kind === 'mine' && whose.address === address, { kind: 'mine', address }),
      )}
      {choice(t('imports.another'), whose.kind === 'another', UNKNOWN)}
      {whose.kind === 'another' && (
        <Field
          className={styles.address}
          label={t('imports.address')}
          type="email"
          autoComplete="email"
          spellCheck={false}
          value={whose.written}
          trouble={isWrong ? t('imports.addressInvalid') : undefined}
          onChange={(event) => onWhose({ kind: 'another', written: event.target.value })}
        />
      )}
      {choice(t('imports.nobody'), whose.kind === 'nobody', { kind: 'nobody' })}
    </fieldset>
  )
}
