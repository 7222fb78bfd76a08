// The text of the search box: what is being written, asked for when the writing pauses.
import { useCallback, useEffect, useState } from 'react'
import { useWhere } from '../../state/where-hooks.tsx'
import { isUnfinished } from './trouble.ts'

/** Between the keys of somebody who types fast lie about as many. */
const PAUSE_MS = 80

export interface SearchText {
  text: string
  /** The writing has paused: the list shows what is written. */
  isAsked: boolean
  setText: (text: string) => void
  /** Asks at once for what is written, or for another text. */
  ask: (text?: string) => void
}

export function useSearchText(): SearchText {
  const { where, go } = useWhere()
  const [text, setText] = useState(where.search)
  const [asked, setAsked] = useState(where.search)
  // Changed from elsewhere: another mailbox was chosen, a person in the palette.
  if (where.search !== asked) {
    setAsked(where.search)
    setText(where.search)
  }
  const search = useCallback(
    (next: string) => {
      setAsked(next)
      go({ search: next, activeGroupId: null, pane: 'list' })
    },
    [go],
  )
  useEffect(() => {
    if (text === asked || isUnfinished(text)) return
    const timer = setTimeout(() => search(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text, asked, search])
  const ask = (next = text): void => {
    setText(next)
    if (next !== asked) search(next)
  }
  return { text, isAsked: text === asked, setText, ask }
}
