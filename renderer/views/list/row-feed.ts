// The rows of one list, as far as they show: pages of it are watched by their offset, and let go when they are far away.
import type { ValueOf } from '../../../shared/contract.ts'
import type { Fault } from '../../../shared/model/fault.ts'
import type { Client } from '../../engine/client.ts'
import type { ListQuestion, Row } from '../../state/where.ts'

type Answer = ValueOf<'listing.rows'>

export interface RowsShown {
  /** By their offset in the list; what is not here is not loaded. */
  rows: ReadonlyMap<number, Row>
  /** Rows in all, as far as is known; a search may turn out longer. */
  count: number
  /** False while the list goes on beyond `count`. */
  isWhole: boolean
  total: number | null
  /** Messages that a search could look at, and those it could not yet. */
  indexed: number | null
  pending: number | null
  fault: Fault | null
  isAnswered: boolean
}

interface Page {
  answer: Answer | null
  fault: Fault | null
  stop: () => void
}

export const PAGE_ROWS = 50
/** Pages kept on either side of what shows. */
const KEPT_PAGES = 2
/** A change touches several pages; they are shown together. */
const TOGETHER_MS = 25

const NOTHING: RowsShown = {
  rows: new Map(),
  count: 0,
  isWhole: true,
  total: null,
  indexed: null,
  pending: null,
  fault: null,
  isAnswered: false,
}

const pageOf = (offset: number): number => Math.max(0, Math.floor(offset / PAGE_ROWS))

export class RowFeed {
  readonly list: ListQuestion
  readonly #client: Client
  readonly #pages = new Map<number, Page>()
  readonly #listeners = new Set<() => void>()
  #wanted: [number, number] = [0, 0]
  /** A search without a total is at least this long. */
  #seenRows = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #shown: RowsShown = NOTHING

  constructor(client: Client, list: ListQuestion) {
    this.#client = client
    this.list = list
  }

  /** Runs while somebody listens. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    if (this.#pages.size === 0) this.#watchWanted()
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size > 0) return
      clearTimeout(this.#timer)
      for (const page of this.#pages.values()) page.stop()
      this.#pages.clear()
    }
  }

  get shown(): RowsShown {
    return this.#shown
  }

  /** Loads what lies between two offsets, and a little around; lets go of the rest. */
  show(first: number, last: number): void {
    this.#wanted = [pageOf(first - PAGE_ROWS / 2), pageOf(last + PAGE_ROWS / 2)]
    if (this.#listeners.size > 0) this.#watchWanted()
  }

  #watchWanted(): void {
    const [first, last] = this.#wanted
    const end = this.#shown.isAnswered && this.#shown.isWhole ? pageOf(this.#shown.count - 1) : Infinity
    for (let index = first; index <= Math.min(last, end); index++)
      if (!this.#pages.has(index)) this.#watchPage(index)
    for (const [index, page] of this.#pages) {
      if (index >= first - KEPT_PAGES && index <= last + KEPT_PAGES) continue
      page.stop()
      this.#pages.delete(index)
    }
  }

  #watchPage(index: number): void {
    const page: Page = { answer: null, fault: null, stop: () => {} }
    const args = { list: this.list, offset: index * PAGE_ROWS, limit: PAGE_ROWS }
    this.#pages.set(index, page)
    const read = (): void => {
      const result = this.#client.peek('listing.rows', args)
      if (!result) return
      const isNew = page.answer === null
      page.fault = result.ok ? null : result.fault
      page.answer = result.ok ? withKnownRows(result.value, page.answer) : null
      if (isNew) this.#publish()
      else this.#publishSoon()
    }
    page.stop = this.#client.watch('listing.rows', args, read)
    read()
  }

  #publishSoon(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#publish(), TOGETHER_MS)
  }

  #publish(): void {
    clearTimeout(this.#timer)
    const rows = new Map<number, Row>()
    const pages = [...this.#pages].sort(([one], [other]) => one - other)
    for (const [index, { answer }] of pages)
      answer?.rows.forEach((row, at) => rows.set(index * PAGE_ROWS + at, row))
    // The page answered last speaks for the list; the others say the same.
    const answered = pages.findLast(([, page]) => page.answer)?.[1].answer ?? null
    const fault = pages.find(([, page]) => page.fault)?.[1].fault ?? null
    this.#shown = {
      rows,
      ...this.#length(pages),
      total: answered?.total ?? null,
      indexed: answered?.indexed ?? null,
      pending: answered?.pending ?? null,
      fault: answered ? null : fault,
      isAnswered: answered !== null || fault !== null,
    }
    for (const listener of this.#listeners) listener()
  }

  #length(pages: readonly (readonly [number, Page])[]): Pick<RowsShown, 'count' | 'isWhole'> {
    const last = pages.findLast(([, page]) => page.answer && page.answer.rows.length > 0)
    const [index, answer] = last ? [last[0], last[1].answer] : [0, null]
    const end = answer ? index * PAGE_ROWS + answer.rows.length : 0
    if (answer?.total != null) return { count: answer.total, isWhole: true }
    if (!answer?.hasMore) {
      this.#seenRows = end
      return { count: end, isWhole: true }
    }
    this.#seenRows = Math.max(this.#seenRows, end + PAGE_ROWS)
    return { count: this.#seenRows, isWhole: false }
  }
}

/** Rows that did not change stay the same objects, and are not drawn again. */
function withKnownRows(answer: Answer, before: Answer | null): Answer {
  if (!before) return answer
  const known = new Map(before.rows.map((row) => [row.groupId, row]))
  const rows = answer.rows.map((row) => {
    const old = known.get(row.groupId)
    return old && JSON.stringify(old) === JSON.stringify(row) ? old : row
  })
  return { ...answer, rows }
}
