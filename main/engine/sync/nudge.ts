// A bell: rung by whoever has something to do, heard by the one loop that keeps an account.

export interface Nudge {
  /** Something changed here that the server should hear of. */
  ring(): void
  /** Look at everything now. */
  ringForPass(): void
  /** Rung since it was last heard. */
  readonly isRung: boolean
  readonly isPassWanted: boolean
  /** Forgets the ringing, not the wish for a pass. */
  hear(): void
  /** The pass is being made. */
  hearPass(): void
  /** An abort signal that fires when the bell rings (at once if it has), after `ms` or with `stop`. */
  until(ms: number, stop: AbortSignal): Wait
}

export interface Wait {
  signal: AbortSignal
  release: () => void
}

export function nudge(): Nudge {
  const wants = { isRung: false, isPassWanted: false }
  let waiting: AbortController | undefined
  const ring = (): void => {
    wants.isRung = true
    waiting?.abort()
  }
  return {
    ring,
    ringForPass() {
      wants.isPassWanted = true
      ring()
    },
    get isRung() {
      return wants.isRung
    },
    get isPassWanted() {
      return wants.isPassWanted
    },
    hear() {
      wants.isRung = false
    },
    hearPass() {
      wants.isPassWanted = false
    },
    until(ms, stop) {
      const controller = new AbortController()
      const abort = (): void => controller.abort()
      const timer = setTimeout(abort, ms)
      stop.addEventListener('abort', abort)
      waiting = controller
      if (wants.isRung || stop.aborted) abort()
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
