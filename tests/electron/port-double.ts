// Electron's MessagePortMain over a plain pair: messages are cloned and wait until the other end has started.
import { EventEmitter } from 'node:events'

export class PortDouble extends EventEmitter {
  other: PortDouble | undefined
  #isStarted = false
  readonly #waiting: unknown[] = []

  postMessage(message: unknown): void {
    const copy: unknown = structuredClone(message)
    queueMicrotask(() => this.other?.take(copy))
  }

  take(data: unknown): void {
    if (this.#isStarted) this.emit('message', { data, ports: [] })
    else this.#waiting.push(data)
  }

  start(): void {
    this.#isStarted = true
    for (const data of this.#waiting.splice(0)) this.emit('message', { data, ports: [] })
  }

  close(): void {
    this.emit('close')
    this.other?.emit('close')
  }
}

export class ChannelDouble {
  readonly port1 = new PortDouble()
  readonly port2 = new PortDouble()
  constructor() {
    this.port1.other = this.port2
    this.port2.other = this.port1
  }
}
