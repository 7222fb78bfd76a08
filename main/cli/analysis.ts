// Waiting until all that is stored is analysed, with a count of what is left.
import type { Engine } from '../engine/engine.ts'
import { ask } from './ask.ts'
import { interrupted } from './interruption.ts'
import type { Invocation } from './verb.ts'

const LOOK_MS = 500

/** Returns early when the user interrupts: what is left is analysed the next time that anything writes. */
export async function untilAnalysed(
  { output, signal }: Pick<Invocation, 'output' | 'signal'>,
  engine: Engine,
): Promise<void> {
  const look = async (): Promise<void> => {
    const { pending } = await ask(engine, 'status.get', {})
    if (pending > 0) output.progress(`analysing, ${pending} left …`)
  }
  // A look that fails says nothing: the analysis itself meets the same trouble and reports it.
  const timer = setInterval(() => void look().catch(() => {}), LOOK_MS)
  try {
    await Promise.race([engine.derive.idle(), interrupted(signal)])
  } finally {
    clearInterval(timer)
  }
}
