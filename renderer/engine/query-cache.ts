// The answers on screen: each watched query is asked again when a change meets what it read.
import type { ReplyMessage, Touch } from '../../shared/contract.ts'
import type { Result } from '../../shared/model/fault.ts'
import { isConcerned } from './touch.ts'

type Ask = (method: string, args: unknown) => Promise<ReplyMessage>
export type Answer = Result<unknown>

interface Watched {
  method: string
  args: unknown
  answer: Answer | undefined
  reads: readonly Touch[]
  listeners: Set<() => void>
  /** Changes heard since the running question was sent; null when none is running. */
  heard: Touch[] | null
}

/** Answers nobody looks at that are kept for the way back. */
const KEPT_ANSWERS = 200

const keyOf = (method: string, args: unknown): string => `${method} ${JSON.stringify(args)}`

export class QueryCache {
  readonly #watched = new Map<string, Watched>()
  readonly #ask: Ask

  constructor(ask: Ask) {
    this.#ask = ask
  }

  /** The latest answer, undefined until the first one came. Equal answers are the same object. */
  peek(method: string, args: unknown): Answer | undefined {
    return this.#watched.get(keyOf(method, args))?.answer
  }

  /** Keeps a query current and tells the listener of every new answer, until the returned function is called. */
  watch(method: string, args: unknown, listener: () => void): () => void {
    const key = keyOf(method, args)
    const entry = this.#watched.get(key) ?? {
      method,
      args,
      answer: undefined,
      reads: [],
      listeners: new Set(),
      heard: null,
    }
    entry.listeners.add(listener)
    // Watched last, dropped last.
    this.#watched.delete(key)
    this.#watched.set(key, entry)
    this.#dropOldest()
    if (!entry.answer?.ok && !entry.heard) void this.#run(entry)
    return () => {
      entry.listeners.delete(listener)
    }
  }

  hear(touched: readonly Touch[]): void {
    for (const entry of this.#watched.values()) {
      if (entry.heard) entry.heard.push(...touched)
      else if (isConcerned(entry.reads, touched)) this.#refresh(entry)
    }
  }

  /** Everything may have changed: the line was down and changes were missed. */
  refreshAll(): void {
    for (const entry of this.#watched.values()) if (!entry.heard) this.#refresh(entry)
  }

  async #run(entry: Watched): Promise<void> {
    entry.heard = []
    const reply = await this.#ask(entry.method, entry.args)
    const heard = entry.heard
    entry.heard = null
    if (reply.ok) entry.reads = reply.reads
    this.#take(entry, reply.ok ? { ok: true, value: reply.value } : { ok: false, fault: reply.fault })
    if (isConcerned(entry.reads, heard)) this.#refresh(entry)
  }

  #take(entry: Watched, answer: Answer): void {
    if (JSON.stringify(answer) === JSON.stringify(entry.answer)) return
    entry.answer = answer
    for (const listener of entry.listeners) listener()
  }

  #refresh(entry: Watched): void {
    if (entry.listeners.size > 0) void this.#run(entry)
    else this.#drop(entry)
  }

  /** Another question may stand under the key by now: an answer can come after its question was dropped. */
  #drop(entry: Watched): void {
    const key = keyOf(entry.method, entry.args)
    if (this.#watched.get(key) === entry) this.#watched.delete(key)
  }

  #dropOldest(): void {
    for (const [key, entry] of this.#watched) {
      if (this.#watched.size <= KEPT_ANSWERS) return
      if (entry.listeners.size === 0) this.#watched.delete(key)
    }
  }
}
