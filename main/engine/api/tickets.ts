// Bytes travel by URL: a ticket is a random name, made per view, under which a host serves one part of one message.
import { randomBytes } from 'node:crypto'

/** What a ticket stands for. Path '' with isSource: the whole octets as text. */
export interface PartAddress {
  message: number
  path: string
  isSource: boolean
}

/** Old tickets run out when this many newer ones were made. */
const KEPT = 20_000

export class Tickets {
  readonly #addresses = new Map<string, PartAddress>()

  issue(address: PartAddress): string {
    const ticket = randomBytes(18).toString('base64url')
    this.#addresses.set(ticket, address)
    if (this.#addresses.size > KEPT) {
      const oldest = this.#addresses.keys().next()
      if (!oldest.done) this.#addresses.delete(oldest.value)
    }
    return ticket
  }

  find(ticket: string): PartAddress | undefined {
    return this.#addresses.get(ticket)
  }
}
