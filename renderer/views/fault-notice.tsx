// A fault in the user's words, with the engine's own sentence below it as the detail.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../shared/model/fault.ts'
import { Notice } from '../ui/notice.tsx'
import styles from './fault-notice.module.css'

export function FaultNotice({ fault }: { fault: Fault }): ReactNode {
  const { t } = useTranslation()
  return (
    <Notice tone="trouble">
      <p>{t(`faults.${fault.code}`, { message: fault.message })}</p>
      {fault.message && fault.code !== 'bug' && (
        <p className={styles.detail}>{t('faults.said', { message: fault.message })}</p>
      )}
    </Notice>
  )
}
