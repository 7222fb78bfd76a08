// One row of the list: who, when, what about, and how exposed.
import { memo } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TFunction } from 'i18next'
import { Paperclip, Star } from 'lucide-react'
import { formatMoment, formatRowTime } from '../../locales/format.ts'
import type { Row } from '../../state/where.ts'
import { classes } from '../../ui/classes.ts'
import { LetterMark } from '../privacy/letter-mark.tsx'
import { signalText } from '../privacy/signal-text.ts'
import { MarkedText } from './marked-text.tsx'
import { rowNames } from './names.ts'
import styles from './row.module.css'

interface ListRowProps {
  row: Row
  index: number
  setSize: number
  id: string
  isActive: boolean
  now: number
}

export const ListRow = memo(function ListRow({ row, index, setSize, id, isActive, now }: ListRowProps) {
  const { t, i18n } = useTranslation()
  const names = rowNames(row, t('list.me'))
  const isUnread = row.unread > 0
  return (
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      aria-posinset={index + 1}
      aria-setsize={setSize}
      aria-label={spokenRow(t, row, names.map((named) => named.name).join(', '), i18n.language)}
      data-group={row.groupId}
      className={classes(styles.row, isActive && styles.active, isUnread && styles.unread)}
    >
      <span className={styles.dot} />
      <Who row={row} names={names} />
      <time className={styles.time} title={formatMoment(row.dateAt, i18n.language)}>
        {formatRowTime(row.dateAt, now, i18n.language)}
      </time>
      <span className={styles.subject} dir="auto">
        {row.subject || t('list.noSubject')}
      </span>
      <span className={styles.preview} dir="auto">
        {row.snippet ? <MarkedText snippet={row.snippet} /> : row.preview}
      </span>
      <span className={styles.marks}>
        <Star
          size={14}
          aria-hidden
          data-star
          className={classes(styles.star, row.isStarred && styles.starred)}
        />
        {row.hasAttachment && <Paperclip size={13} aria-hidden />}
        <LetterMark letter={row.letter} title={letterTitle(t, row)} />
      </span>
    </div>
  )
})

function Who({ row, names }: { row: Row; names: ReturnType<typeof rowNames> }): ReactNode {
  const { t } = useTranslation()
  return (
    <span className={styles.who} dir="auto">
      {names.length === 0 && t('list.noSender')}
      {names.map(({ name, isUnread }, index) => (
        // Two people may have the same name; their place in the row tells them apart.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={index} className={classes(isUnread && styles.bold)}>
          {index > 0 && ', '}
          {name}
        </span>
      ))}
      {row.kind === 'list' && <span className={styles.count}> · {t('list.mailingList')}</span>}
      {row.messages > 1 && <span className={styles.count}> {row.messages}</span>}
    </span>
  )
}

function letterTitle(t: TFunction, { letter, weakest }: Row): string {
  const name = t('privacy.letterName', { letter, name: t(`privacy.letters.${letter}`) })
  if (!weakest) return name
  const fact = signalText(t, weakest.signal, weakest.found, weakest.values)
  return `${name}\n${t('list.weakest', { fact })}`
}

function spokenRow(t: TFunction, row: Row, people: string, language: string): string {
  return [
    row.unread > 0 && t('list.unread'),
    people || t('list.noSender'),
    row.subject || t('list.noSubject'),
    formatMoment(row.dateAt, language),
    row.messages > 1 && t('list.messagesInGroup', { count: row.messages }),
    row.hasAttachment && t('list.attachment'),
    row.isStarred && t('list.starred'),
    t('list.index', { letter: row.letter }),
  ]
    .filter(Boolean)
    .join(', ')
}
