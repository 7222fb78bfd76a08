import { describe, expect, it } from 'vitest'
import type { Row } from '../../state/where.ts'
import { successorOf } from './use-active-row.ts'

const rows = (...ids: number[]): ReadonlyMap<number, Row> =>
  new Map(ids.map((groupId, offset) => [offset, { groupId } as Row]))

describe('successorOf', () => {
  it('is the next that is still there, also when several have left', () => {
    expect(successorOf(rows(1, 2, 3, 4, 5), rows(1, 4, 5), 1, true)?.groupId).toBe(4)
  })

  it('is the one before at the end of the list, or where the settings say so', () => {
    expect(successorOf(rows(1, 2, 3), rows(1, 2), 2, true)?.groupId).toBe(2)
    expect(successorOf(rows(1, 2, 3), rows(1, 3), 1, false)?.groupId).toBe(1)
    expect(successorOf(rows(1, 2), rows(2), 0, false)?.groupId).toBe(2)
  })

  it('is nobody in an empty list', () => {
    expect(successorOf(rows(1), rows(), 0, true)).toBeUndefined()
  })
})
