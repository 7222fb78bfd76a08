// Calls the contract from a verb: typed, faults thrown.
import type { ArgsOf, MethodName, ValueOf } from '../../shared/contract.ts'
import type { ReadingEngine } from '../engine/engine.ts'
import { FaultError } from '../engine/fault.ts'

export async function ask<N extends MethodName>(
  engine: Pick<ReadingEngine, 'call'>,
  method: N,
  args: ArgsOf<N>,
): Promise<ValueOf<N>> {
  const reply = await engine.call(method, args)
  if (!reply.ok) throw new FaultError(reply.fault.code, reply.fault.message)
  return reply.value as ValueOf<N>
}
