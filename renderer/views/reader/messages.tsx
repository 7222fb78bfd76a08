// The messages of one open conversation, oldest first: those near the view are in the page, and one has the focus.
import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MessageId } from '../../../shared/model/ids.ts'
import { useHandlers } from '../../keyboard/handlers.tsx'
import type { LinkClicked } from '../mail-html/links.ts'
import { usePrint } from '../print/use-print.ts'
import type { ConversationFeed, Entry } from './conversation-feed.ts'
import { ConversationHeader } from './conversation-header.tsx'
import { EntryView } from './entry.tsx'
import { FindBar } from './find-bar.tsx'
import { BEGINNING, fold, foldAll, isOpen as isUnfolded } from './folding.ts'
import { LinkSheet } from './link-sheet.tsx'
import { ReaderProvider } from './reader-context.ts'
import type { ReaderActs } from './reader-context.ts'
import styles from './messages.module.css'
import { SourceSheet } from './source-sheet.tsx'
import type { SourceShown } from './source-sheet.tsx'
import type { ShownConversation } from './use-conversation.ts'
import type { Find } from './use-find.ts'
import { useFindBar, useFoundInView } from './use-find-bar.ts'
import { useFocusedMessage, useFocusOn } from './use-focused-message.ts'
import { useMeasuredEntries } from './use-measured-entries.ts'
import { useMessageActs } from './use-message-acts.ts'

type MessagesProps = Pick<ShownConversation, 'head' | 'feed' | 'opensAt' | 'place'> & { isAlone: boolean }

export function Messages({ head, feed, opensAt, place, isAlone }: MessagesProps): ReactNode {
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const shown = useShown(feed)
  const focused = useFocusedMessage(shown, opensAt)
  const { find, isFinding, ...bar } = useFindBar(feed, focused.place)
  const { acts, folds, sheets } = useActs(feed, opensAt.message, place, isFinding ? find : null)
  const isOpenId = acts.isOpen
  const isOpen = useCallback((entry: Entry) => isOpenId(entry.message.id), [isOpenId])
  const { virtual, hold } = useMeasuredEntries({
    feed,
    shown,
    scroller,
    opensAt: opensAt.offset,
    current: focused.place,
    isOpen,
  })
  const focusOn = useFocusOn(scroller, virtual, hold)
  useFoundInView(find, acts, virtual, hold)
  const current = shown.entries.get(focused.place)?.message
  const messageActs = useMessageActs(current, acts)
  useHandlers('reader', {
    ...messageActs,
    ...(focused.place < shown.total - 1 && { 'reader.next': () => focusOn(focused.place + 1) }),
    ...(focused.place > 0 && { 'reader.previous': () => focusOn(focused.place - 1) }),
    ...(current && { 'reader.fold': () => acts.fold(current.id, !acts.isOpen(current.id)) }),
    // Where the list is not asked first, these are the reader's.
    'list.first': () => focusOn(0),
    'list.last': () => focusOn(shown.total - 1),
    'reader.unfoldAll': () => folds.all('open'),
    'reader.foldAll': () => folds.all('folded'),
    'message.find': bar.open,
    'message.menu': () =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${focused.place}"] [data-menu]`)?.click(),
  })
  const { open: onFind } = bar
  // The same element while messages scroll by below it.
  const header = useMemo(
    () => <ConversationHeader conversation={head} group={feed.group} onFind={onFind} isAlone={isAlone} />,
    [head, feed, onFind, isAlone],
  )
  return (
    <ReaderProvider value={acts}>
      {header}
      {isFinding && <FindBar find={find} onClose={bar.close} />}
      <div ref={scroller} className={styles.scroller} onFocus={focused.onFocus}>
        <section
          aria-label={t('reader.conversation')}
          className={styles.canvas}
          style={{ blockSize: virtual.getTotalSize() }}
        >
          {virtual.getVirtualItems().map(({ key, index, start }, at, items) => {
            const entry = shown.entries.get(index)
            return (
              <div
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                className={styles.item}
                // In the flow: what grows pushes the rest away at once, before anybody measured it.
                style={{ marginBlockStart: start - (items[at - 1]?.end ?? 0) }}
              >
                {entry ? (
                  <EntryView
                    entry={entry}
                    place={index}
                    total={shown.total}
                    isCurrent={index === focused.place}
                    isOpen={acts.isOpen(entry.message.id)}
                  />
                ) : (
                  <div className={styles.waiting} />
                )}
              </div>
            )
          })}
        </section>
      </div>
      {sheets}
    </ReaderProvider>
  )
}

const useShown = (feed: ConversationFeed) =>
  useSyncExternalStore(
    useCallback((listener: () => void) => feed.subscribe(listener), [feed]),
    () => feed.shown,
  )

interface Acts {
  acts: ReaderActs
  folds: { all: (everyOne: 'open' | 'folded') => void }
  sheets: ReactNode
}

/** What messages can ask for, and the sheets that answer. */
function useActs(
  feed: ConversationFeed,
  first: MessageId,
  place: ShownConversation['place'],
  find: Find | null,
): Acts {
  const [folding, setFolding] = useState(BEGINNING)
  const [explained, setExplained] = useState<ReadonlyMap<number, boolean>>(new Map())
  const [link, setLink] = useState<LinkClicked | null>(null)
  const [source, setSource] = useState<SourceShown | null>(null)
  const print = usePrint()
  const isOpen = useCallback(
    (id: MessageId) => isUnfolded(folding, id, { wasUnread: feed.wasUnread(id), isFirst: id === first }),
    [folding, feed, first],
  )
  const acts = useMemo<ReaderActs>(
    () => ({
      place,
      onLink: setLink,
      onSource: setSource,
      onPrint: print.message,
      find,
      isOpen,
      fold: (id, isNowOpen) => setFolding((was) => fold(was, id, isNowOpen)),
      isExplained: (id) => explained.get(id) ?? false,
      explain: (id, isNow) => setExplained((was) => new Map(was).set(id, isNow)),
      isKeptUnread: (id) => feed.wasRead(id),
    }),
    [feed, place, isOpen, explained, find, print],
  )
  const sheets = (
    <>
      {link && <LinkSheet link={link} onClose={() => setLink(null)} />}
      {source && <SourceSheet shown={source} onClose={() => setSource(null)} />}
    </>
  )
  return { acts, folds: { all: (everyOne) => setFolding(foldAll(everyOne)) }, sheets }
}
