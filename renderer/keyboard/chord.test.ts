import { describe, expect, it } from 'vitest'
import { chordOf } from './chord.ts'

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', true>> = {},
) => chordOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })

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
  })

  it('keeps what is held with other keys, Command as Ctrl', () => {
    expect(press('F6', { shiftKey: true })).toBe('Shift+F6')
    expect(press('k', { metaKey: true })).toBe('Ctrl+k')
  })
})
