// One message of a conversation: a line while folded, a card with its body and its privacy strip while open.
import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ChevronUp, CodeXml, MailOpen, Star } from 'lucide-react'
import type { ValueOf } from '../../../shared/contract.ts'
import { useCommand, useQuery } from '../../engine/hooks.ts'
import { formatMessageTime, formatMoment } from '../../locales/format.ts'
import { useNow } from '../../state/now.ts'
import { IconButton } from '../../ui/button.tsx'
import { FaultNotice } from '../fault-notice.tsx'
import { shortName } from '../list/names.ts'
import type { LinkClicked } from '../mail-html/links.ts'
import { LetterMark } from '../privacy/letter-mark.tsx'
import { PrivacyStrip, useStrip } from '../privacy/strip.tsx'
import { BlockedBanner } from './blocked-banner.tsx'
import { MessageBody } from './message-body.tsx'
import { MessageHeader } from './message-header.tsx'
import styles from './message.module.css'
import type { SourceShown } from './source-sheet.tsx'
import { useSeen } from './use-seen.ts'

type MessageEntry = ValueOf<'messages.conversation'>['entries'][number] & { kind: 'message' }
export type Message = MessageEntry['message']

export interface ReaderActs {
  onLink: (link: LinkClicked) => void
  onSource: (source: SourceShown) => void
}

interface MessageCardProps extends ReaderActs {
  message: Message
  /** How it begins; afterwards the user folds and opens. */
  startsOpen: boolean
}

export function MessageCard({ message, startsOpen, ...acts }: MessageCardProps): ReactNode {
  const [isOpen, setOpen] = useState(startsOpen)
  return (
    <article className={styles.entry} data-message={message.id}>
      {isOpen ? (
        <OpenMessage message={message} onFold={() => setOpen(false)} {...acts} />
      ) : (
        <FoldedMessage message={message} onOpen={() => setOpen(true)} />
      )}
    </article>
  )
}

export function FoldedMessage({ message, onOpen }: { message: Message; onOpen: () => void }): ReactNode {
  const { t, i18n } = useTranslation()
  const now = useNow()
  return (
    <button type="button" className={styles.folded} title={t('reader.unfold')} onClick={onOpen}>
      <b dir="auto">{message.from.isMe ? t('list.me') : shortName(message.from)}</b>
      <span className={styles.line} dir="auto">
        {message.preview}
      </span>
      {message.isStarred && <Star size={13} className={styles.starred} aria-label={t('list.starred')} />}
      <time>{formatMessageTime(message.dateAt, now, i18n.language)}</time>
      <LetterMark letter={message.letter} title={t(`privacy.letters.${message.letter}`)} />
    </button>
  )
}

function OpenMessage({
  message,
  onFold,
  onLink,
  onSource,
}: ReaderActs & { message: Message; onFold: () => void }): ReactNode {
  const card = useRef<HTMLDivElement>(null)
  const { value: body, fault } = useQuery('messages.body', { id: message.id })
  const strip = useStrip()
  // Marked unread by hand while open: it stays so.
  const [wasSeen, setWasSeen] = useState(message.isSeen)
  if (message.isSeen && !wasSeen) setWasSeen(true)
  useSeen(card, message.id, !message.isSeen && !wasSeen)
  return (
    <div ref={card} className={styles.card}>
      {body && <BlockedBanner remote={body.remote} onDetails={strip.open} />}
      <header className={styles.header}>
        <div className={styles.who}>
          <MessageHeader message={message} body={body} />
        </div>
        <MessageActions message={message} onFold={onFold} onSource={onSource} />
      </header>
      {fault && <FaultNotice fault={fault} />}
      {body && <MessageBody body={body} onLink={onLink} />}
      <PrivacyStrip
        message={message.id}
        isOpen={strip.isOpen}
        onToggle={strip.toggle}
        onEvidence={({ start, end }) => onSource({ message: message.id, start, end })}
      />
    </div>
  )
}

interface MessageActionsProps {
  message: Message
  onFold: () => void
  onSource: (source: SourceShown) => void
}

function MessageActions({ message, onFold, onSource }: MessageActionsProps): ReactNode {
  const { t, i18n } = useTranslation()
  const now = useNow()
  const setFlag = useCommand('messages.setFlag')
  const set = (flag: '\\Seen' | '\\Flagged', isSet: boolean): void =>
    void setFlag({ messages: [message.id], flag, isSet })
  return (
    <div className={styles.actions}>
      <time className={styles.time} title={formatMoment(message.dateAt, i18n.language)}>
        {formatMessageTime(message.dateAt, now, i18n.language)}
      </time>
      <IconButton
        icon={Star}
        name={t(message.isStarred ? 'reader.unstar' : 'reader.star')}
        isOn={message.isStarred}
        aria-pressed={message.isStarred}
        onClick={() => set('\\Flagged', !message.isStarred)}
      />
      <IconButton
        icon={MailOpen}
        name={t('reader.markUnread')}
        disabled={!message.isSeen}
        onClick={() => set('\\Seen', false)}
      />
      <IconButton
        icon={CodeXml}
        name={t('reader.source')}
        onClick={() => onSource({ message: message.id, start: 0, end: 0 })}
      />
      <IconButton icon={ChevronUp} name={t('reader.fold')} onClick={onFold} />
    </div>
  )
}
