import { describe, expect, it } from 'vitest'
import type { Row } from '../../state/where.ts'
import { toListItems } from './list-items.ts'

const now = new Date(2026, 10, 18, 15, 0).getTime()
const row = (groupId: number, month: number, day: number): Row =>
  ({ groupId, dateAt: new Date(2026, month, day, 9).getTime() }) as Row

describe('toListItems', () => {
  it('puts one header above each run of a date group, and one for every month', () => {
    const items = toListItems(
      [row(5, 10, 18), row(4, 10, 18), row(3, 10, 17), row(2, 9, 30), row(1, 8, 30)],
      now,
    )
    expect(items.map((item) => (item.kind === 'header' ? item.group : item.row.groupId))).toEqual([
      'today',
      5,
      4,
      'yesterday',
      3,
      'month',
      2,
      'month',
      1,
    ])
  })

  it('numbers rows without counting headers', () => {
    const items = toListItems([row(2, 10, 18), row(1, 9, 1)], now)
    expect(items.flatMap((item) => (item.kind === 'row' ? [item.index] : []))).toEqual([0, 1])
  })
})
