// Opens and closes the bar that finds, and brings the message of the present hit into the page, unfolded.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ConversationFeed } from './conversation-feed.ts'
import type { ReaderActs } from './reader-context.ts'
import { useFind } from './use-find.ts'
import type { Find } from './use-find.ts'
import type { Hold, MeasuredEntries } from './use-measured-entries.ts'

interface OpenedFind {
  find: Find
  isFinding: boolean
  open: () => void
  close: () => void
}

/** @param place of the message one is reading */
export function useFindBar(feed: ConversationFeed, place: number): OpenedFind {
  const [isFinding, setFinding] = useState(false)
  const find = useFind(feed.group, place)
  const focusedBefore = useRef<Element>(null)
  const open = useCallback(() => {
    if (isFinding) return document.querySelector<HTMLInputElement>('[data-find]')?.select()
    focusedBefore.current = document.activeElement
    setFinding(true)
  }, [isFinding])
  return {
    find,
    isFinding,
    open,
    close: () => {
      setFinding(false)
      find.setText('')
      if (focusedBefore.current instanceof HTMLElement) focusedBefore.current.focus({ preventScroll: true })
    },
  }
}

export function useFoundInView(find: Find, acts: ReaderActs, virtual: MeasuredEntries, hold: Hold): void {
  const latest = useRef({ acts, virtual })
  useEffect(() => {
    latest.current = { acts, virtual }
  })
  const { at } = find
  useEffect(() => {
    if (!at) return
    const { acts: now, virtual: page } = latest.current
    const isDrawn = page.getVirtualItems().some((item) => item.index === at.place)
    if (!now.isOpen(at.message)) now.fold(at.message, true)
    if (!isDrawn) hold(at.place, 'start')
  }, [at, hold])
}
