// A bell: rung by whoever has something to do, heard by one loop.

export interface Nudge {
  ring(): void
  /** Rung since it was last heard. */
  readonly isRung: boolean
  /** Forgets the ringing. */
  hear(): void
  /** An abort signal that fires when the bell rings (at once if it has), after `ms` or with `stop`; to be released. */
  until(ms: number, stop: AbortSignal): { signal: AbortSignal; release(): void }
}

export function nudge(): Nudge {
  let isRung = false
  let waiting: AbortController | undefined
  return {
    ring() {
      isRung = true
      waiting?.abort()
    },
    get isRung() {
      return isRung
    },
    hear() {
      isRung = false
    },
    until(ms, stop) {
      const controller = new AbortController()
      const abort = (): void => controller.abort()
      const timer = setTimeout(abort, ms)
      stop.addEventListener('abort', abort)
      waiting = controller
      if (isRung || stop.aborted) abort()
      return {
        signal: controller.signal,
        release() {
          clearTimeout(timer)
          stop.removeEventListener('abort', abort)
        },
      }
    },
  }
}

/** Resolves when the bell rings, after `ms`, or when stopped. */
export async function pause(bell: Nudge, ms: number, stop: AbortSignal): Promise<void> {
  const { signal, release } = bell.until(ms, stop)
  if (!signal.aborted)
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
  release()
}
