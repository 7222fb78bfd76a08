// What the window is like: wide or narrow, light or dark.
import { useSyncExternalStore } from 'react'

export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', listener)
      return () => list.removeEventListener('change', listener)
    },
    () => window.matchMedia(query).matches,
  )
}

/** One pane at a time; the same bound stands in frame.module.css. */
export const useIsNarrow = (): boolean => useMedia('(max-width: 899.98px)')
