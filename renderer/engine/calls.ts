// Questions and their answers over one line: each call has a number, each reply names it.
import type { EngineMessage, ReplyMessage, Touch } from '../../shared/contract.ts'
import type { EnginePort, PortEvents } from './host.ts'

export type Line = 'connecting' | 'open' | 'lost' | 'expired'

interface Call {
  method: string
  args: unknown
  mayRepeat: boolean
  settle: (reply: ReplyMessage) => void
}

/** What the owner of the calls wants to hear. */
interface CallEvents {
  onLine(line: Line): void
  onChanges(touched: readonly Touch[]): void
}

export class Calls {
  readonly #pending = new Map<number, Call>()
  readonly #events: CallEvents
  readonly #port: EnginePort
  #lastId = 0
  #line: Line = 'connecting'

  constructor(openPort: (events: PortEvents) => EnginePort, events: CallEvents) {
    this.#events = events
    this.#port = openPort({
      onOpen: () => this.#open(),
      onLost: () => this.#lose('lost'),
      onExpired: () => this.#lose('expired'),
      onMessage: (message) => this.#receive(message),
    })
  }

  get line(): Line {
    return this.#line
  }

  /** Resolves with the reply, always. A call that may be repeated (a query) waits for the line to come back; any other
   * is answered with the fault `cancelled` when the line breaks, because nobody knows whether it was carried out. */
  send(method: string, args: unknown, mayRepeat: boolean): Promise<ReplyMessage> {
    return new Promise((settle) => {
      const id = ++this.#lastId
      this.#pending.set(id, { method, args, mayRepeat, settle })
      if (this.#line === 'open') this.#port.post({ id, method, args })
      else if (this.#line !== 'connecting' && !mayRepeat) this.#settle(cutOff(id))
    })
  }

  close(): void {
    this.#port.close()
  }

  #open(): void {
    this.#line = 'open'
    for (const [id, { method, args }] of this.#pending) this.#port.post({ id, method, args })
    this.#events.onLine('open')
  }

  #lose(line: 'lost' | 'expired'): void {
    this.#line = line
    for (const [id, call] of this.#pending) if (!call.mayRepeat) this.#settle(cutOff(id))
    this.#events.onLine(line)
  }

  #receive(message: EngineMessage): void {
    if ('event' in message) this.#events.onChanges(message.touched)
    else this.#settle(message)
  }

  #settle(reply: ReplyMessage): void {
    const call = this.#pending.get(reply.id)
    this.#pending.delete(reply.id)
    call?.settle(reply)
  }
}

const cutOff = (id: number): ReplyMessage => ({
  id,
  ok: false,
  fault: { code: 'cancelled', message: 'The line to the engine broke before it answered. Try again.' },
})
