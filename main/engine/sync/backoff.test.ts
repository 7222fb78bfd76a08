import { describe, expect, it } from 'vitest'
import type { FaultCode } from '../../../shared/model/fault.ts'
import { failuresWith, retryMs, stateOf } from './backoff.ts'

const fault = (code: FaultCode) => ({ code, message: '' })

describe('trying again', () => {
  it('waits longer after each failure, up to ten minutes', () => {
    const waits = [1, 2, 3, 4, 100].map((failures) => retryMs(fault('unreachable'), failures, 1))
    expect(waits).toEqual([5000, 10_000, 20_000, 40_000, 600_000])
  })

  it('is spread by chance over half of the time', () => {
    expect(retryMs(fault('server'), 3, 0)).toBe(10_000)
    expect(retryMs(fault('server'), 3, 1)).toBe(20_000)
  })

  it('comes back no sooner than was asked, within an hour', () => {
    expect(retryMs({ ...fault('server'), retryAfterMs: 60_000 }, 1, 1)).toBe(60_000)
    expect(retryMs({ ...fault('server'), retryAfterMs: 1000 }, 3, 1)).toBe(20_000)
    expect(retryMs({ ...fault('server'), retryAfterMs: 1e15 }, 1, 1)).toBe(3_600_000)
  })

  it('counts failures through good passes, and anew after minutes without one', () => {
    expect(failuresWith(4, null)).toBe(5)
    expect(failuresWith(4, 1000)).toBe(5)
    expect(failuresWith(4, 5 * 60_000)).toBe(1)
  })

  it('leaves to the user what only the user can mend', () => {
    expect(retryMs(fault('password-refused'), 1, 1)).toBe(3_600_000)
    expect(stateOf(fault('password-refused'))).toBe('trouble')
    expect(stateOf(fault('unreachable'))).toBe('offline')
  })
})
