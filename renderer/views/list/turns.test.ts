import { expect, it } from 'vitest'
import { Turns } from './turns.ts'

it('lets only the last one go on', () => {
  const turns = new Turns()
  const first = turns.begin()
  expect(first()).toBe(true)
  const second = turns.begin()
  expect([first(), second()]).toEqual([false, true])
})
