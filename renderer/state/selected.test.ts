import { describe, expect, it } from 'vitest'
import { EVERYTHING, isEmpty, isSelected, NOTHING, ranged, refreshed, sizeOf, toggled } from './selected.ts'
import type { Row } from './where.ts'

const row = (groupId: number, isStarred = false): Row => ({ groupId, isStarred }) as Row
const byId = (...rows: Row[]): ReadonlyMap<number, Row> => new Map(rows.map((one) => [one.groupId, one]))

describe('a selection', () => {
  it('takes rows in and out one by one', () => {
    const one = toggled(NOTHING, row(1))
    const two = toggled(one, row(2))
    expect([1, 2, 3].map((id) => isSelected(two, id))).toEqual([true, true, false])
    expect(isEmpty(toggled(one, row(1)))).toBe(true)
    expect(two.anchor).toBe(2)
  })

  it('is everything but what was taken out', () => {
    const most = toggled(EVERYTHING, row(7))
    expect(isSelected(most, 7)).toBe(false)
    expect(isSelected(most, 8)).toBe(true)
    expect(sizeOf(most, 1_000_000)).toBe(999_999)
    expect(sizeOf(most, null)).toBeNull()
  })

  it('keeps the beginning of a range while its end moves', () => {
    const begun = toggled(NOTHING, row(3))
    const range = ranged(begun, [row(3), row(4), row(5)])
    expect([...ranged(range, [row(3), row(4)]).rows.keys()]).toEqual([3, 4])
    expect(range.anchor).toBe(3)
  })
})

describe('refreshed', () => {
  const selection = { ...NOTHING, rows: byId(row(1), row(2), row(9)) }

  it('drops what has left the list, and keeps what is merely not loaded', () => {
    const after = refreshed(selection, byId(row(1), row(2)), byId(row(2)))
    expect([...after.rows.keys()]).toEqual([2, 9])
  })

  it('knows rows as they are now, and is itself where nothing changed', () => {
    const starred = row(2, true)
    expect(refreshed(selection, new Map(), byId(starred)).rows.get(2)).toBe(starred)
    expect(refreshed(selection, new Map(), new Map())).toBe(selection)
  })
})
