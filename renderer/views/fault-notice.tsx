// A fault in the user's words; below it what exactly it was, in the same language as far as the engine gave a reason.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { faultDetail } from './fault-detail.ts'
import type { Fault } from '../../shared/model/fault.ts'
import { Notice } from '../ui/notice.tsx'
import styles from './fault-notice.module.css'

export function FaultNotice({ fault }: { fault: Fault }): ReactNode {
  const { t } = useTranslation()
  const detail = faultDetail(fault, t)
  return (
    <Notice tone="trouble">
      <p>{t(`faults.${fault.code}`, { message: fault.message })}</p>
      {detail && <p className={styles.detail}>{detail}</p>}
    </Notice>
  )
}
