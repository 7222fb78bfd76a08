// How a key press is written down: 'j', 'Shift+I', 'Mod+k', 'F6'. Mod is Ctrl, on a Mac Command; Ctrl is a Mac's own Control.

export interface KeyPress {
  key: string
  /** The place on the keyboard, for layouts whose letters are not Latin; '' where it is not known. */
  code: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
  /** AltGr makes a sign; it holds nothing. */
  hasAltGraph: boolean
}

const LETTER = /^\p{L}$/u
const HELD_ONLY = [
  'Shift',
  'Control',
  'Alt',
  'AltGraph',
  'Meta',
  'CapsLock',
  'Dead',
  'Process',
  'Unidentified',
]

/** Null for a key that only holds others, or that an input method is still composing.
 * A sign that needs Shift on some layouts ('/', '?') is written without it; a letter says so: 'Shift+I'. */
export function chordOf(press: KeyPress, isMac: boolean): string | null {
  const { ctrlKey, metaKey, altKey, shiftKey, hasAltGraph } = press
  if (HELD_ONLY.includes(press.key)) return null
  const key = latinKey(press, isMac)
  const isLetter = LETTER.test(key)
  const isSign = key.length === 1 && !isLetter
  const holdsAlt = altKey && !hasAltGraph && !(isMac && isSign)
  const name = isLetter ? (shiftKey ? key.toUpperCase() : key.toLowerCase()) : key === ' ' ? 'Space' : key
  const held = [
    (isMac ? metaKey : ctrlKey && !hasAltGraph) ? 'Mod' : '',
    isMac && ctrlKey ? 'Ctrl' : '',
    holdsAlt ? 'Alt' : '',
    shiftKey && !isSign ? 'Shift' : '',
    name,
  ]
  return held.filter(Boolean).join('+')
}

/** The Latin letter of the place where a layout (Cyrillic, Greek), or Option on a Mac, makes another sign of it. */
function latinKey({ key, code, altKey }: KeyPress, isMac: boolean): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase()
  const isForeign = LETTER.test(key) && !/\p{Script=Latin}/u.test(key)
  return letter !== undefined && (isForeign || (isMac && altKey)) ? letter : key
}

/** 'Mod+Shift+P' as its parts; the key may itself be '+'. */
export function partsOf(chord: string): { held: string[]; key: string } {
  const at = chord.endsWith('++') ? chord.length - 2 : chord.lastIndexOf('+', chord.length - 2)
  return at <= 0
    ? { held: [], key: chord }
    : { held: chord.slice(0, at).split('+'), key: chord.slice(at + 1) }
}

/** The chords of a sequence: 'g i' is two. */
export const chordsOf = (sequence: string): string[] => sequence.split(' ')

/** Would it write a character if the focus were in a text? */
export function isSingleKey(sequence: string): boolean {
  const { held, key } = partsOf(chordsOf(sequence)[0] ?? '')
  return (key.length === 1 || key === 'Space') && held.every((one) => one === 'Shift')
}

const KEPT = /^Mod\+(Shift\+)?[wntq]$/i

/** A browser never hands these to a page: close, new window, new tab, quit. */
export const isKeptByBrowser = (sequence: string): boolean => KEPT.test(chordsOf(sequence)[0] ?? '')

const TEXT_FIELDS = ['text', 'search', 'email', 'url', 'password', 'number', 'tel', 'date', 'time']

/** Is the user writing? Then letters are letters. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return TEXT_FIELDS.includes(target.type)
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName)
}
