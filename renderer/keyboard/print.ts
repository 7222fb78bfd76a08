// Keys as they are printed for people: ⇧⌘P on a Mac, Ctrl+Shift+P elsewhere, with the names the user's language has for them.
import type { TFunction } from 'i18next'
import { chordsOf, partsOf } from './chord.ts'

const MAC_HELD: Record<string, string> = { Ctrl: '⌃', Alt: '⌥', Shift: '⇧', Mod: '⌘' }
const MAC_ORDER = ['Ctrl', 'Alt', 'Shift', 'Mod']
const MAC_KEYS: Record<string, string> = {
  Enter: '↩',
  Escape: '⎋',
  Backspace: '⌫',
  Delete: '⌦',
  Home: '↖',
  End: '↘',
}
const ARROWS: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' }
const NAMED = [
  'Enter',
  'Escape',
  'Delete',
  'Backspace',
  'Insert',
  'Home',
  'End',
  'Space',
  'Tab',
  'PageUp',
  'PageDown',
  'ContextMenu',
] as const

export function printKeys(sequence: string, t: TFunction, isMac: boolean): string {
  return chordsOf(sequence)
    .map((chord) => printChord(chord, t, isMac))
    .join(' ')
}

function printChord(chord: string, t: TFunction, isMac: boolean): string {
  const { held, key } = partsOf(chord)
  const name = printKey(key, t, isMac)
  if (isMac)
    return (
      MAC_ORDER.filter((one) => held.includes(one))
        .map((one) => MAC_HELD[one])
        .join('') + name
    )
  const words = held.map((one) =>
    one === 'Shift' ? t('keys.names.Shift') : t(one === 'Alt' ? 'keys.names.Alt' : 'keys.names.Ctrl'),
  )
  return [...words, name].join('+')
}

function printKey(key: string, t: TFunction, isMac: boolean): string {
  const sign = ARROWS[key] ?? (isMac ? MAC_KEYS[key] : undefined)
  if (sign) return sign
  const named = NAMED.find((one) => one === key)
  return named ? t(`keys.names.${named}`) : key.length === 1 ? key.toUpperCase() : key
}
