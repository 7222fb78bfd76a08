// The renderer's end of the contract, typed from it: watched queries, and calls that are answered once.
import type { ArgsOf, MethodName, QueryName, ValueOf } from '../../shared/contract.ts'
import type { Result } from '../../shared/model/fault.ts'
import { Calls } from './calls.ts'
import type { Line } from './calls.ts'
import type { EnginePort, PortEvents } from './host.ts'
import { QueryCache } from './query-cache.ts'

export class Client {
  readonly #calls: Calls
  readonly #queries: QueryCache
  readonly #lineListeners = new Set<() => void>()

  constructor(openPort: (events: PortEvents) => EnginePort) {
    this.#queries = new QueryCache((method, args) => this.#calls.send(method, args, true))
    this.#calls = new Calls(openPort, {
      onChanges: (touched) => this.#queries.hear(touched),
      onLine: (line) => {
        if (line === 'open') this.#queries.refreshAll()
        for (const listener of this.#lineListeners) listener()
      },
    })
  }

  /** Asks once. Never rejects: what went wrong is the fault of the result. */
  async call<N extends MethodName>(method: N, args: ArgsOf<N>): Promise<Result<ValueOf<N>>> {
    const reply = await this.#calls.send(method, args, false)
    return reply.ok ? { ok: true, value: reply.value as ValueOf<N> } : { ok: false, fault: reply.fault }
  }

  peek<N extends QueryName>(method: N, args: ArgsOf<N>): Result<ValueOf<N>> | undefined {
    return this.#queries.peek(method, args) as Result<ValueOf<N>> | undefined
  }

  watch<N extends QueryName>(method: N, args: ArgsOf<N>, listener: () => void): () => void {
    return this.#queries.watch(method, args, listener)
  }

  get line(): Line {
    return this.#calls.line
  }

  onLine(listener: () => void): () => void {
    this.#lineListeners.add(listener)
    return () => this.#lineListeners.delete(listener)
  }
}
