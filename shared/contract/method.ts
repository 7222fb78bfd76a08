// How a method of the contract is written down: once, as data. The engine's handlers and the renderer's client are
// both typed from it, so a missing handler or a wrong argument does not compile.
import type { z } from 'zod'

/** A query reads the store and has no effect; it may be re-run at any time. A command applies to the store and records
 * its operation in the same transaction, never awaiting the network. A request runs on the engine's own thread because
 * somebody asked for something outside the store (a sign-in to be tried, a sync to start now); it writes no row itself. */
export type MethodKind = 'query' | 'command' | 'request'

export interface Method<
  K extends MethodKind = MethodKind,
  A extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
> {
  kind: K
  args: A
  result: R
}

const method =
  <K extends MethodKind>(kind: K) =>
  <A extends z.ZodType, R extends z.ZodType>(args: A, result: R): Method<K, A, R> => ({ kind, args, result })

export const query = method('query')
export const command = method('command')
export const request = method('request')
