// Who an open message is from, always with the address; whether that was checked; when, and to whom.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { BadgeCheck, ShieldAlert, ShieldQuestion } from 'lucide-react'
import { fullName } from '../list/names.ts'
import type { Body } from './message-body.tsx'
import styles from './message.module.css'
import type { Message } from './conversation-feed.ts'

export function MessageHeader({ message, body }: { message: Message; body: Body | undefined }): ReactNode {
  return (
    <>
      <div className={styles.from}>
        <b dir="auto">{fullName(message.from)}</b>
        <span className={styles.address}>{message.from.address}</span>
        {body && !message.from.isMe && <Authenticity verdict={body.authenticity} />}
      </div>
      <Recipients message={message} body={body} />
    </>
  )
}

const VERDICT_ICONS = {
  real: BadgeCheck,
  unchecked: ShieldQuestion,
  failed: ShieldAlert,
  unclear: ShieldAlert,
}

function Authenticity({ verdict: { verdict, domain } }: { verdict: Body['authenticity'] }): ReactNode {
  const { t } = useTranslation()
  const Icon = VERDICT_ICONS[verdict]
  return (
    <span className={styles.authenticity} data-verdict={verdict}>
      <Icon size={13} aria-hidden />
      {t(`authenticity.${verdict}`, { domain })}
    </span>
  )
}

function Recipients({ message, body }: { message: Message; body: Body | undefined }): ReactNode {
  const { t } = useTranslation()
  const name = (person: Message['to'][number]): string => (person.isMe ? t('reader.toMe') : fullName(person))
  const inRole = (role: string) => body?.participants.filter((person) => person.role === role) ?? []
  const title = (people: readonly { name: string; address: string }[]): string =>
    people.map((person) => `${person.name} <${person.address}>`.trim()).join('\n')
  const cc = inRole('cc')
  // The conversation lists all whom it went to together.
  const to = message.to.filter((one) => !cc.some((person) => person.address === one.address))
  const replyTo = inRole('reply-to').filter((person) => person.address !== message.from.address)
  return (
    <p className={styles.to} dir="auto">
      {to.length > 0 && <span title={title(to)}>{t('reader.to', { people: to.map(name).join(', ') })}</span>}
      {cc.length > 0 && (
        <span title={title(cc)}>
          {to.length > 0 && ' · '}
          {t('reader.cc')} {cc.map(name).join(', ')}
        </span>
      )}
      {replyTo.length > 0 && (
        <span>
          {' · '}
          {t('reader.replyTo')} {replyTo.map((person) => person.address).join(', ')}
        </span>
      )}
      {message.copies.length > 1 && (
        <span>
          {' · '}
          {t('reader.copies', { mailboxes: message.copies.map((copy) => copy.mailboxName).join(', ') })}
        </span>
      )}
    </p>
  )
}
