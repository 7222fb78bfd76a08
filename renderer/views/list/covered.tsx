// What a search looked at, and what it could not look at yet.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './list.module.css'
import type { Rows } from './use-rows.ts'

export function Covered({ rows, placeName }: { rows: Rows; placeName: string }): ReactNode {
  const { t } = useTranslation()
  if (rows.fault) return null
  const parts = [
    t('search.in', { place: placeName }),
    rows.indexed !== null && t('search.covers', { count: rows.indexed }),
    rows.pending !== null && rows.pending > 0 && t('search.pending', { count: rows.pending }),
  ]
  return (
    <p className={styles.found} role="status">
      {rows.isStale || rows.indexed === null ? t('search.searching') : parts.filter(Boolean).join(' · ')}
    </p>
  )
}
