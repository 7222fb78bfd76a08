// Find in the conversation: which of its messages say it, as the engine finds out part by part, and which hit is the
// present one. What is open counts as it is marked on the page.
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { MessageId } from '../../../shared/model/ids.ts'
import { useClient } from '../../engine/hooks.ts'
import type { Group } from './conversation-feed.ts'
import { nthHit, stepHit } from './hits.ts'
import type { FoundMessage } from './hits.ts'

const PART_MESSAGES = 300

export interface Find {
  text: string
  setText: (text: string) => void
  /** 0 while there is none. */
  count: number
  /** Of `count`, from 1; 0 while there is none. */
  present: number
  isSearching: boolean
  step: (by: 1 | -1) => void
  /** Where the present hit is: the message, its place, and which of its hits. */
  at: { message: MessageId; place: number; nth: number } | null
  /** How many marks a message really has on the page. */
  report: (message: MessageId, marks: number) => void
}

interface Answers {
  text: string
  found: readonly FoundMessage[]
  isDone: boolean
}

const NONE: Answers = { text: '', found: [], isDone: true }

/** @param from place of the message one is reading, where the search begins */
export function useFind(group: Group, from: number): Find {
  const client = useClient()
  const [text, setText] = useState('')
  const [answers, setAnswers] = useState<Answers>(NONE)
  const [marked, setMarked] = useState<ReadonlyMap<number, number>>(new Map())
  const [chosen, setChosen] = useState<{ text: string; present: number } | null>(null)
  const [begunAt, setBegunAt] = useState(from)
  const asked = text.trim()
  const key = JSON.stringify(group)
  useEffect(() => {
    if (asked === '') return
    const search = new AbortController()
    void (async () => {
      const found: FoundMessage[] = []
      for (let offset = 0, hasMore = true; hasMore && !search.signal.aborted; offset += PART_MESSAGES) {
        const part = { text: asked, offset, limit: PART_MESSAGES }
        const answer = await client.call('messages.find', { ...(JSON.parse(key) as Group), ...part })
        if (search.signal.aborted) return
        // What was found before something went wrong stands; nobody waits for the rest.
        if (!answer.ok) return setAnswers({ text: asked, found: [...found], isDone: true })
        hasMore = answer.value.hasMore
        found.push(...answer.value.found)
        setAnswers({ text: asked, found: [...found], isDone: !hasMore })
      }
    })()
    return () => search.abort()
  }, [client, key, asked])
  const found = useMemo(
    () =>
      answers.text === asked && asked !== ''
        ? answers.found.map((one) => ({ ...one, hits: marked.get(one.message) ?? one.hits }))
        : [],
    [answers, asked, marked],
  )
  const count = found.reduce((sum, one) => sum + one.hits, 0)
  const first = useMemo(() => firstFrom(found, begunAt), [found, begunAt])
  const present = count === 0 ? 0 : Math.min(chosen?.text === asked ? chosen.present : first, count)
  const at = useMemo(() => nthHit(found, present), [found, present])
  const report = useCallback((message: MessageId, marks: number) => {
    setMarked((was) => (was.get(message) === marks ? was : new Map(was).set(message, marks)))
  }, [])
  const isSearching = asked !== '' && (answers.text !== asked || !answers.isDone)
  // The same while nothing in it is new: every message drawn is told of it.
  return useMemo(
    () => ({
      text,
      setText: (next) => {
        setMarked(new Map())
        setChosen(null)
        setBegunAt(from)
        setText(next)
      },
      count,
      present,
      isSearching,
      step: (by) => count > 0 && setChosen({ text: asked, present: stepHit(present, count, by) }),
      at,
      report,
    }),
    [text, asked, from, count, present, isSearching, at, report],
  )
}

/** The first hit at or after the place where one is reading; else the first of all. */
function firstFrom(found: readonly FoundMessage[], from: number): number {
  let before = 0
  for (const one of found) {
    if (one.offset >= from) return before + 1
    before += one.hits
  }
  return 1
}
