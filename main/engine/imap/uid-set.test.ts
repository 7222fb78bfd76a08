import { describe, expect, it } from 'vitest'
import { isWithin, uidSet } from './uid-set.ts'

describe('uid sets', () => {
  it.each([
    [[], ''],
    [[7], '7'],
    [[3, 1, 2], '1:3'],
    [[9, 5, 6, 7, 1], '1,5:7,9'],
    [[2, 2, 3], '2:3'],
  ])('%j is %s', (uids, text) => {
    expect(uidSet(uids)).toBe(text)
  })

  it('drops the last message that n:* names though its uid is lower', () => {
    expect(isWithin(41, { from: 42, to: '*' })).toBe(false)
    expect(isWithin(42, { from: 42, to: '*' })).toBe(true)
    expect(isWithin(43, { from: 40, to: 42 })).toBe(false)
  })
})
