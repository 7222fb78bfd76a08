// The reader: one conversation, oldest first, opened at the first unread message.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useWhere } from '../../state/where-hooks.tsx'
import { listedPlace } from '../../state/where.ts'
import type { Opened, Place } from '../../state/where.ts'
import { FaultNotice } from '../fault-notice.tsx'
import { ConversationHeader } from './conversation-header.tsx'
import { Messages } from './messages.tsx'
import { Nothing } from './nothing.tsx'
import styles from './reader.module.css'
import { useConversation } from './use-conversation.ts'

export function Reader({ opened }: { opened: Opened | null }): ReactNode {
  const { t } = useTranslation()
  const { where } = useWhere()
  return (
    // F6 comes here when there is no message to come to.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <main className={styles.reader} aria-label={t('frame.reader')} data-pane="reader" tabIndex={-1}>
      {opened ? <OpenedConversation opened={opened} place={listedPlace(where)} /> : <Nothing />}
    </main>
  )
}

/** The last conversation stays on screen until the next one has come. */
function OpenedConversation({ opened, place }: { opened: Opened; place: Place }): ReactNode {
  const { t } = useTranslation()
  const { shown, fault } = useConversation(opened, place)
  if (fault?.code === 'not-found') return <p className={styles.gone}>{t('reader.gone')}</p>
  if (fault) return <FaultNotice fault={fault} />
  if (!shown) return null
  return (
    <>
      <ConversationHeader conversation={shown.head} />
      <Messages key={shown.key} {...shown} />
    </>
  )
}
