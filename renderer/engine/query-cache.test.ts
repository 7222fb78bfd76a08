import { describe, expect, it } from 'vitest'
import type { ReplyMessage } from '../../shared/contract.ts'
import { QueryCache } from './query-cache.ts'

const MORE_THAN_KEPT = 201

describe('the query cache', () => {
  it('lets the late answer to a dropped question take no other one with it', async () => {
    const settle: ((reply: ReplyMessage) => void)[] = []
    const cache = new QueryCache(() => new Promise((resolve) => settle.push(resolve)))
    const answer = (at: number, value: string): Promise<void> => {
      settle[at]?.({ id: at, ok: true, value, reads: ['message:1'] })
      return new Promise((resolve) => setTimeout(resolve, 0))
    }
    cache.watch('rows', {}, () => {})()
    cache.hear(['message:1'])
    for (let page = 1; page <= MORE_THAN_KEPT; page++) cache.watch('rows', { page }, () => {})
    const again = settle.length
    cache.watch('rows', {}, () => {})
    await answer(again, 'new')
    expect(cache.peek('rows', {})).toEqual({ ok: true, value: 'new' })
    await answer(0, 'old')
    expect(cache.peek('rows', {})).toEqual({ ok: true, value: 'new' })
  })
})
