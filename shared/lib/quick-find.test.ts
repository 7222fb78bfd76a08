import { describe, expect, it } from 'vitest'
import { bestOf, QuickFind } from './quick-find.ts'
import type { Findable } from './quick-find.ts'

const entry = (text: string, also = '', weight = 0): Findable => ({ id: text, text, also, weight })

describe('QuickFind', () => {
  const some = QuickFind.of([entry('Mark as read'), entry('Mark as unread'), entry('Mark as junk')])

  it('puts what was chosen lately before what is as good', () => {
    expect(some.find('mark', 3)[0]?.entry.text).toBe('Mark as read')
    expect(some.find('mark', 3, ['Mark as unread'])[0]?.entry.text).toBe('Mark as unread')
  })

  it('does not let habit beat what is plainly meant', () => {
    const two = QuickFind.of([entry('Archive'), entry('Go to the archive')])
    expect(two.find('archive', 2, ['Go to the archive'])[0]?.entry.text).toBe('Archive')
  })

  it('finds the same whether it was built at once or in slices', async () => {
    const many = Array.from({ length: 700 }, (_, n) => entry(`Person ${n}`, `p${n}@example.org`, n))
    const slices = await QuickFind.prepared(many)
    expect(slices.find('person 69', 5)).toEqual(QuickFind.of(many).find('person 69', 5))
    expect(slices.find('preson 699', 5)[0]?.entry.text).toBe('Person 699')
  })

  it('orders hits of several sets together', () => {
    const people = QuickFind.of([entry('Mark Twain', '', 9)])
    const hits = bestOf([...some.find('mark', 9), ...people.find('mark', 9)], 2)
    expect(hits.map(({ entry: { text } }) => text)).toEqual(['Mark Twain', 'Mark as read'])
  })
})
