// What the screen and the system are like: wide or narrow, light or dark.
import { useSyncExternalStore } from 'react'

interface Media {
  list: MediaQueryList
  subscribe: (listener: () => void) => () => void
}

/** By their query: every button asks at every drawing, and a list takes the browser longer to make than to read. */
const known = new Map<string, Media>()

function mediaOf(query: string): Media {
  const found = known.get(query)
  if (found) return found
  const list = window.matchMedia(query)
  const media: Media = {
    list,
    subscribe: (listener) => {
      list.addEventListener('change', listener)
      return () => list.removeEventListener('change', listener)
    },
  }
  known.set(query, media)
  return media
}

export function useMedia(query: string): boolean {
  const { list, subscribe } = mediaOf(query)
  return useSyncExternalStore(subscribe, () => list.matches)
}
