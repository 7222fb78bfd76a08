import { describe, expect, it } from 'vitest'
import type { Scored } from './score.ts'
import { weakestOf } from './weakest.ts'

type Line = Scored['contributions'][number]

const line = (change: Partial<Line>): Line => ({
  signal: 'some',
  axis: 'technical',
  kind: 'measure',
  standing: 'observed',
  weight: 3,
  value: 1,
  points: 0,
  ceiling: null,
  found: 'found',
  values: {},
  evidence: [],
  ...change,
})

describe('the weakest fact', () => {
  it('is what cost most points, whether measure or penalty', () => {
    const old = line({ signal: 'old-tls', value: 0.2 })
    const receipt = line({
      signal: 'receipt',
      kind: 'penalty',
      axis: 'behaviour',
      value: null,
      weight: 0,
      points: -15,
    })
    const unknown = [{ signal: 'other', axis: 'technical', weight: 5, why: 'no-hops' }] as const
    expect(weakestOf({ contributions: [receipt, old], unknown: [...unknown] })?.signal).toBe('old-tls')
    expect(weakestOf({ contributions: [receipt, line({ value: 0.9 })], unknown: [] })?.signal).toBe('receipt')
  })

  it('is a ceiling that takes more than either', () => {
    const clear = line({ signal: 'clear', value: 0, ceiling: { axis: 'technical', atMost: 39 } })
    const tracker = line({ signal: 'tracker', kind: 'penalty', axis: 'behaviour', value: null, points: -45 })
    expect(weakestOf({ contributions: [tracker, clear], unknown: [] })?.signal).toBe('clear')
  })

  it('is nothing where nothing cost anything', () => {
    expect(weakestOf({ contributions: [line({})], unknown: [] })).toBeNull()
  })
})
