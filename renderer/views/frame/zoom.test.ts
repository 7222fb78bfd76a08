import { describe, expect, it } from 'vitest'
import { zoomed } from './zoom.ts'

describe('zoomed', () => {
  it('goes step by step and stays at the ends', () => {
    expect(zoomed(100, 'in')).toBe(110)
    expect(zoomed(100, 'out')).toBe(90)
    expect(zoomed(104, 'out')).toBe(100)
    expect(zoomed(300, 'in')).toBe(300)
    expect(zoomed(50, 'out')).toBe(50)
  })
})
