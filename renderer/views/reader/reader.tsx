// The reader: one conversation, oldest first, opened at the first unread message.
import { useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ValueOf } from '../../../shared/contract.ts'
import { useQuery } from '../../engine/hooks.ts'
import { useLast } from '../../state/last.ts'
import { useWhere } from '../../state/where-hooks.tsx'
import { listedPlace } from '../../state/where.ts'
import type { Opened } from '../../state/where.ts'
import { Button } from '../../ui/button.tsx'
import { FaultNotice } from '../fault-notice.tsx'
import type { LinkClicked } from '../mail-html/links.ts'
import { ConversationHeader } from './conversation-header.tsx'
import { Entry } from './entry.tsx'
import { LinkSheet } from './link-sheet.tsx'
import { firstShown, keyOfEntry, startsOpen } from './opening.ts'
import styles from './reader.module.css'
import { useHeldInView } from './use-held-in-view.ts'
import { SourceSheet } from './source-sheet.tsx'
import type { SourceShown } from './source-sheet.tsx'

const FIRST_MESSAGES = 60
const MORE_MESSAGES = 400
const MOST_MESSAGES = 2000

interface ReaderProps {
  opened: Opened | null
}

export function Reader({ opened }: ReaderProps): ReactNode {
  const { t } = useTranslation()
  return (
    // F6 comes here, and the arrow keys scroll.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <main className={styles.reader} aria-label={t('frame.reader')} data-pane="reader" tabIndex={-1}>
      {opened ? (
        <OpenedConversation opened={opened} />
      ) : (
        <div className={styles.nothing}>
          <p>{t('frame.nothingSelected')}</p>
          <p>{t('frame.nothingSelectedHint')}</p>
        </div>
      )}
    </main>
  )
}

/** The last conversation stays on screen until the next one has come. */
function OpenedConversation({ opened }: { opened: Opened }): ReactNode {
  const { t } = useTranslation()
  const { where } = useWhere()
  const { view, groupId, messageId: target } = opened
  const group = `${view} ${groupId}`
  const [more, setMore] = useState({ group, limit: FIRST_MESSAGES })
  const limit = more.group === group ? more.limit : FIRST_MESSAGES
  const { value, fault, isLoading } = useQuery('messages.conversation', {
    view,
    groupId,
    limit,
    before: null,
    place: listedPlace(where),
  })
  const shown = useLast(
    useMemo(
      () => (value && !isLoading ? { conversation: value, target } : undefined),
      [value, isLoading, target],
    ),
  )
  if (fault) return <FaultNotice fault={fault} />
  if (!shown) return null
  const { conversation } = shown
  return (
    <>
      <ConversationHeader conversation={conversation} />
      {conversation.hasEarlier && limit < MOST_MESSAGES && (
        <Button
          look="link"
          onClick={() => setMore({ group, limit: Math.min(MOST_MESSAGES, limit + MORE_MESSAGES) })}
        >
          {t('reader.earlier')}
        </Button>
      )}
      <Entries key={`${conversation.view} ${conversation.groupId} ${shown.target}`} {...shown} />
    </>
  )
}

interface EntriesProps {
  conversation: ValueOf<'messages.conversation'>
  target: number | null
}

function Entries({ conversation: { entries }, target }: EntriesProps): ReactNode {
  const [link, setLink] = useState<LinkClicked | null>(null)
  const [source, setSource] = useState<SourceShown | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const [first] = useState(() => firstShown(entries, target))
  useHeldInView(list, first)
  return (
    <div ref={list}>
      {entries.map((entry, index) => (
        <Entry
          key={keyOfEntry(entry, index)}
          entry={entry}
          startsOpen={startsOpen(entry, first)}
          onLink={setLink}
          onSource={setSource}
        />
      ))}
      {link && <LinkSheet link={link} onClose={() => setLink(null)} />}
      {source && <SourceSheet shown={source} onClose={() => setSource(null)} />}
    </div>
  )
}
