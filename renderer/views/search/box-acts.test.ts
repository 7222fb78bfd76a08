import { describe, expect, it } from 'vitest'
import { actOf } from './box-acts.ts'
import type { BoxState } from './box-acts.ts'

const state = (more: Partial<BoxState> = {}): BoxState => ({
  isOpen: false,
  isEmpty: false,
  hasActive: false,
  ...more,
})
const open = state({ isOpen: true })
const chosen = state({ isOpen: true, hasActive: true })

describe('actOf', () => {
  it('searches on Enter unless a suggestion is pointed at', () => {
    expect(actOf('Enter', state())).toBe('leave')
    expect(actOf('Enter', open)).toBe('leave')
    expect(actOf('Enter', chosen)).toBe('accept')
  })

  it('never keeps Tab where there is nothing to complete', () => {
    expect(actOf('Tab', state())).toBeNull()
    expect(actOf('Tab', state({ isOpen: true, isEmpty: true }))).toBeNull()
    expect(actOf('Tab', open)).toBe('accept-first')
    expect(actOf('Tab', chosen)).toBe('accept')
  })

  it('closes, then clears, then leaves on Escape', () => {
    expect(actOf('Escape', open)).toBe('close')
    expect(actOf('Escape', state())).toBe('clear')
    expect(actOf('Escape', state({ isEmpty: true, isOpen: true }))).toBe('leave')
  })

  it('moves among the suggestions, and below them to the rows', () => {
    expect(actOf('ArrowDown', open)).toBe('down')
    expect(actOf('ArrowUp', open)).toBe('up')
    expect(actOf('ArrowDown', state())).toBe('leave')
    expect(actOf('ArrowUp', state())).toBeNull()
    expect(actOf('a', open)).toBeNull()
  })
})
