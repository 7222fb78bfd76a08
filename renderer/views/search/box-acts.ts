// What a key means in the search box: pure, from how the box stands.

export type BoxAct = 'accept' | 'accept-first' | 'down' | 'up' | 'close' | 'clear' | 'leave'

export interface BoxState {
  /** Suggestions are shown. */
  isOpen: boolean
  isEmpty: boolean
  /** One of the suggestions is pointed at. */
  hasActive: boolean
}

/** Null for a key that is the text field's own. */
export function actOf(key: string, { isOpen, isEmpty, hasActive }: BoxState): BoxAct | null {
  switch (key) {
    case 'Enter':
      return hasActive ? 'accept' : 'leave'
    case 'Tab':
      if (hasActive) return 'accept'
      return isOpen && !isEmpty ? 'accept-first' : null
    case 'ArrowDown':
      return isOpen ? 'down' : 'leave'
    case 'ArrowUp':
      return isOpen ? 'up' : null
    case 'Escape':
      if (isEmpty) return 'leave'
      return isOpen ? 'close' : 'clear'
    default:
      return null
  }
}
