// Type-ahead over small sets held in memory (commands, people, mailboxes, settings …): prefixes in any order, initials, typing
// errors, letters with or without their accents. MiniSearch finds what could be meant; the order is ours, and explainable.
import MiniSearch from 'minisearch'
import { fold } from './fold.ts'

export interface Findable {
  id: string
  text: string
  /** Other words by which it is looked for: synonyms, an address. */
  also: string
  /** Greater comes first among equally good; then what stands first. */
  weight: number
}

export interface Hit<T extends Findable> {
  entry: T
  /** 0 the text itself · 1 its beginning · 2 its words in order · 3 its words, its initials · 4 other words · 5 with errors. */
  tier: number
}

interface Prepared<T extends Findable> {
  entry: T
  folded: string
  words: string[]
  also: string[]
  initials: string[]
}

interface Doc {
  id: number
  text: string
  also: string
}

/** Words that initials pass over: 'gd' is Go to drafts. */
const SMALL = new Set(
  'a an and of or the to in for le la les l de du des d au aux un une et ou en'.split(' '),
)
const WORD = /[\p{L}\p{N}\p{M}]+/gu
const TIER_OF_ERRORS = 5
/** A choice made lately is worth so many tiers. */
const LATELY = 1.5

const wordsOf = (folded: string): string[] => folded.match(WORD) ?? []

function prepare<T extends Findable>(entry: T): Prepared<T> {
  const folded = fold(entry.text)
  const words = wordsOf(folded)
  const first = (some: string[]): string => some.map((word) => word[0]).join('')
  const initials = words.length > 1 ? [first(words), first(words.filter((word) => !SMALL.has(word)))] : []
  return { entry, folded, words, also: wordsOf(fold(entry.also)), initials }
}

function isInOrder(terms: readonly string[], words: readonly string[]): boolean {
  let at = 0
  for (const word of words) if (at < terms.length && word.startsWith(terms[at] ?? '')) at++
  return at === terms.length
}

const areIn = (terms: readonly string[], words: readonly string[]): boolean =>
  terms.every((term) => words.some((word) => word.startsWith(term)))

/** Two letters begin too many of the words that explain; a letter of an unspaced script is a word. */
const isAlso = (term: string, also: readonly string[]): boolean =>
  (term.length > 2 || /[^\x00-\x7f]/.test(term)) && areIn([term], also)

/** Undefined where only an error in the typing could have meant it. */
function tierOf<T extends Findable>(
  one: Prepared<T>,
  query: string,
  terms: readonly string[],
): number | undefined {
  if (one.folded === query) return 0
  if (one.folded.startsWith(query)) return 1
  if (isInOrder(terms, one.words)) return 2
  if (areIn(terms, one.words) || (terms.length === 1 && one.initials.includes(query))) return 3
  if (terms.every((term) => areIn([term], one.words) || isAlso(term, one.also))) return 4
  return undefined
}

export class QuickFind<T extends Findable> {
  readonly #prepared: readonly Prepared<T>[]
  readonly #index = new MiniSearch<Doc>({
    fields: ['text', 'also'],
    tokenize: (text) => wordsOf(fold(text)),
    processTerm: (term) => term,
    searchOptions: { combineWith: 'AND', prefix: true, fuzzy: (term) => (term.length > 3 ? 0.25 : false) },
  })

  private constructor(entries: readonly T[]) {
    this.#prepared = entries.map(prepare)
  }

  /** At once: for some hundred entries. */
  static of<T extends Findable>(entries: readonly T[]): QuickFind<T> {
    const made = new QuickFind(entries)
    made.#index.addAll(made.#docs())
    return made
  }

  /** In slices, so that nothing waits for it: for thousands of entries. */
  static async prepared<T extends Findable>(entries: readonly T[]): Promise<QuickFind<T>> {
    const made = new QuickFind(entries)
    await made.#index.addAllAsync(made.#docs(), { chunkSize: 200 })
    return made
  }

  /** @param lately ids chosen lately, the latest first */
  find(text: string, limit: number, lately: readonly string[] = []): Hit<T>[] {
    const query = fold(text.trim())
    const terms = wordsOf(query)
    if (terms.length === 0) return []
    const hits: Hit<T>[] = []
    for (const one of this.#prepared) {
      const tier = tierOf(one, query, terms)
      if (tier !== undefined) hits.push({ entry: one.entry, tier })
    }
    if (hits.length < limit) hits.push(...this.#withErrors(query, new Set(hits.map(({ entry }) => entry))))
    return bestOf(hits, limit, lately)
  }

  #withErrors(query: string, found: ReadonlySet<T>): Hit<T>[] {
    return this.#index.search(query).flatMap(({ id }) => {
      const entry = this.#prepared[Number(id)]?.entry
      return entry && !found.has(entry) ? [{ entry, tier: TIER_OF_ERRORS }] : []
    })
  }

  #docs(): Doc[] {
    return this.#prepared.map(({ entry: { text, also } }, id) => ({ id, text, also }))
  }
}

/** Hits of several sets in one order; what is equally good stays as it came. */
export function bestOf<T extends Findable>(
  hits: readonly Hit<T>[],
  limit: number,
  lately: readonly string[] = [],
): Hit<T>[] {
  const ranks = new Map<number, Hit<T>[]>()
  for (const hit of hits) {
    const rank = hit.tier - (lately.includes(hit.entry.id) ? LATELY : 0)
    const equals = ranks.get(rank)
    if (equals) equals.push(hit)
    else ranks.set(rank, [hit])
  }
  const best: Hit<T>[] = []
  // Of thousands of hits only as many ranks are put in order as are shown.
  for (const [, equals] of [...ranks].sort(([one], [other]) => one - other)) {
    if (best.length >= limit) break
    best.push(...equals.sort((one, other) => other.entry.weight - one.entry.weight))
  }
  return best.slice(0, limit)
}
