// Brings what is to be printed together: one message, or a conversation, with who wrote to whom and when.
import { useCallback, useMemo } from 'react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { ValueOf } from '../../../shared/contract.ts'
import type { Client } from '../../engine/client.ts'
import { useClient } from '../../engine/hooks.ts'
import { host } from '../../engine/host.ts'
import { formatMoment } from '../../locales/format.ts'
import { useToasts } from '../../state/toasts.tsx'
import type { Group, Message } from '../reader/conversation-feed.ts'
import { printMessages } from './print-page.ts'
import type { PrintedMessage } from './print-page.ts'

/** Of a longer conversation the newest are printed. */
const MOST_MESSAGES = 200

type Body = ValueOf<'messages.body'>

interface Print {
  message: (message: Message) => void
  conversation: (title: string, group: Group, messages: number) => void
}

export function usePrint(): Print {
  const { t, i18n } = useTranslation()
  const client = useClient()
  const { say } = useToasts()
  const print = useCallback(
    async (title: string, messages: readonly Message[]) => {
      const pages = await Promise.all(
        messages.map(async (message) => {
          const body = await client.call('messages.body', { id: message.id })
          return body.ok ? [pageOf(t, i18n.language, message, body.value)] : []
        }),
      )
      await printMessages(title, pages.flat(), {
        from: (name) => t('reader.pictureFrom', { host: name }),
        notLoaded: t('reader.pictureNotLoaded'),
        quoted: t('reader.quoted'),
      })
    },
    [client, t, i18n],
  )
  return useMemo(
    () => ({
      message: (message) => void print(message.subject || t('list.noSubject'), [message]),
      conversation: (title, group, messages) => {
        if (messages > MOST_MESSAGES)
          say({ text: t('reader.printedNewest', { count: MOST_MESSAGES }), tone: 'calm' })
        void newestOf(client, group, messages).then((newest) => print(title, newest))
      },
    }),
    [client, print, say, t],
  )
}

async function newestOf(client: Client, group: Group, messages: number): Promise<Message[]> {
  const offset = Math.max(0, messages - MOST_MESSAGES)
  const found = await client.call('messages.entries', { ...group, offset, limit: MOST_MESSAGES })
  return found.ok ? found.value.entries.map((entry) => entry.message) : []
}

function pageOf(t: TFunction, language: string, message: Message, body: Body): PrintedMessage {
  const people = (role: Body['participants'][number]['role']): string =>
    body.participants
      .filter((person) => person.role === role)
      .map(({ name, address }) => (name ? `${name} <${address}>` : address))
      .join(', ')
  const tickets = new Map(
    body.parts.flatMap((part) => (part.contentId ? [[part.contentId, part.ticket]] : [])),
  )
  const files = body.parts.filter((part) => !part.isInline).map((part) => part.fileName)
  const head: [string, string][] = [
    [t('reader.printed.from'), people('from') || message.from.address],
    [t('reader.printed.to'), people('to')],
    [t('reader.cc'), people('cc')],
    [t('reader.printed.date'), formatMoment(message.dateAt, language)],
    [t('reader.printed.subject'), message.subject || t('list.noSubject')],
    [t('reader.attachments'), files.join(', ')],
    [t('reader.printed.index'), `${message.letter} · ${t(`privacy.letters.${message.letter}`)}`],
  ]
  return {
    head: head.filter(([, value]) => value !== ''),
    html: body.html,
    plain: `${body.plain?.own ?? ''}\n${body.plain?.quoted ?? ''}`.trim() || t('reader.noText'),
    partUrl: (contentId) => {
      const ticket = tickets.get(contentId)
      return ticket === undefined ? undefined : host.partUrl(ticket)
    },
  }
}
