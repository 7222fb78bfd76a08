import { describe, expect, it } from 'vitest'
import { overallState } from './overall-state.ts'
import type { Account } from './sidebar.tsx'

const account = (state: Account['state'], stored = 0, onServer = 0): Account =>
  ({ state, stored, onServer }) as Account

describe('overallState', () => {
  it('puts what wants an answer first', () => {
    expect(overallState([account('syncing', 5, 9), account('trouble')]).kind).toBe('trouble')
    expect(overallState([account('online'), account('offline')]).kind).toBe('offline')
    expect(overallState([account('online'), account('connecting')]).kind).toBe('connecting')
    expect(overallState([account('online'), account('local')]).kind).toBe('online')
    expect(overallState([account('local')]).kind).toBe('local')
    expect(overallState([]).kind).toBe('local')
  })

  it('adds up only the accounts that are syncing', () => {
    const accounts = [account('syncing', 400, 1000), account('syncing', 1, 2), account('online', 70, 70)]
    expect(overallState(accounts)).toEqual({ kind: 'syncing', stored: 401, onServer: 1002 })
  })
})
