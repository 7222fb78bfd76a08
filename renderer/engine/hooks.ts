// How views speak with the engine: `useQuery` shows what it knows, `useCommand` carries an intent to it.
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react'
import type { ArgsOf, CommandName, QueryName, RequestName, ValueOf } from '../../shared/contract.ts'
import type { Fault, Result } from '../../shared/model/fault.ts'
import type { Line } from './calls.ts'
import { useLast } from '../state/last.ts'
import type { Client } from './client.ts'

const ClientContext = createContext<Client | null>(null)
export const ClientProvider = ClientContext.Provider

export function useClient(): Client {
  const client = useContext(ClientContext)
  if (!client) throw new Error('No client above this component.')
  return client
}

export interface Shown<V> {
  /** The latest answer; while another question is being answered, the answer to the last one. */
  value: V | undefined
  fault: Fault | undefined
  /** True while `value` still answers the last question, or nothing has come yet. */
  isLoading: boolean
}

/** Keeps a query's answer on screen. `args` null asks nothing. */
export function useQuery<N extends QueryName>(method: N, args: ArgsOf<N> | null): Shown<ValueOf<N>> {
  const client = useClient()
  const key = JSON.stringify(args)
  const watch = useCallback(
    (listener: () => void) => (args === null ? () => {} : client.watch(method, args, listener)),
    // The key says all there is to say about the arguments, whose object is new at each call.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [client, method, key],
  )
  const answer = useSyncExternalStore(watch, () => (args === null ? undefined : client.peek(method, args)))
  const last = useLast<ValueOf<N>>(answer?.ok ? answer.value : undefined)
  if (answer === undefined) return { value: last, fault: undefined, isLoading: true }
  return answer.ok
    ? { value: answer.value, fault: undefined, isLoading: false }
    : { value: undefined, fault: answer.fault, isLoading: false }
}

/** The function that carries out one command or request. It never rejects. */
export function useCommand<N extends CommandName | RequestName>(
  method: N,
): (args: ArgsOf<N>) => Promise<Result<ValueOf<N>>> {
  const client = useClient()
  return useCallback((args) => client.call(method, args), [client, method])
}

export function useLine(): Line {
  const client = useClient()
  return useSyncExternalStore(
    (listener) => client.onLine(listener),
    () => client.line,
  )
}
