// Puts an engine behind a message port: calls in, replies and changes out. Nothing but JSON values crosses.
import { z } from 'zod'
import type { EngineMessage } from '../../shared/contract.ts'
import type { Engine } from './engine.ts'
import type { Port } from './ports.ts'

const Call = z.object({ id: z.int(), method: z.string().max(100), args: z.unknown() })

/** Serves until the returned function is called. A message that is no call is dropped: there is nobody to answer. */
export function serve(engine: Engine, port: Port): () => void {
  const post = (message: EngineMessage): void => port.post(message)
  port.onMessage((message) => {
    const call = Call.safeParse(message)
    if (!call.success) return
    const { id, method, args } = call.data
    void engine.call(method, args).then((reply) => post({ id, ...reply }))
  })
  return engine.changes.watch((touched) => post({ event: 'changes', touched }))
}
