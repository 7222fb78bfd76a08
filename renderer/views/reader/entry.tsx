// One entry of a conversation: a message, or what stands between messages.
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { UserMinus, UserPlus } from 'lucide-react'
import type { ValueOf } from '../../../shared/contract.ts'
import { joinNames } from '../../locales/format.ts'
import { useWhere } from '../../state/where-hooks.tsx'
import { Button } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { fullName } from '../list/names.ts'
import styles from './entry.module.css'
import { MessageCard } from './message-card.tsx'
import type { ReaderActs } from './message-card.tsx'

export type ConversationEntry = ValueOf<'messages.conversation'>['entries'][number]

interface EntryProps extends ReaderActs {
  entry: ConversationEntry
  startsOpen: boolean
}

export function Entry({ entry, startsOpen, ...acts }: EntryProps): ReactNode {
  const { t, i18n } = useTranslation()
  if (entry.kind === 'message')
    return <MessageCard message={entry.message} startsOpen={startsOpen} {...acts} />
  if (entry.kind === 'before') return <Before entry={entry} {...acts} />
  if (entry.kind === 'subject')
    return (
      <h2 className={styles.divider} dir="auto">
        <span>{entry.subject || t('list.noSubject')}</span>
      </h2>
    )
  const people = joinNames(entry.people.map(fullName), i18n.language)
  return (
    <p className={classes(styles.divider, styles.audience)}>
      <span>
        {entry.kind === 'left' ? <UserMinus size={13} aria-hidden /> : <UserPlus size={13} aria-hidden />}
        {entry.kind === 'left'
          ? t('reader.left', { people })
          : entry.received > 0
            ? t('reader.joined', { people, count: entry.received })
            : t('reader.joinedAlone', { people })}
      </span>
    </p>
  )
}

/** Messages of the same thread that were written before these people were together: folded in their place. */
function Before({
  entry,
  ...acts
}: ReaderActs & { entry: ConversationEntry & { kind: 'before' } }): ReactNode {
  const { t } = useTranslation()
  const { go } = useWhere()
  const [isOpen, setOpen] = useState(false)
  return (
    <div className={styles.before}>
      <button type="button" className={styles.fold} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('reader.before', { count: entry.messages.length })}
      </button>
      {isOpen && (
        <>
          {entry.messages.map((message) => (
            <MessageCard key={message.id} message={message} startsOpen={false} {...acts} />
          ))}
          <Button
            look="link"
            onClick={() => go({ opened: { view: 'people', groupId: entry.conversation, messageId: null } })}
          >
            {t('reader.openBefore')}
          </Button>
        </>
      )}
    </div>
  )
}
