// The date one is at while rushing through the list, asked for where its rows are not loaded.
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '../../engine/hooks.ts'
import type { ListQuestion, Row } from '../../state/where.ts'
import { headerText } from './date-headers.ts'
import styles from './list.module.css'

const WAIT_MS = 40

interface RushLabelProps {
  list: ListQuestion
  offset: number
  row: Row | undefined
  now: number
}

export function RushLabel({ list, offset, row, now }: RushLabelProps): ReactNode {
  const { t, i18n } = useTranslation()
  const client = useClient()
  const [asked, setAsked] = useState<number | null>(null)
  const isKnown = row !== undefined
  useEffect(() => {
    if (isKnown) return undefined
    let isOver = false
    const ask = async (): Promise<void> => {
      const result = await client.call('listing.rows', { list, offset, limit: 1 })
      const found = result.ok ? result.value.rows[0]?.dateAt : undefined
      if (!isOver && found !== undefined) setAsked(found)
    }
    const timer = setTimeout(() => void ask(), WAIT_MS)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [client, list, offset, isKnown])
  const dateAt = row?.dateAt ?? asked
  if (dateAt === null) return null
  return (
    <div className={styles.rush} aria-hidden="true">
      {headerText(dateAt, now, i18n.language, (group) => t(`list.${group}`))}
    </div>
  )
}
