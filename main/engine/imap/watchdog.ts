// Ends a connection that stops moving while we wait for it: silence and one byte a second alike. Time in which nobody
// waits (we are busy writing, or idling) does not count.

const TICK_MS = 5000
const LEAST_BYTES = 1024

export interface Watchdog {
  /** Waits for `work`; when too little arrives meanwhile, `onStuck` is called once. */
  during<T>(work: Promise<T>, patienceMs: number): Promise<T>
}

/** `received` counts the bytes that have arrived so far. */
export function watchdog(received: () => number, onStuck: () => void): Watchdog {
  return {
    async during(work, patienceMs) {
      let mark = received()
      let quietMs = 0
      const timer = setInterval(() => {
        const now = received()
        quietMs = now - mark >= LEAST_BYTES ? 0 : quietMs + TICK_MS
        if (quietMs === 0) mark = now
        if (quietMs >= patienceMs) onStuck()
      }, TICK_MS)
      try {
        return await work
      } finally {
        clearInterval(timer)
      }
    },
  }
}
