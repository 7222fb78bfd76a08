// The reader: one conversation, oldest first, opened at the first unread message.
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useWhere } from '../../state/where-hooks.tsx'
import { listedPlace } from '../../state/where.ts'
import type { Opened, Place } from '../../state/where.ts'
import { UnlessSelecting } from '../actions/selected-many.tsx'
import { FaultNotice } from '../fault-notice.tsx'
import { Messages } from './messages.tsx'
import { Nothing } from './nothing.tsx'
import styles from './reader.module.css'
import { useConversation } from './use-conversation.ts'

interface ReaderProps {
  opened: Opened | null
  /** Nothing else is in the window. */
  isAlone?: boolean
}

export function Reader({ opened, isAlone = false }: ReaderProps): ReactNode {
  const { t } = useTranslation()
  const { where } = useWhere()
  const shown = opened ? (
    <OpenedConversation opened={opened} place={listedPlace(where)} isAlone={isAlone} />
  ) : (
    <Nothing />
  )
  return (
    // F6 comes here when there is no message to come to.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <main className={styles.reader} aria-label={t('frame.reader')} data-pane="reader" tabIndex={-1}>
      {isAlone ? shown : <UnlessSelecting>{shown}</UnlessSelecting>}
    </main>
  )
}

/** The last conversation stays on screen until the next one has come. */
function OpenedConversation({
  opened,
  place,
  isAlone,
}: {
  opened: Opened
  place: Place
  isAlone: boolean
}): ReactNode {
  const { t } = useTranslation()
  const { shown, fault } = useConversation(opened, place)
  const title = shown?.head.title
  useEffect(() => {
    if (isAlone && title) document.title = `${title} · ${t('frame.name')}`
  }, [isAlone, title, t])
  if (fault?.code === 'not-found') return <p className={styles.gone}>{t('reader.gone')}</p>
  if (fault) return <FaultNotice fault={fault} />
  if (!shown) return null
  const { key, ...messages } = shown
  return <Messages key={key} {...messages} isAlone={isAlone} />
}
