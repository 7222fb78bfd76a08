// Cuts from a message's text the place where a query was found, with marks on what was found there.
import { fold } from '../../../shared/lib/fold.ts'
import { searchUnits, type SearchUnit } from '../../../shared/lib/search-units.ts'
import type { Query } from '../../../shared/lib/query.ts'
import type { Snippet } from '../../../shared/contract/listing.ts'

/** Words that stand side by side. */
export interface Phrase {
  units: readonly Pick<SearchUnit, 'folded' | 'isGrapheme'>[]
  isPrefix: boolean
}

const LENGTH = 180
const LEAD = 40

/** What of a query can be marked in a text: its words that are wanted, not those left out or asked of other fields. */
export function phrasesOf(query: Query): Phrase[] {
  switch (query.kind) {
    case 'all':
    case 'any':
      return query.of.flatMap(phrasesOf)
    case 'text': {
      if (query.field !== 'any' && query.field !== 'body') return []
      const units = [...searchUnits(query.text)]
      return units.length === 0 ? [] : [{ units, isPrefix: query.isPrefix }]
    }
    default:
      return []
  }
}

/** Null when nothing of it is in the text (it was found in the subject, or in a name). */
export function cutSnippet(text: string, phrases: readonly Phrase[]): Snippet | null {
  let window: { start: number; end: number } | undefined
  const marks: [number, number][] = []
  for (const mark of findPhrases(text, phrases)) {
    window ??= windowAround(text, mark[0])
    if (mark[0] >= window.end) break
    marks.push([mark[0], Math.min(mark[1], window.end)])
  }
  if (!window) return null
  const { start, end } = window
  return {
    // One for one, so that the marks stay true.
    text: text.slice(start, end).replace(/\s/g, ' '),
    marks: merged(marks).map(([from, to]) => [from - start, to - start]),
  }
}

/** Every place of a phrase, by where it begins. */
function* findPhrases(text: string, phrases: readonly Phrase[]): Generator<[number, number], void> {
  const from = firstChance(text, phrases)
  if (from === undefined) return
  const longest = Math.max(0, ...phrases.map((one) => one.units.length))
  const ahead: SearchUnit[] = []
  const source = searchUnits(text, from)
  for (;;) {
    while (ahead.length < longest) {
      const next = source.next()
      if (next.done) break
      ahead.push(next.value)
    }
    const [first] = ahead
    if (!first) return
    let end = 0
    for (const phrase of phrases) if (isAt(ahead, phrase)) end = Math.max(end, lastOf(ahead, phrase).end)
    if (end > 0) yield [first.start, end]
    ahead.shift()
  }
}

const CHUNK = /\S.{0,400}(?:\s|$)|.{1,400}/gsu

/** Where to begin to look closely: most of a text is passed over with one comparison for some hundred characters. */
function firstChance(text: string, phrases: readonly Phrase[]): number | undefined {
  const wanted = phrases.map((one) => one.units[0]?.folded ?? '')
  for (const chunk of text.matchAll(CHUNK)) {
    const folded = fold(chunk[0])
    if (wanted.some((one) => folded.includes(one))) return chunk.index
  }
  return undefined
}

const lastOf = (ahead: readonly SearchUnit[], { units }: Phrase) => ahead[units.length - 1] as SearchUnit

function isAt(ahead: readonly SearchUnit[], { units, isPrefix }: Phrase): boolean {
  return units.every((wanted, at) => {
    const here = ahead[at]
    if (!here || here.isGrapheme !== wanted.isGrapheme) return false
    if (here.folded === wanted.folded) return true
    return isPrefix && !wanted.isGrapheme && at === units.length - 1 && here.folded.startsWith(wanted.folded)
  })
}

function windowAround(text: string, at: number): { start: number; end: number } {
  let start = Math.max(0, at - LEAD)
  // Begin with a whole word where one begins soon; a run without spaces is cut where it is, but never within a pair.
  const space = text.slice(start, at).search(/\s\S/)
  if (start > 0 && space >= 0) start += space + 1
  if (isLowSurrogate(text, start)) start--
  let end = Math.min(text.length, start + LENGTH)
  if (isLowSurrogate(text, end)) end++
  return { start, end }
}

const isLowSurrogate = (text: string, at: number) => {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff
}

function merged(marks: readonly [number, number][]): [number, number][] {
  const found: [number, number][] = []
  for (const [start, end] of marks) {
    const last = found.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else found.push([start, end])
  }
  return found
}
