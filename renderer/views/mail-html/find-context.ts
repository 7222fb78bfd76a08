// What is being looked for in the open conversation, told to every body that is drawn.
import { createContext, useContext, useEffect } from 'react'
import { needleOf } from '../../../shared/lib/find-text.ts'
import { paint, rangesOf } from './marks.ts'

export interface Finding {
  text: string
  /** Which hit of this body is the present one; null when it lies elsewhere. Another object for each time it is to be shown. */
  present: { nth: number } | null
  /** How many hits this body has. */
  report: (hits: number) => void
}

const FindingContext = createContext<Finding | null>(null)
export const FindingProvider = FindingContext.Provider
export const useFinding = (): Finding | null => useContext(FindingContext)

/** A body that is drawn again does not scroll to its hit again. */
const broughtIntoView = new WeakSet<object>()

/** Marks the hits in what `bodyOf` gives, and brings the present one into view. `drawn` changes when the body does. */
export function useMarks(bodyOf: () => Element | null | undefined, drawn: unknown): void {
  const finding = useFinding()
  const { text, present, report } = finding ?? {}
  useEffect(() => {
    const body = bodyOf()
    const needle = text ? needleOf(text) : undefined
    const page = body?.ownerDocument.defaultView
    if (!body || !needle || !page) return
    const ranges = rangesOf(body, needle)
    report?.(ranges.length)
    const shown = present ? ranges[Math.min(present.nth, ranges.length - 1)] : undefined
    if (shown && present && !broughtIntoView.has(present)) {
      broughtIntoView.add(present)
      showRange(shown)
    }
    return paint(page, ranges, shown)
    // Where the body is found never changes.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [text, present, report, drawn])
}

/** Opens what it is folded in, and scrolls to it, out of the mail's frame as well. */
function showRange(range: Range): void {
  const element = range.startContainer.parentElement
  for (let fold = element?.closest('details'); fold; fold = fold.parentElement?.closest('details'))
    fold.open = true
  element?.scrollIntoView({ block: 'center', inline: 'nearest' })
}
