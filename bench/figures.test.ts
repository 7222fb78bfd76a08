// What the bench says of a figure: a goal that was missed must never look met.
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Figures, quantile } from './figures.ts'

afterEach(() => vi.restoreAllMocks())

function printed(...[measured]: Parameters<Figures['add']>): { line: unknown; isMet: boolean } {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const figures = new Figures()
  figures.add(measured)
  return { line: JSON.parse(String(log.mock.calls.at(-1)?.[0])), isMet: figures.printTable() }
}

describe('a figure', () => {
  it('is held against its goal, by value or by ratio to its peer', () => {
    const slow = { id: 'x', value: 30, unit: 'ms', peer: 20, goal: { ratioAtMost: 1.4 } } as const
    expect(printed(slow)).toMatchObject({ line: { ratio: 1.5, goal: 1.4, met: false }, isMet: false })
    expect(printed({ ...slow, goal: { atMost: 30 } })).toMatchObject({ line: { met: true }, isMet: true })
  })

  it('is missed when nothing was measured, or there was no peer to hold it against', () => {
    expect(printed({ id: 'x', value: NaN, unit: 'ms', goal: { atMost: 1 } }).isMet).toBe(false)
    expect(printed({ id: 'x', value: 1, unit: 'ms', goal: { ratioAtMost: 2 } }).isMet).toBe(false)
  })
})

describe('a quantile', () => {
  it('is a value that was measured', () => {
    expect(quantile([5, 1, 4, 2, 3], 0.5)).toBe(3)
    expect(quantile([1, 2], 0.95)).toBe(2)
    expect(quantile([], 0.5)).toBeNaN()
  })
})
