import { describe, expect, it } from 'vitest'
import { nthHit, stepHit } from './hits.ts'
import type { FoundMessage } from './hits.ts'

const found = [
  { message: 11, offset: 3, hits: 2 },
  { message: 12, offset: 7, hits: 0 },
  { message: 13, offset: 9, hits: 1 },
] as FoundMessage[]

describe('hits of a conversation', () => {
  it('are counted from one message into the next', () => {
    expect([1, 2, 3].map((present) => nthHit(found, present))).toEqual([
      { message: 11, place: 3, nth: 0 },
      { message: 11, place: 3, nth: 1 },
      { message: 13, place: 9, nth: 0 },
    ])
    expect(nthHit(found, 0)).toBeNull()
    expect(nthHit(found, 4)).toBeNull()
  })

  it('go round', () => {
    expect(stepHit(3, 3, 1)).toBe(1)
    expect(stepHit(1, 3, -1)).toBe(3)
    expect(stepHit(1, 3, 1)).toBe(2)
  })
})
