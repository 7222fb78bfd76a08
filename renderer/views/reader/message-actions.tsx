// The buttons at the head of an open message: star, fold, and a menu of everything else.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ChevronUp, CodeXml, Copy, Download, Ellipsis, Info, Star } from 'lucide-react'
import { useClient } from '../../engine/hooks.ts'
import { savePart } from '../../engine/save-part.ts'
import { formatMessageTime, formatMoment } from '../../locales/format.ts'
import { useNow } from '../../state/now.ts'
import { useToasts } from '../../state/toasts.tsx'
import { IconButton } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import type { MenuGroup } from '../../ui/menu.tsx'
import { useCommandItems } from '../actions/command-items.ts'
import type { Message } from './conversation-feed.ts'
import styles from './message.module.css'
import { useReader } from './reader-context.ts'
import { useMessageActs } from './use-message-acts.ts'

export function MessageActions({ message, onFold }: { message: Message; onFold: () => void }): ReactNode {
  const { t, i18n } = useTranslation()
  const now = useNow()
  const acts = useMessageActs(message, useReader())
  const groups = useMenuGroups(message, acts)
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
        onClick={acts['message.star']}
      />
      <IconButton icon={ChevronUp} name={t('reader.fold')} onClick={onFold} />
      <Menu
        name={t('reader.menu')}
        align="end"
        groups={groups}
        trigger={
          <button
            type="button"
            data-menu
            className={styles.more}
            title={t('reader.menu')}
            aria-label={t('reader.menu')}
          >
            <Ellipsis size={16} strokeWidth={1.8} aria-hidden />
          </button>
        }
      />
    </div>
  )
}

type Acts = ReturnType<typeof useMessageActs>

function useMenuGroups(message: Message, acts: Acts): readonly MenuGroup[] {
  const { t } = useTranslation()
  const items = useCommandItems()
  const save = useSave(message)
  const copy = useCopies(message)
  return [
    { id: 'marks', items: items(['message.star', 'message.read', 'message.unread', 'message.tag'], acts) },
    {
      id: 'places',
      items: items(
        [
          'message.archive',
          'message.move',
          'message.copy',
          'message.notJunk',
          'message.junk',
          'message.trash',
          'message.delete',
        ],
        acts,
      ),
    },
    { id: 'views', items: items(['message.window', 'message.print', 'message.report'], acts).map(withIcon) },
    {
      id: 'source',
      items: [
        ...items(['message.source'], acts).map(withIcon),
        { id: 'save', label: t('source.save'), icon: Download, run: save },
        { id: 'address', label: t('reader.copyAddress'), icon: Copy, run: copy.address },
        { id: 'messageId', label: t('reader.copyMessageId'), icon: Copy, run: copy.messageId },
      ],
    },
  ]
}

const ICONS: Record<string, typeof Info> = { 'message.source': CodeXml, 'message.report': Info }

const withIcon = (item: MenuGroup['items'][number]): MenuGroup['items'][number] => {
  const icon = item.icon ?? ICONS[item.id]
  return icon ? { ...item, icon } : item
}

/** Saves the message as it was received. */
function useSave({ id }: Message): () => void {
  const client = useClient()
  const { say } = useToasts()
  const save = async (): Promise<void> => {
    const source = await client.call('messages.source', { id })
    if (!source.ok) return say({ text: source.fault.message, tone: 'trouble' })
    savePart(source.value.ticket, `message-${id}.eml`)
  }
  return () => void save()
}

function useCopies({ id, from }: Message): { address: () => void; messageId: () => void } {
  const { t } = useTranslation()
  const client = useClient()
  const { say } = useToasts()
  const copy = async (text: string): Promise<void> => {
    await navigator.clipboard.writeText(text)
    say({ text: t('reader.copiedText', { text }), tone: 'calm' })
  }
  const copyMessageId = async (): Promise<void> => {
    const found = await client.call('messages.headers', { id })
    const header = found.ok && found.value.headers.find(({ name }) => name.toLowerCase() === 'message-id')
    if (header) await copy(header.value.trim())
    else say({ text: t('reader.noMessageId'), tone: 'calm' })
  }
  return { address: () => void copy(from.address), messageId: () => void copyMessageId() }
}
