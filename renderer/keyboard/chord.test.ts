import { describe, expect, it } from 'vitest'
import { chordOf, isKeptByBrowser, isSingleKey, partsOf } from './chord.ts'
import type { KeyPress } from './chord.ts'

const NOTHING_HELD: KeyPress = {
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  hasAltGraph: false,
}
const press = (key: string, more: Partial<KeyPress> = {}): string | null =>
  chordOf({ ...NOTHING_HELD, key, ...more }, false)
const onMac = (key: string, more: Partial<KeyPress> = {}): string | null =>
  chordOf({ ...NOTHING_HELD, key, ...more }, true)

describe('chordOf', () => {
  it('tells a letter from the same with Shift, whatever Caps Lock does', () => {
    expect(press('j')).toBe('j')
    expect(press('J')).toBe('j')
    expect(press('I', { shiftKey: true })).toBe('Shift+I')
    expect(press('i', { shiftKey: true })).toBe('Shift+I')
  })

  it('does not care how a layout makes a sign', () => {
    expect(press('/')).toBe('/')
    expect(press('/', { shiftKey: true })).toBe('/')
    expect(press('#', { ctrlKey: true, altKey: true, hasAltGraph: true })).toBe('#')
    expect(onMac('#', { altKey: true })).toBe('#')
  })

  it('names what is held: Mod is Ctrl, on a Mac Command', () => {
    expect(press('F6', { shiftKey: true })).toBe('Shift+F6')
    expect(press('k', { ctrlKey: true })).toBe('Mod+k')
    expect(press('k', { metaKey: true })).toBe('k')
    expect(onMac('k', { metaKey: true })).toBe('Mod+k')
    expect(onMac('a', { metaKey: true, ctrlKey: true })).toBe('Mod+Ctrl+a')
    expect(press('p', { ctrlKey: true, shiftKey: true })).toBe('Mod+Shift+P')
  })

  it('finds the Latin letter under another alphabet, and under Option on a Mac', () => {
    expect(press('о', { code: 'KeyJ' })).toBe('j')
    expect(onMac('ƒ', { code: 'KeyF', altKey: true, metaKey: true })).toBe('Mod+Alt+f')
    expect(press('q', { code: 'KeyA' })).toBe('q')
    expect(press('é', { code: 'Digit2' })).toBe('é')
  })

  it('is nothing while a key only holds, or an accent is being composed', () => {
    expect(press('Shift', { shiftKey: true })).toBeNull()
    expect(press('Dead')).toBeNull()
    expect(press('Process')).toBeNull()
  })
})

describe('chords as text', () => {
  it('come apart, even where the key is a plus', () => {
    expect(partsOf('Mod+Shift+P')).toEqual({ held: ['Mod', 'Shift'], key: 'P' })
    expect(partsOf('Mod++')).toEqual({ held: ['Mod'], key: '+' })
    expect(partsOf('+')).toEqual({ held: [], key: '+' })
    expect(partsOf('F6')).toEqual({ held: [], key: 'F6' })
  })

  it('are single where they would write a character', () => {
    expect(['j', 'Shift+J', '* a', 'g i', 'Space', '+'].map(isSingleKey)).toEqual(Array(6).fill(true))
    expect(['Mod+j', 'F6', 'Delete', 'Shift+Enter', 'Alt+ArrowUp'].map(isSingleKey)).toEqual(
      Array(5).fill(false),
    )
  })

  it('are the browser’s own where no page gets them', () => {
    expect(['Mod+w', 'Mod+Shift+N', 'Mod+t'].map(isKeptByBrowser)).toEqual([true, true, true])
    expect(['Mod+Alt+n', 'F5', 'Mod+k', 'w'].map(isKeptByBrowser)).toEqual([false, false, false, false])
  })
})
