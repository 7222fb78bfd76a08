// How much room the window has, and so which panes stand side by side; a zoom of 200 % halves the room.
import { useScale, useSettings } from './appearance.ts'
import { useMedia } from './media.ts'

const NARROW = 900
const MIDDLE = 1100

export type Room = 'narrow' | 'middle' | 'wide'

/** narrow: one pane at a time; middle: no room for the sidebar; wide: for all of them. */
export function useRoom(): Room {
  const scale = useScale()
  const isNarrow = useMedia(`(max-width: ${NARROW * scale - 0.02}px)`)
  const isMiddle = useMedia(`(max-width: ${MIDDLE * scale - 0.02}px)`)
  return isNarrow ? 'narrow' : isMiddle ? 'middle' : 'wide'
}

/** The list, or the reader in its place: in a narrow window, or because the user wants it so. */
export function useHasOnePane(): boolean {
  const layout = useSettings()?.layout
  return useRoom() === 'narrow' || layout === 'two'
}
