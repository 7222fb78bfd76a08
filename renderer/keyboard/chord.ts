// How a key press is written down: 'j', 'Shift+I', 'Ctrl+K', 'F6'.

interface KeyPress {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

/** A sign that needs Shift on some layouts ('/', '?') is written without it; a letter says so: 'Shift+I'. */
export function chordOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): string {
  const isLetter = /^\p{L}$/u.test(key)
  const isSign = key.length === 1 && !isLetter
  const name = isLetter ? (shiftKey ? key.toUpperCase() : key.toLowerCase()) : key
  const held = [
    ctrlKey || metaKey ? 'Ctrl' : '',
    altKey ? 'Alt' : '',
    shiftKey && !isSign ? 'Shift' : '',
    name,
  ]
  return held.filter(Boolean).join('+')
}

/** Is the user writing? Then letters are letters. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
