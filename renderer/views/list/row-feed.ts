// The rows of one list, page after page: each page is a watched query that begins where the page before it ends, so
// that a message that comes in moves the seam and neither hides a row nor shows one twice.
import type { Client } from '../../engine/client.ts'
import type { Place, Row, View } from '../../state/where.ts'
import type { ValueOf } from '../../../shared/contract.ts'
import type { Fault } from '../../../shared/model/fault.ts'

export interface ListQuestion {
  place: Place
  view: View
  /** In the query language; '' = every row of the place. */
  text: string
}

export interface RowsShown {
  rows: readonly Row[]
  hasMore: boolean
  /** Rows in all, where that is known (not for a search). */
  total: number | null
  /** Messages that a search could look at, and those it could not yet. */
  indexed: number | null
  pending: number | null
  fault: Fault | null
  isAnswered: boolean
}

type Position = { dateAt: number; groupId: number } | null
type Answer = {
  rows: Row[]
  hasMore: boolean
  total: number | null
  indexed: number | null
  pending: number | null
}

interface Page {
  after: Position
  answer: Answer | null
  fault: Fault | null
  stop: () => void
}

const PAGE_ROWS = 100

const NOTHING: RowsShown = {
  rows: [],
  hasMore: false,
  total: null,
  indexed: null,
  pending: null,
  fault: null,
  isAnswered: false,
}

export class RowFeed {
  readonly #client: Client
  readonly #question: ListQuestion
  readonly #pages: Page[] = []
  readonly #listeners = new Set<() => void>()
  #shown: RowsShown = NOTHING

  constructor(client: Client, question: ListQuestion) {
    this.#client = client
    this.#question = question
  }

  /** Runs while somebody listens. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    if (this.#pages.length === 0) this.#addPage(null)
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size > 0) return
      for (const page of this.#pages) page.stop()
      this.#pages.length = 0
    }
  }

  get shown(): RowsShown {
    return this.#shown
  }

  /** Asks for the next page, once the last one has come. */
  extend(): void {
    const last = this.#pages.at(-1)
    if (last?.answer?.hasMore) this.#addPage(endOf(last.answer.rows))
  }

  #addPage(after: Position): void {
    const page: Page = { after, answer: null, fault: null, stop: () => {} }
    this.#pages.push(page)
    this.#watch(page)
  }

  #watch(page: Page): void {
    page.stop()
    const { place, view, text } = this.#question
    const args = { place, view, limit: PAGE_ROWS, after: page.after }
    const isSearch = text.trim() !== ''
    const read = (): void => {
      const result = isSearch
        ? this.#client.peek('listing.search', { ...args, text })
        : this.#client.peek('listing.rows', args)
      if (!result) return
      page.fault = result.ok ? null : result.fault
      page.answer = result.ok ? answerOf(result.value) : null
      this.#mendSeam(page)
      this.#publish()
    }
    page.stop = isSearch
      ? this.#client.watch('listing.search', { ...args, text }, read)
      : this.#client.watch('listing.rows', args, read)
    read()
  }

  /** The page after `page` begins where `page` now ends, and falls away when `page` is the last one. */
  #mendSeam(page: Page): void {
    if (!page.answer) return
    const next = this.#pages.indexOf(page) + 1
    const following = this.#pages[next]
    if (!following) return
    if (!page.answer.hasMore) {
      for (const gone of this.#pages.splice(next)) gone.stop()
      return
    }
    const after = endOf(page.answer.rows)
    if (after?.dateAt === following.after?.dateAt && after?.groupId === following.after?.groupId) return
    following.after = after
    this.#watch(following)
  }

  #publish(): void {
    const first = this.#pages[0]
    const rows = new Map<number, Row>()
    for (const page of this.#pages)
      for (const row of page.answer?.rows ?? []) if (!rows.has(row.groupId)) rows.set(row.groupId, row)
    this.#shown = {
      rows: [...rows.values()],
      hasMore: this.#pages.at(-1)?.answer?.hasMore ?? true,
      total: first?.answer?.total ?? null,
      indexed: first?.answer?.indexed ?? null,
      pending: first?.answer?.pending ?? null,
      fault: first?.fault ?? null,
      isAnswered: first !== undefined && (first.answer !== null || first.fault !== null),
    }
    for (const listener of this.#listeners) listener()
  }
}

const endOf = (rows: readonly Row[]): Position => {
  const last = rows.at(-1)
  return last ? { dateAt: last.dateAt, groupId: last.groupId } : null
}

const answerOf = (value: ValueOf<'listing.rows'> | ValueOf<'listing.search'>): Answer =>
  'total' in value
    ? { rows: value.rows, hasMore: value.hasMore, total: value.total, indexed: null, pending: null }
    : {
        rows: value.rows,
        hasMore: value.hasMore,
        total: null,
        indexed: value.indexed,
        pending: value.pending,
      }
