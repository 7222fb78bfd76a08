import { describe, expect, it } from 'vitest'
import { Client } from '../../engine/client.ts'
import { createFakeEngine } from '../../engine/fake-port.ts'
import type { FakeEngine } from '../../engine/fake-port.ts'
import { RowFeed } from './row-feed.ts'

const row = (groupId: number) => ({ groupId, dateAt: groupId * 10 })
const page = (ids: number[], hasMore: boolean) => ({ rows: ids.map(row), hasMore, total: 5 })

const started = (text = ''): { engine: FakeEngine; feed: RowFeed; shownIds: () => number[] } => {
  const engine = createFakeEngine()
  const client = new Client((events) => engine.openPort(events))
  engine.open()
  const feed = new RowFeed(client, { place: { kind: 'all' }, view: 'people', text })
  feed.subscribe(() => {})
  return { engine, feed, shownIds: () => feed.shown.rows.map((shown) => shown.groupId) }
}

const afterOf = (engine: FakeEngine) => (engine.waiting[0] as { args: { after: unknown } }).args.after

describe('RowFeed', () => {
  it('asks for the next page where the last one ended', async () => {
    const { engine, feed, shownIds } = started()
    feed.extend()
    expect(engine.posted).toBe(1)
    await engine.reply(page([9, 8], true), ['list:*'])
    feed.extend()
    expect(afterOf(engine)).toEqual({ groupId: 8, dateAt: 80 })
    await engine.reply(page([7], false), ['list:*'])
    expect(shownIds()).toEqual([9, 8, 7])
    expect(feed.shown).toMatchObject({ hasMore: false, total: 5, isAnswered: true })
  })

  it('moves the seam when a message comes in: no row hidden, none twice', async () => {
    const { engine, feed, shownIds } = started()
    await engine.reply(page([8, 6], true), ['list:1'])
    feed.extend()
    await engine.reply(page([4, 2], false), ['list:2'])
    engine.change('list:1')
    await engine.reply(page([9, 8], true), ['list:1'])
    expect(afterOf(engine)).toEqual({ groupId: 8, dateAt: 80 })
    expect(shownIds()).toEqual([9, 8, 4, 2])
    await engine.reply(page([6, 4, 2], false), ['list:2'])
    expect(shownIds()).toEqual([9, 8, 6, 4, 2])
  })

  it('drops the pages behind one that has become the last', async () => {
    const { engine, feed, shownIds } = started()
    await engine.reply(page([8, 6], true), ['list:1'])
    feed.extend()
    await engine.reply(page([4], false), ['list:2'])
    engine.change('list:1')
    await engine.reply(page([8], false), ['list:1'])
    expect(shownIds()).toEqual([8])
  })

  it('searches when there is a text, and carries the fault of a text that cannot be read', async () => {
    const { engine, feed } = started('from:(')
    expect(engine.waiting[0]).toMatchObject({ method: 'listing.search', args: { text: 'from:(' } })
    await engine.refuse({ code: 'bad-request', message: 'A bracket is not closed.' })
    expect(feed.shown).toMatchObject({ isAnswered: true, rows: [], fault: { code: 'bad-request' } })
  })
})
