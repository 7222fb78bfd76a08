// What a screen reader says of a row: what one who sees it would read, in one line.
import type { TFunction } from 'i18next'
import { formatMoment } from '../../locales/format.ts'
import type { Row } from '../../state/where.ts'
import { signalText } from '../privacy/signal-text.ts'
import type { RowLook } from './row-look.ts'

export function letterTitle(t: TFunction, { letter, weakest }: Row): string {
  const name = t('privacy.letterName', { letter, name: t(`privacy.letters.${letter}`) })
  if (!weakest) return name
  const fact = signalText(t, weakest.signal, weakest.found, weakest.values)
  return `${name}\n${t('list.weakest', { fact })}`
}

export const protectionText = (t: TFunction, { protection }: Row): string | null =>
  protection === 'none' ? null : t(`list.protection.${protection}`)

export function spokenRow(row: Row, people: string, look: RowLook): string {
  const { t, language } = look
  const tags = row.tags.map((keyword) => look.tag(keyword).name).join(', ')
  return [
    row.unread > 0 && t('list.unread'),
    people || t('list.noSender'),
    row.subject || t('list.noSubject'),
    formatMoment(row.dateAt, language),
    row.messages > 1 && t('list.messagesInGroup', { count: row.messages }),
    row.hasAttachment && t('list.attachment'),
    row.isStarred && t('list.starred'),
    tags !== '' && t('list.tags', { tags }),
    protectionText(t, row),
    row.isPending && t('list.pending'),
    t('list.index', { letter: row.letter }),
  ]
    .filter(Boolean)
    .join(', ')
}
