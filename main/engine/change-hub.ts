// Merges what transactions touched to one push per 100 ms, for everybody who watches.
import type { Touch } from '../../shared/contract.ts'

const MERGE_MS = 100

export interface ChangeHub {
  touched(touched: Touch[]): void
  /** Returns the function that ends the watching. */
  watch(listener: (touched: Touch[]) => void): () => void
  stop(): void
}

export function changeHub(): ChangeHub {
  const listeners = new Set<(touched: Touch[]) => void>()
  let merged = new Set<Touch>()
  let timer: NodeJS.Timeout | undefined
  const push = (): void => {
    timer = undefined
    const touched = [...merged]
    merged = new Set()
    for (const listener of listeners) listener(touched)
  }
  return {
    touched(touched) {
      for (const one of touched) merged.add(one)
      timer ??= setTimeout(push, MERGE_MS)
    },
    watch(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop() {
      clearTimeout(timer)
      listeners.clear()
    },
  }
}
