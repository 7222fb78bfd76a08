import { describe, expect, it } from 'vitest'
import { BEGINNING, fold, foldAll, isOpen } from './folding.ts'

const unread = { wasUnread: true, isFirst: false }
const read = { wasUnread: false, isFirst: false }

describe('folding', () => {
  it('begins with what is unread and where the conversation opens', () => {
    expect(isOpen(BEGINNING, 1, unread)).toBe(true)
    expect(isOpen(BEGINNING, 1, { wasUnread: false, isFirst: true })).toBe(true)
    expect(isOpen(BEGINNING, 1, read)).toBe(false)
  })

  it('does as the user says, one by one', () => {
    const folded = fold(BEGINNING, 1, false)
    expect(isOpen(folded, 1, unread)).toBe(false)
    expect(isOpen(folded, 2, unread)).toBe(true)
    expect(isOpen(fold(folded, 1, true), 1, read)).toBe(true)
  })

  it('does as the user says for all, and after that one by one again', () => {
    const all = foldAll('open')
    expect(isOpen(all, 1, read)).toBe(true)
    expect(isOpen(fold(all, 1, false), 1, read)).toBe(false)
    expect(isOpen(foldAll('folded'), 1, unread)).toBe(false)
  })
})
