import { beforeEach, describe, expect, it, vi } from 'vitest'
import { remembered } from './remembered.ts'

describe('remembered', () => {
  const stored = new Map<string, string>()
  beforeEach(() => {
    stored.clear()
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => stored.set(key, value),
      removeItem: (key: string) => stored.delete(key),
    })
  })

  it('keeps the latest first, each once, and no more than it should', () => {
    const list = remembered('test', 3)
    for (const text of ['a', 'b', 'a', 'c', 'd']) list.add(text)
    expect(list.read()).toEqual(['d', 'c', 'a'])
    list.clear()
    expect(list.read()).toEqual([])
  })

  it.each(['{', '7', '{"a":1}', '[1,"a",null]'])('takes what it can from %s', (written) => {
    stored.set('loquet.test', written)
    expect(remembered('test', 3).read()).toEqual(written.includes('"a",') ? ['a'] : [])
  })
})
