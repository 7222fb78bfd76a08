// The messages of one conversation, as far as somebody looks at them: parts of it are watched queries, those near the
// window's view. What was seen once is remembered, so that going back shows it at once.
import type { ArgsOf, ValueOf } from '../../../shared/contract.ts'
import type { Fault } from '../../../shared/model/fault.ts'
import type { Client } from '../../engine/client.ts'

export type Entry = ValueOf<'messages.entries'>['entries'][number]
export type Message = Entry['message']
export type Group = Omit<ArgsOf<'messages.entries'>, 'offset' | 'limit'>

export interface FeedShown {
  total: number
  /** By their place in the conversation, oldest = 0. */
  entries: ReadonlyMap<number, Entry>
  /** Where each known message stands. */
  places: ReadonlyMap<number, number>
  fault: Fault | null
}

interface Part {
  answer: ValueOf<'messages.entries'> | null
  /** Null while nobody looks at it. */
  stop: (() => void) | null
}

const PART_MESSAGES = 40
/** A part is asked for when the view comes so near. */
const AHEAD = 12
/** Parts further away than this from the view are no longer watched. */
const KEPT_PARTS = 3

const NOTHING: FeedShown = { total: 0, entries: new Map(), places: new Map(), fault: null }

export class ConversationFeed {
  readonly group: Group
  readonly #client: Client
  readonly #parts = new Map<number, Part>()
  readonly #listeners = new Set<() => void>()
  #wanted: { first: number; last: number }
  readonly #unreadAtFirst = new Set<number>()
  readonly #everRead = new Set<number>()
  #total = 0
  #shown: FeedShown = NOTHING

  /** @param at place of the message to begin with */
  constructor(client: Client, group: Group, at: number) {
    this.#client = client
    this.group = group
    this.#wanted = { first: at, last: at }
  }

  /** Runs while somebody listens. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    this.#watchWanted()
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size === 0) for (const part of this.#parts.values()) stopPart(part)
    }
  }

  get shown(): FeedShown {
    return this.#shown
  }

  /** Was unread when it was first seen here. */
  wasUnread(message: number): boolean {
    return this.#unreadAtFirst.has(message)
  }

  /** Was read at some time here: if it is unread now, the user wanted it so. */
  wasRead(message: number): boolean {
    return this.#everRead.has(message)
  }

  /** Says which messages are in view. */
  want(first: number, last: number): void {
    if (first === this.#wanted.first && last === this.#wanted.last) return
    this.#wanted = { first, last }
    if (this.#listeners.size > 0) this.#watchWanted()
  }

  #watchWanted(): void {
    const low = Math.floor(Math.max(0, this.#wanted.first - AHEAD) / PART_MESSAGES)
    const high = Math.floor((this.#wanted.last + AHEAD) / PART_MESSAGES)
    const end = this.#total === 0 ? high : Math.floor((this.#total - 1) / PART_MESSAGES)
    for (let number = low; number <= Math.min(high, end); number++) this.#watchPart(number)
    for (const [number, part] of this.#parts)
      if (number < low - KEPT_PARTS || number > high + KEPT_PARTS) stopPart(part)
  }

  #watchPart(number: number): void {
    const part = this.#parts.get(number) ?? { answer: null, stop: null }
    if (part.stop) return
    this.#parts.set(number, part)
    const args = { ...this.group, offset: number * PART_MESSAGES, limit: PART_MESSAGES }
    const read = (): void => {
      const result = this.#client.peek('messages.entries', args)
      if (!result) return
      if (result.ok) this.#take(part, result.value)
      this.#publish(result.ok ? null : result.fault)
    }
    part.stop = this.#client.watch('messages.entries', args, read)
    read()
  }

  #take(part: Part, answer: ValueOf<'messages.entries'>): void {
    part.answer = answer
    for (const { message } of answer.entries) {
      if (message.isSeen) this.#everRead.add(message.id)
      else if (!this.#everRead.has(message.id)) this.#unreadAtFirst.add(message.id)
    }
    if (answer.total === this.#total) return
    // What nobody looks at may stand elsewhere by now.
    for (const [number, other] of this.#parts) if (other.stop === null) this.#parts.delete(number)
    this.#total = answer.total
  }

  #publish(fault: Fault | null): void {
    const entries = new Map<number, Entry>()
    const places = new Map<number, number>()
    for (const [number, { answer }] of [...this.#parts].sort(([one], [other]) => one - other))
      for (const [index, entry] of (answer?.entries ?? []).entries()) {
        const place = number * PART_MESSAGES + index
        // Between two answers a message can stand in both.
        if (places.has(entry.message.id) || place >= this.#total) continue
        entries.set(place, entry)
        places.set(entry.message.id, place)
      }
    this.#shown = { total: this.#total, entries, places, fault }
    for (const listener of this.#listeners) listener()
  }
}

function stopPart(part: Part): void {
  part.stop?.()
  part.stop = null
}
