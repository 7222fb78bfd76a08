// The tags of a message, each with the way to take it off.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { X } from 'lucide-react'
import { useQuery } from '../../engine/hooks.ts'
import { IconButton } from '../../ui/button.tsx'
import { TagChip } from '../../ui/tag-chip.tsx'
import { usePerform } from '../actions/use-perform.ts'
import type { Message } from './conversation-feed.ts'
import styles from './message.module.css'
import { useReader } from './reader-context.ts'
import { useSubject } from './use-message-acts.ts'

export function MessageTags({ message }: { message: Message }): ReactNode {
  const { t } = useTranslation()
  const known = useQuery('tags.list', {}).value
  const perform = usePerform()
  const { target } = useSubject(message, useReader().place)
  if (message.tags.length === 0) return null
  return (
    <ul className={styles.tags} aria-label={t('reader.tags')}>
      {message.tags.map((keyword) => {
        const tag = known?.find((one) => one.keyword.toLowerCase() === keyword.toLowerCase())
        const name = tag?.name ?? keyword
        return (
          <li key={keyword} className={styles.tag}>
            <TagChip name={name} colour={tag?.colour ?? 'grey'} />
            <IconButton
              icon={X}
              name={t('reader.removeTag', { name })}
              className={styles.untag}
              onClick={() => void perform(target, { kind: 'flag', flag: keyword, isSet: false })}
            />
          </li>
        )
      })}
    </ul>
  )
}
