// What stands where no conversation is open: how much is unread today, and a few keys worth knowing.
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '../../engine/hooks.ts'
import type { CommandId } from '../../keyboard/commands.ts'
import { usePrintedKeys } from '../../keyboard/use-bindings.ts'
import { useNow } from '../../state/now.ts'
import { useWhere } from '../../state/where-hooks.tsx'
import { listedPlace } from '../../state/where.ts'
import styles from './reader.module.css'

const WORTH_KNOWING: readonly CommandId[] = [
  'list.next',
  'list.open',
  'search.focus',
  'palette.open',
  'keys.show',
]

const today = (now: number): string => {
  const date = new Date(now)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

export function Nothing(): ReactNode {
  const { t } = useTranslation()
  const { where } = useWhere()
  const day = today(useNow())
  const text = useMemo(() => `is:unread after:${day}`, [day])
  const unread = useQuery('listing.count', { text, place: listedPlace(where) }).value?.messages
  const printed = usePrintedKeys()
  return (
    <div className={styles.nothing}>
      <p className={styles.nothingTitle}>{t('reader.nothing')}</p>
      <p>{unread ? t('reader.unreadToday', { count: unread }) : t('reader.noneUnreadToday')}</p>
      <dl className={styles.hints}>
        {WORTH_KNOWING.filter((id) => printed(id) !== '').map((id) => (
          <div key={id} className={styles.hint}>
            <dt>
              <kbd>{printed(id)}</kbd>
            </dt>
            <dd>{t(`commands.${id}`)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
