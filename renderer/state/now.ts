// The present, as far as shown dates need it: it moves once a minute.
import { useSyncExternalStore } from 'react'

const MINUTE_MS = 60_000

const subscribe = (listener: () => void): (() => void) => {
  const timer = setInterval(listener, MINUTE_MS)
  return () => clearInterval(timer)
}

/** Epoch ms, cut to the minute. */
export const useNow = (): number =>
  useSyncExternalStore(subscribe, () => Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS)
