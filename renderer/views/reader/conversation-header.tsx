// The head of a conversation: with whom, how much, since when, and how exposed it is as a whole.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ArrowLeft, ArrowRight, ExternalLink, Printer, Search, TrendingDown, TrendingUp } from 'lucide-react'
import { host } from '../../engine/host.ts'
import { useTitleOf } from '../../keyboard/use-bindings.ts'
import { formatMonth } from '../../locales/format.ts'
import { useHasOnePane } from '../../state/room.ts'
import { useWhere } from '../../state/where-hooks.tsx'
import { IconButton } from '../../ui/button.tsx'
import { fullName } from '../list/names.ts'
import { LetterMark } from '../privacy/letter-mark.tsx'
import { signalText } from '../privacy/signal-text.ts'
import { usePrint } from '../print/use-print.ts'
import type { Group } from './conversation-feed.ts'
import styles from './conversation-header.module.css'
import { Initials } from './initials.tsx'
import type { Conversation } from './use-conversation.ts'
import { windowAddress } from './window-address.ts'

const SHOWN_PEOPLE = 3

interface ConversationHeaderProps {
  conversation: Conversation
  group: Group
  onFind: () => void
  /** In a window of its own there is no list to go back to. */
  isAlone: boolean
}

export function ConversationHeader({
  conversation,
  group,
  onFind,
  isAlone,
}: ConversationHeaderProps): ReactNode {
  const { t, i18n } = useTranslation()
  const { go } = useWhere()
  const hasOnePane = useHasOnePane()
  const others = conversation.people.filter((person) => !person.isMe)
  const parts = [
    t('reader.messages', { count: conversation.messages }),
    conversation.threads > 1 && t('reader.threads', { count: conversation.threads }),
    conversation.messages > 1 &&
      t('reader.since', { date: formatMonth(conversation.sinceAt, i18n.language) }),
  ]
  return (
    <header className={styles.header}>
      {hasOnePane && !isAlone && (
        <IconButton icon={ArrowLeft} name={t('frame.back')} onClick={() => go({ pane: 'list' })} />
      )}
      {others.length > 0 && (
        <span className={styles.avatars} aria-hidden="true">
          {others.slice(0, SHOWN_PEOPLE).map((person) => (
            <Initials key={person.address} name={fullName(person)} address={person.address} />
          ))}
        </span>
      )}
      <div className={styles.title}>
        <h1 dir="auto">{conversation.title || t('list.noSubject')}</h1>
        <p className={styles.sub}>{parts.filter(Boolean).join(' · ')}</p>
      </div>
      <ConversationIndex conversation={conversation} />
      <ConversationTools conversation={conversation} group={group} onFind={onFind} isAlone={isAlone} />
    </header>
  )
}

function ConversationTools({
  conversation: { title, messages, view, groupId },
  group,
  onFind,
  isAlone,
}: ConversationHeaderProps): ReactNode {
  const { t } = useTranslation()
  const print = usePrint()
  const findTitle = useTitleOf('message.find')
  const open = (): void =>
    host.openWindow(windowAddress({ view, groupId, messageId: null }, group.place ?? { kind: 'all' }))
  return (
    <div className={styles.tools}>
      <IconButton icon={Search} name={findTitle} onClick={onFind} />
      <IconButton
        icon={Printer}
        name={t('reader.printConversation')}
        onClick={() => print.conversation(title, group, messages)}
      />
      {!isAlone && <IconButton icon={ExternalLink} name={t('reader.ownWindow')} onClick={open} />}
    </div>
  )
}

const TREND_ICONS = { up: TrendingUp, down: TrendingDown, level: ArrowRight }

function ConversationIndex({
  conversation: { index, trend, weakest, view },
}: {
  conversation: Conversation
}): ReactNode {
  const { t } = useTranslation()
  if (view === 'messages') return null
  const Trend = trend === 'unknown' ? null : TREND_ICONS[trend]
  const fact = weakest ? signalText(t, weakest.signal, weakest.found, weakest.values) : ''
  return (
    <div className={styles.index}>
      <span className={styles.mark} title={t(`reader.trend.${trend}`)}>
        <LetterMark
          letter={index.letter}
          words={`${t('reader.conversation')} · ${index.letter}`}
          title={t(`privacy.letters.${index.letter}`)}
        />
        {Trend && <Trend size={14} role="img" aria-label={t(`reader.trend.${trend}`)} />}
      </span>
      {fact && (
        <p className={styles.weakest} dir="auto" title={fact}>
          {t('reader.weakest', { fact })}
        </p>
      )}
    </div>
  )
}
