// What Loquet does with mail and what it never does, in plain words.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Check, Ban } from 'lucide-react'
import { KeyRow } from './key-row.tsx'
import styles from './privacy-section.module.css'

const DOES = ['fetch', 'store', 'compute', 'ask'] as const
const NEVER = ['remote', 'receipts', 'relay', 'links'] as const

export function PrivacySection(): ReactNode {
  const { t } = useTranslation()
  return (
    <>
      <p className={styles.lead}>{t('settings.privacy.lead')}</p>
      <h3 className={styles.heading}>{t('settings.privacy.does')}</h3>
      <ul className={styles.list}>
        {DOES.map((one) => (
          <li key={one}>
            <Check size={16} aria-hidden />
            {t(`settings.privacy.doesItems.${one}`)}
          </li>
        ))}
      </ul>
      <KeyRow />
      <h3 className={styles.heading}>{t('settings.privacy.never')}</h3>
      <ul className={styles.list}>
        {NEVER.map((one) => (
          <li key={one}>
            <Ban size={16} aria-hidden />
            {t(`settings.privacy.neverItems.${one}`)}
          </li>
        ))}
      </ul>
    </>
  )
}
