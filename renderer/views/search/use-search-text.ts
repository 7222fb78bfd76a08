// The text of the search box: what is being written is asked for at once, one question at a time. What was written while
// an answer was on its way is asked for when it is there, and only the latest of it.
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useClient } from '../../engine/hooks.ts'
import { useListQuestion } from '../../state/list-question.ts'
import { useWhere } from '../../state/where-hooks.tsx'
import { PAGE_ROWS } from '../list/row-feed.ts'
import { isUnfinished } from './trouble.ts'

export interface SearchText {
  text: string
  /** The list shows what is written, or is about to. */
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
  const answer = useFirstAnswer()
  const write = (next: string): void => {
    setText(next)
    if (next !== asked && !isUnfinished(next) && answer.isThere()) search(next)
  }
  const isWaiting = text !== asked && !isUnfinished(text)
  const { watch } = answer
  useEffect(() => (isWaiting ? watch(() => search(text)) : undefined), [isWaiting, watch, search, text])
  const ask = (next = text): void => {
    setText(next)
    if (next !== asked) search(next)
  }
  return { text, isAsked: text === asked, setText: write, ask }
}

interface FirstAnswer {
  isThere: () => boolean
  watch: (listener: () => void) => () => void
}

/** The first rows of the list: the very question the list asks, so that nothing is asked twice. */
function useFirstAnswer(): FirstAnswer {
  const client = useClient()
  const list = useListQuestion()
  return useMemo(() => {
    const args = { list, offset: 0, limit: PAGE_ROWS }
    return {
      isThere: () => client.peek('listing.rows', args) !== undefined,
      watch: (listener) => client.watch('listing.rows', args, listener),
    }
  }, [client, list])
}
