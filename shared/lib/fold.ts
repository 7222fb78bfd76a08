// How text becomes search terms: folded the same when it is indexed and when it is asked for (docs/search.md).
// Case and diacritics disappear, ß is ss; runs of scripts that put no spaces between words become overlapping pairs.

const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
/** A run of unspaced script; marks and the prolonged-sound and iteration marks belong to what they follow. */
export const RUN = new RegExp(`[${UNSPACED}][${UNSPACED}\\p{M}ー々ゝゞヽヾ〆]*`, 'gu')
const HAS_RUN = new RegExp(`[${UNSPACED}]`, 'u')
const EXPAND: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
}
/** Marks of the scripts whose letters people type without them; Thai or Indic vowel signs are letters of their own right. */
const STRIPPED =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640]/g
const PLAIN = /^[\x00-\x7f]*$/
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Lower case, compatibility forms unified, Latin, Greek, Cyrillic, Hebrew and Arabic marks removed. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ßæœøđðłþı]/g, (letter) => EXPAND[letter] ?? letter)
    .normalize('NFD')
    .replace(STRIPPED, '')
    .normalize('NFC')
}

/** Graphemes of a run; one code point each unless marks follow. */
export function graphemes(run: string): string[] {
  return /\p{M}/u.test(run) ? [...segmenter.segment(run)].map((part) => part.segment) : Array.from(run)
}

/** Terms of a run as they are indexed: every overlapping pair, then the last grapheme alone, so that each grapheme
 * begins a term: '東京都' → '東京 京都 都'. */
function pairs(run: string): string {
  const letters = graphemes(run)
  return letters.map((letter, at) => letter + (letters[at + 1] ?? '')).join(' ')
}

/** Text as the search index takes it. */
export function indexTerms(text: string): string {
  const folded = fold(text)
  return HAS_RUN.test(folded) ? folded.replace(RUN, (run) => ` ${pairs(run)} `) : folded
}

/** One FTS5 expression that finds `text` (a word or what stands between quotes): terms in this order, side by side.
 * Undefined when nothing searchable is in it. A run of one grapheme asks for a prefix, longer ones for their pairs. */
export function matchTerms(text: string, isPrefix: boolean): string | undefined {
  const terms: string[] = []
  let lastIsPrefix = isPrefix
  const folded = fold(text)
  let at = 0
  for (const match of folded.matchAll(RUN)) {
    terms.push(...words(folded.slice(at, match.index)))
    const letters = graphemes(match[0])
    const isLast = words(folded.slice(match.index + match[0].length)).length === 0
    if (letters.length === 1) {
      terms.push(match[0])
      if (isLast) lastIsPrefix = true
    } else terms.push(...letters.slice(0, -1).map((letter, i) => letter + (letters[i + 1] ?? '')))
    // Before further words the run's end was indexed as one grapheme alone: keep the phrase unbroken.
    if (!isLast && letters.length > 1) terms.push(letters[letters.length - 1] ?? '')
    if (isLast && letters.length > 1) lastIsPrefix = false
    at = match.index + match[0].length
  }
  terms.push(...words(folded.slice(at)))
  if (terms.length === 0) return undefined
  return `"${terms.join(' ')}"${lastIsPrefix ? ' *' : ''}`
}

/** What the tokenizer of the index calls tokens. */
function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{Co}\p{Mn}\p{Mc}]+/gu) ?? []
}
