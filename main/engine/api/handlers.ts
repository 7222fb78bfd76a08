// The shapes of the contract's handlers: queries run on the reader, commands on the writer, requests on the engine thread.
import type {
  ArgsOf,
  CommandName,
  Kind,
  QueryName,
  RequestName,
  Touch,
  ValueOf,
} from '../../../shared/contract.ts'
import type { ReadContext, WriteContext } from '../store/contexts.ts'
import type { Tickets } from './tickets.ts'

/** Collects what a query read, so that it is asked again when that changes. */
export class Reads {
  readonly #read = new Set<Touch>()
  add(kind: Kind, id: number | '*' = '*'): void {
    this.#read.add(`${kind}:${id}`)
  }
  list(): Touch[] {
    return [...this.#read]
  }
}

export interface QueryContext extends ReadContext {
  reads: Reads
  tickets: Tickets
}

export type QueryHandlers = { [N in QueryName]: (context: QueryContext, args: ArgsOf<N>) => ValueOf<N> }
export type CommandHandlers = { [N in CommandName]: (context: WriteContext, args: ArgsOf<N>) => ValueOf<N> }
export type RequestHandlers<C> = { [N in RequestName]: (context: C, args: ArgsOf<N>) => Promise<ValueOf<N>> }
/** Some of the handlers: what one area's file holds. */
export type Some<H> = Partial<H>
