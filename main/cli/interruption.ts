// Ctrl-C: ends what is under way in good order, and says what stays.
import { FaultError } from '../engine/fault.ts'

/** Settles when the user interrupts. */
export function interrupted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

/** Faults: cancelled, once the user has interrupted. `whatStays` is a sentence. */
export function unlessInterrupted(signal: AbortSignal, whatStays: string): void {
  if (signal.aborted) throw new FaultError('cancelled', `Stopped. ${whatStays}`)
}
