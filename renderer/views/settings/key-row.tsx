// Who keeps the key of the sealed store on this computer, and what that is worth.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '../../engine/hooks.ts'
import styles from './option-row.module.css'

const KEY_WORDS = {
  os: 'footer.keyOs',
  passphrase: 'footer.keyPassphrase',
  file: 'footer.keyFile',
} as const

export function KeyRow(): ReactNode {
  const { t } = useTranslation()
  const status = useQuery('status.get', {}).value
  if (!status) return null
  return (
    <div className={styles.row}>
      <div className={styles.words}>
        <h3>{t('settings.computer.key')}</h3>
        <p>{t(KEY_WORDS[status.keySlot])}</p>
        {status.keySlot === 'file' && <p>{t('footer.keyFileWhy')}</p>}
      </div>
    </div>
  )
}
