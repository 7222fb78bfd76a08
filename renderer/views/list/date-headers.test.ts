import { describe, expect, it } from 'vitest'
import type { Row } from '../../state/where.ts'
import { dateHeaders } from './date-headers.ts'

const now = new Date(2026, 10, 18, 15, 0).getTime()
const row = (month: number, day: number): Row => ({ dateAt: new Date(2026, month, day, 9).getTime() }) as Row
const ROWS = [row(10, 18), row(10, 18), row(10, 17), row(9, 30), row(8, 30), row(8, 2)]
const loaded = (...offsets: number[]): ReadonlyMap<number, Row> =>
  new Map(offsets.map((offset) => [offset, ROWS[offset] ?? row(0, 1)]))

describe('dateHeaders', () => {
  it('puts one header above each run of a date group, and one for every month', () => {
    expect(dateHeaders(loaded(0, 1, 2, 3, 4, 5), 6, now, [])).toEqual([0, 2, 3, 4])
  })

  it('says nothing of a row while the row above it is not known', () => {
    expect(dateHeaders(loaded(3, 4, 5), 6, now, [])).toEqual([4])
  })

  it('keeps what it learnt of rows that were let go, and mends what it knows better', () => {
    expect(dateHeaders(loaded(4, 5), 6, now, [0, 2, 3, 4])).toEqual([0, 2, 3, 4])
    expect(dateHeaders(loaded(0, 1), 6, now, [0, 1, 3])).toEqual([0, 3])
    expect(dateHeaders(loaded(0, 1), 2, now, [0, 4])).toEqual([0])
  })

  it('is the same list as long as nothing changed', () => {
    const known = dateHeaders(loaded(0, 1, 2), 6, now, [])
    expect(dateHeaders(loaded(0, 1, 2), 6, now, known)).toBe(known)
  })
})
