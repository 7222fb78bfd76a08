import { describe, expect, it } from 'vitest'
import { jumpTo } from './jump.ts'

const names = ['All inboxes', 'Archive', 'Étude', 'Envoyés', 'Trash']

describe('jumpTo', () => {
  it('goes round to the next that begins so, accents and case aside', () => {
    expect(jumpTo(names, 0, 'a')).toBe(1)
    expect(jumpTo(names, 1, 'a')).toBe(0)
    expect(jumpTo(names, 0, 'e')).toBe(2)
    expect(jumpTo(names, -1, 'a')).toBe(0)
  })

  it('stays while more letters agree', () => {
    expect(jumpTo(names, 2, 'et')).toBe(2)
    expect(jumpTo(names, 2, 'en')).toBe(3)
  })

  it('stays where nothing begins so', () => {
    expect(jumpTo(names, 2, 'x')).toBeUndefined()
    expect(jumpTo([], -1, 'x')).toBeUndefined()
  })
})
