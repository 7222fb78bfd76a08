// Does a text hold these words side by side? The same answer the search index gives, for text that is not in it alone.
import { indexTerms, matchTerms } from '../../../shared/lib/fold.ts'

/** The same few thousand names are asked about again and again. */
const KEPT = 20_000
const known = new Map<string, string>()

/** Words of `text` as one string that `phrasePattern` can be looked for in. */
export function phraseText(text: string): string {
  let words = known.get(text)
  if (words === undefined) {
    words = ` ${(indexTerms(text).match(/[\p{L}\p{N}\p{Co}\p{Mn}\p{Mc}]+/gu) ?? []).join(' ')} `
    if (known.size >= KEPT) known.clear()
    known.set(text, words)
  }
  return words
}

/** What is to be found within a `phraseText`; undefined when nothing in `text` can be searched for. */
export function phrasePattern(text: string, isPrefix: boolean): string | undefined {
  const terms = matchTerms(text, isPrefix)
  if (terms === undefined) return undefined
  const goesOn = terms.endsWith('*')
  return ` ${terms.slice(1, terms.lastIndexOf('"'))}${goesOn ? '' : ' '}`
}
