// Says that this window is cut off for good, and what to do: the host was started anew, and the window's link is the old one.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLine } from '../../engine/hooks.ts'
import { Notice } from '../../ui/notice.tsx'
import styles from './expired-notice.module.css'

export function ExpiredNotice(): ReactNode {
  const { t } = useTranslation()
  if (useLine() !== 'expired') return null
  return (
    <div className={styles.expired}>
      <Notice tone="trouble">
        <p className={styles.title}>{t('frame.expired')}</p>
        <p>{t('frame.expiredHint')}</p>
      </Notice>
    </div>
  )
}
