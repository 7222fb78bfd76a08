import { afterEach, beforeEach, expect, it } from 'vitest'
import type { SmartListId } from '../../../shared/model/ids.ts'
import { listSmartLists, orderSmartLists, putSmartList, removeSmartList } from './smart-lists.ts'
import { storeFixture, type StoreFixture } from './store-fixture.ts'

let fixture: StoreFixture
beforeEach(() => {
  fixture = storeFixture()
})
afterEach(() => fixture.close())

const put = (name: string, text = 'is:unread', id: SmartListId | null = null) =>
  putSmartList(fixture.context.db, { id, name, text, place: { kind: 'all' } })
const names = () => listSmartLists(fixture.context.db).map((one) => one.name)

it('keeps what was saved, changed and removed, in the order wished', () => {
  const [a, b, c] = [put('a'), put('b'), put('c')]
  expect(names()).toEqual(['a', 'b', 'c'])
  orderSmartLists(fixture.context.db, [c, a])
  expect(names()).toEqual(['c', 'a', 'b'])
  expect(put('bee', 'tea', b)).toBe(b)
  removeSmartList(fixture.context.db, a)
  expect(listSmartLists(fixture.context.db)).toMatchObject([
    { name: 'c' },
    { name: 'bee', text: 'tea', place: { kind: 'all' } },
  ])
  put('d')
  expect(names()).toEqual(['c', 'bee', 'd'])
})

it('refuses what is no query, looks in another saved search, or is gone', () => {
  expect(() => put('a', 'tea OR')).toThrow('OR at character 5')
  const id = put('a')
  expect(() =>
    putSmartList(fixture.context.db, { id: null, name: 'b', text: '', place: { kind: 'smart-list', id } }),
  ).toThrow('cannot look in another one')
  removeSmartList(fixture.context.db, id)
  expect(() => put('a', '', id)).toThrow('not here any more')
  expect(names()).toEqual([])
})
