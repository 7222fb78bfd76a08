// What the messages of one open conversation share: what is open, who has the focus, and what can be asked for.
import { createContext, useContext } from 'react'
import type { MessageId } from '../../../shared/model/ids.ts'
import type { Place } from '../../state/where.ts'
import type { LinkClicked } from '../mail-html/links.ts'
import type { Message } from './conversation-feed.ts'
import type { SourceShown } from './source-sheet.tsx'
import type { Find } from './use-find.ts'

export interface ReaderActs {
  onLink: (link: LinkClicked) => void
  onSource: (source: SourceShown) => void
  isOpen: (message: MessageId) => boolean
  fold: (message: MessageId, isOpen: boolean) => void
  /** The strip under the message shows every reason. */
  isExplained: (message: MessageId) => boolean
  explain: (message: MessageId, isExplained: boolean) => void
  /** Was marked unread by hand while it was open: it stays so. */
  isKeptUnread: (message: MessageId) => boolean
  onPrint: (message: Message) => void
  /** What is looked for in the conversation, while the bar is open. */
  find: Find | null
  /** Where the conversation was opened from. */
  place: Place
}

const ReaderContext = createContext<ReaderActs | null>(null)
export const ReaderProvider = ReaderContext.Provider

export function useReader(): ReaderActs {
  const acts = useContext(ReaderContext)
  if (!acts) throw new Error('No conversation above this component.')
  return acts
}
