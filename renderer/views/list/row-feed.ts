// The rows of one list, page after page: each page is a watched query of its offset.
import type { Client } from '../../engine/client.ts'
import type { ListQuestion, Row } from '../../state/where.ts'
import type { ValueOf } from '../../../shared/contract.ts'
import type { Fault } from '../../../shared/model/fault.ts'

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

interface Page {
  answer: ValueOf<'listing.rows'> | null
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
  readonly #list: ListQuestion
  readonly #pages: Page[] = []
  readonly #listeners = new Set<() => void>()
  #shown: RowsShown = NOTHING

  constructor(client: Client, list: ListQuestion) {
    this.#client = client
    this.#list = list
  }

  /** Runs while somebody listens. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    if (this.#pages.length === 0) this.#addPage()
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
    if (this.#pages.at(-1)?.answer?.hasMore) this.#addPage()
  }

  #addPage(): void {
    const page: Page = { answer: null, fault: null, stop: () => {} }
    const args = { list: this.#list, offset: this.#pages.length * PAGE_ROWS, limit: PAGE_ROWS }
    this.#pages.push(page)
    const read = (): void => {
      const result = this.#client.peek('listing.rows', args)
      if (!result) return
      page.fault = result.ok ? null : result.fault
      page.answer = result.ok ? result.value : null
      this.#publish()
    }
    page.stop = this.#client.watch('listing.rows', args, read)
    read()
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
