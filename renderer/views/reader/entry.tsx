// One message of a conversation with what stands above it: where the subject changes, who came and went.
import { memo, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { UserMinus, UserPlus } from 'lucide-react'
import { joinNames } from '../../locales/format.ts'
import { useWhere } from '../../state/where-hooks.tsx'
import { Button } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { fullName } from '../list/names.ts'
import type { Entry } from './conversation-feed.ts'
import styles from './entry.module.css'
import { MessageCard } from './message-card.tsx'

interface EntryViewProps {
  entry: Entry
  place: number
  total: number
  isCurrent: boolean
  isOpen: boolean
}

export const EntryView = memo(function EntryView({
  entry: { above, message },
  ...card
}: EntryViewProps): ReactNode {
  return (
    <>
      {above.map((divider) => (
        <DividerView key={keyOf(divider)} divider={divider} />
      ))}
      <MessageCard message={message} {...card} />
    </>
  )
})

type Divider = Entry['above'][number]

const keyOf = (divider: Divider): string =>
  divider.kind === 'before' ? `before ${divider.conversation}` : divider.kind

function DividerView({ divider }: { divider: Divider }): ReactNode {
  const { t, i18n } = useTranslation()
  if (divider.kind === 'before') return <Before divider={divider} />
  if (divider.kind === 'subject')
    return (
      <h2 className={styles.divider} dir="auto">
        <span>{divider.subject || t('list.noSubject')}</span>
      </h2>
    )
  const people = joinNames(divider.people.map(fullName), i18n.language)
  return (
    <p className={classes(styles.divider, styles.audience)}>
      <span>
        {divider.kind === 'left' ? <UserMinus size={13} aria-hidden /> : <UserPlus size={13} aria-hidden />}
        {divider.kind === 'left'
          ? t('reader.left', { people })
          : divider.received > 0
            ? t('reader.joined', { people, count: divider.received })
            : t('reader.joinedAlone', { people })}
      </span>
    </p>
  )
}

/** Messages of the same thread that were written before these people were together: folded in their place. */
function Before({ divider }: { divider: Divider & { kind: 'before' } }): ReactNode {
  const { t } = useTranslation()
  const { go } = useWhere()
  const [isOpen, setOpen] = useState(false)
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set())
  return (
    <div className={styles.before}>
      <button type="button" className={styles.fold} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('reader.before', { count: divider.messages.length })}
      </button>
      {isOpen && (
        <>
          {divider.messages.map((message) => (
            <MessageCard
              key={message.id}
              message={message}
              isOpen={unfolded.has(message.id)}
              onFold={(isNowOpen) => setUnfolded(withOrWithout(unfolded, message.id, isNowOpen))}
            />
          ))}
          <Button
            look="link"
            onClick={() => go({ opened: { view: 'people', groupId: divider.conversation, messageId: null } })}
          >
            {t('reader.openBefore')}
          </Button>
        </>
      )}
    </div>
  )
}

function withOrWithout(set: ReadonlySet<number>, one: number, isIn: boolean): ReadonlySet<number> {
  const next = new Set(set)
  if (isIn) next.add(one)
  else next.delete(one)
  return next
}
