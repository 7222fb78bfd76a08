import { describe, expect, it } from 'vitest'
import { canvasPx, heightOf, offsetAt, rowsIn, toCanvas, toList, topOf, yToShow } from './geometry.ts'
import type { Geometry } from './geometry.ts'

const SHORT: Geometry = { count: 10, rowPx: 72, headerPx: 30, headers: [0, 3, 7] }
const LONG: Geometry = { count: 1_000_000, rowPx: 72, headerPx: 30, headers: [0, 3, 500_000] }

describe('rows and headers', () => {
  it('lie under each other without a hole', () => {
    const tops = Array.from({ length: 10 }, (_, offset) => topOf(SHORT, offset))
    expect(tops).toEqual([0, 102, 174, 246, 348, 420, 492, 564, 666, 738])
    expect(heightOf(SHORT)).toBe(810)
  })

  it.each([SHORT, LONG])('are found again where they lie', (geometry) => {
    for (const offset of [0, 1, 2, 3, 4, 7, 9, geometry.count - 1]) {
      const top = topOf(geometry, offset)
      expect(offsetAt(geometry, top)).toBe(offset)
      if (offset > 0) expect(offsetAt(geometry, top - 1)).toBe(offset - 1)
    }
  })

  it('end where the list ends', () => {
    expect(offsetAt(SHORT, -50)).toBe(0)
    expect(offsetAt(SHORT, 1e9)).toBe(9)
    expect(rowsIn(SHORT, 100, 300)).toEqual([0, 4])
  })
})

describe('the canvas', () => {
  const height = heightOf(LONG)

  it('is never taller than a browser can draw', () => {
    expect(canvasPx(height)).toBeLessThan(2 ** 25 / 4)
    expect(canvasPx(810)).toBe(810)
  })

  it('reaches every row: both ends meet, and there is a way back from each place', () => {
    const viewPx = 800
    expect(toList(height, 0)).toBe(0)
    expect(toList(height, canvasPx(height) - viewPx)).toBe(height - viewPx)
    for (const y of [0, 999_999, 1_000_001, 5_000_000, 36_000_000, height - 1_000_000, height - 800])
      expect(Math.abs(toList(height, toCanvas(height, y)) - y)).toBeLessThan(8)
  })

  it('moves pixel by pixel near the ends', () => {
    expect(toList(height, 500)).toBe(500)
    const end = canvasPx(height)
    expect(toList(height, end - 500) - toList(height, end - 600)).toBe(100)
  })

  it('leaves a short list as it is', () => {
    expect(toList(810, 333)).toBe(333)
    expect(toCanvas(810, 333)).toBe(333)
  })
})

describe('yToShow', () => {
  it('moves no further than needed, and shows the header with its row', () => {
    expect(yToShow(SHORT, 1, 0, 300)).toBe(0)
    expect(yToShow(SHORT, 5, 0, 300)).toBe(192)
    expect(yToShow(SHORT, 3, 400, 300)).toBe(246)
  })
})
