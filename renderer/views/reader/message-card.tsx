// One message of a conversation: a line while folded, a card with its body and its privacy strip while open.
import { useCallback, useMemo, useRef } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Paperclip, Star } from 'lucide-react'
import { useQuery } from '../../engine/hooks.ts'
import { formatMessageTime, formatMoment } from '../../locales/format.ts'
import { useNow } from '../../state/now.ts'
import { FaultNotice } from '../fault-notice.tsx'
import { shortName } from '../list/names.ts'
import { FindingProvider } from '../mail-html/find-context.ts'
import type { Finding } from '../mail-html/find-context.ts'
import { LetterMark } from '../privacy/letter-mark.tsx'
import { PrivacyStrip } from '../privacy/strip.tsx'
import { BlockedBanner } from './blocked-banner.tsx'
import type { MessageId } from '../../../shared/model/ids.ts'
import type { Message } from './conversation-feed.ts'
import { MessageActions } from './message-actions.tsx'
import { MessageBody } from './message-body.tsx'
import { MessageHeader } from './message-header.tsx'
import { MessageTags } from './message-tags.tsx'
import styles from './message.module.css'
import { useReader } from './reader-context.ts'
import { useSeen } from './use-seen.ts'

interface MessageCardProps {
  message: Message
  isOpen: boolean
  /** Where it stands in the conversation; a message shown from another one stands nowhere. */
  place?: number
  total?: number
  isCurrent?: boolean
  /** Instead of the conversation's own folding. */
  onFold?: (isOpen: boolean) => void
}

export function MessageCard({
  message,
  isOpen,
  place,
  total,
  isCurrent = false,
  onFold,
}: MessageCardProps): ReactNode {
  const { t, i18n } = useTranslation()
  const reader = useReader()
  const fold = onFold ?? ((isNowOpen: boolean) => reader.fold(message.id, isNowOpen))
  const name = t('reader.messageName', {
    sender: message.from.isMe ? t('list.me') : shortName(message.from),
    date: formatMoment(message.dateAt, i18n.language),
  })
  return (
    // The message with the focus is the one the keys act on.
    <article
      className={styles.entry}
      data-message={message.id}
      data-focus={isCurrent || undefined}
      aria-label={message.isSeen ? name : `${t('list.unread')}, ${name}`}
      aria-posinset={place === undefined ? undefined : place + 1}
      aria-setsize={total}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={isCurrent ? 0 : -1}
    >
      {isOpen ? (
        <OpenMessage message={message} onFold={() => fold(false)} />
      ) : (
        <FoldedMessage message={message} onOpen={() => fold(true)} />
      )}
    </article>
  )
}

function FoldedMessage({ message, onOpen }: { message: Message; onOpen: () => void }): ReactNode {
  const { t, i18n } = useTranslation()
  const now = useNow()
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.folded}
      data-unread={!message.isSeen || undefined}
      title={t('reader.unfold')}
      onClick={onOpen}
    >
      <b dir="auto">{message.from.isMe ? t('list.me') : shortName(message.from)}</b>
      <span className={styles.line} dir="auto">
        {message.preview}
      </span>
      {message.hasAttachment && <Paperclip size={13} aria-label={t('list.attachment')} />}
      {message.isStarred && <Star size={13} className={styles.starred} aria-label={t('list.starred')} />}
      <time>{formatMessageTime(message.dateAt, now, i18n.language)}</time>
      <LetterMark letter={message.letter} title={t(`privacy.letters.${message.letter}`)} />
    </button>
  )
}

function OpenMessage({ message, onFold }: { message: Message; onFold: () => void }): ReactNode {
  const card = useRef<HTMLDivElement>(null)
  const reader = useReader()
  const { value: body, fault } = useQuery('messages.body', { id: message.id })
  const isExplained = reader.isExplained(message.id)
  const finding = useFindingIn(message.id)
  useSeen(card, message.id, !message.isSeen && !reader.isKeptUnread(message.id))
  return (
    <div ref={card} className={styles.card}>
      {body && <BlockedBanner remote={body.remote} onDetails={() => reader.explain(message.id, true)} />}
      <header className={styles.header}>
        <div className={styles.who}>
          <MessageHeader message={message} body={body} />
        </div>
        <MessageActions message={message} onFold={onFold} />
      </header>
      <MessageTags message={message} />
      {fault && <FaultNotice fault={fault} />}
      {body && (
        <FindingProvider value={finding}>
          <MessageBody body={body} onLink={reader.onLink} />
        </FindingProvider>
      )}
      <PrivacyStrip
        message={message.id}
        isOpen={isExplained}
        onToggle={() => reader.explain(message.id, !isExplained)}
        onEvidence={({ start, end }) => reader.onSource({ message: message.id, start, end })}
      />
    </div>
  )
}

/** What is looked for, as one message sees it. */
function useFindingIn(message: MessageId): Finding | null {
  const find = useReader().find
  const text = find?.text ?? ''
  const tell = find?.report
  const report = useCallback((hits: number) => tell?.(message, hits), [tell, message])
  const present = find?.at?.message === message ? find.at : null
  return useMemo(() => (text === '' ? null : { text, present, report }), [text, present, report])
}
