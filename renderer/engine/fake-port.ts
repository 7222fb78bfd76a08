// A line to no engine, for tests: replies are given by hand, changes are pushed by hand.
import type { CallMessage, Touch } from '../../shared/contract.ts'
import type { Fault } from '../../shared/model/fault.ts'
import type { EnginePort, PortEvents } from './host.ts'

export interface FakeEngine {
  openPort(events: PortEvents): EnginePort
  /** Calls posted so far and not yet answered, oldest first. */
  waiting: CallMessage[]
  posted: number
  open(): void
  lose(): void
  expire(): void
  reply(value: unknown, reads?: Touch[]): Promise<void>
  refuse(fault: Fault): Promise<void>
  change(...touched: Touch[]): void
}

export function createFakeEngine(): FakeEngine {
  let events: PortEvents | undefined
  const waiting: CallMessage[] = []
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))
  const oldest = (): CallMessage => {
    const call = waiting.shift()
    if (!call) throw new Error('Nothing was asked.')
    return call
  }
  const fake: FakeEngine = {
    waiting,
    posted: 0,
    openPort: (given) => {
      events = given
      return {
        post: (message) => {
          fake.posted++
          waiting.push(message)
        },
        close: () => {},
      }
    },
    open: () => events?.onOpen(),
    lose: () => {
      waiting.length = 0
      events?.onLost()
    },
    expire: () => events?.onExpired(),
    reply: (value, reads = []) => {
      events?.onMessage({ id: oldest().id, ok: true, value, reads })
      return settled()
    },
    refuse: (fault) => {
      events?.onMessage({ id: oldest().id, ok: false, fault })
      return settled()
    },
    change: (...touched) => events?.onMessage({ event: 'changes', touched }),
  }
  return fake
}
