import { describe, expect, it, vi } from 'vitest'
import { Client } from '../../engine/client.ts'
import { createFakeEngine } from '../../engine/fake-port.ts'
import type { FakeEngine } from '../../engine/fake-port.ts'
import type { ListQuestion } from '../../state/where.ts'
import { PAGE_ROWS, RowFeed } from './row-feed.ts'

const LIST: ListQuestion = {
  place: { kind: 'inboxes' },
  view: 'people',
  text: '',
  filters: [],
  sort: { by: 'date', isReversed: false },
}

interface Asked {
  offset: number
  limit: number
}

/** Answers everything that waits from a list of so many rows, whose first has number `from`. */
async function answerAll(
  engine: FakeEngine,
  rows: number,
  from = 0,
  total: number | null = rows,
): Promise<Asked[]> {
  const asked: Asked[] = []
  for (let call = engine.waiting[0]; call; call = engine.waiting[0]) {
    const { offset, limit } = call.args as Asked
    asked.push({ offset, limit })
    const length = Math.max(0, Math.min(limit, rows - offset))
    await engine.reply(
      {
        rows: Array.from({ length }, (_, index) => ({ groupId: from + offset + index })),
        hasMore: offset + length < rows,
        total,
        indexed: null,
        pending: null,
      },
      ['list:1'],
    )
  }
  return asked
}

function open(): { engine: FakeEngine; feed: RowFeed; stop: () => void } {
  const engine = createFakeEngine()
  const feed = new RowFeed(new Client(engine.openPort), LIST)
  engine.open()
  return { engine, feed, stop: feed.subscribe(() => {}) }
}

const groupAt = (feed: RowFeed, offset: number): number | undefined => feed.shown.rows.get(offset)?.groupId

describe('RowFeed', () => {
  it('knows how long the list is from its first page', async () => {
    const { engine, feed, stop } = open()
    expect(await answerAll(engine, 1_000_000)).toEqual([{ offset: 0, limit: PAGE_ROWS }])
    expect(feed.shown).toMatchObject({ count: 1_000_000, isWhole: true, isAnswered: true })
    stop()
  })

  it('loads any part without what lies before it, and lets go of what is far away', async () => {
    const { engine, feed, stop } = open()
    await answerAll(engine, 1_000_000)
    for (const offset of [700_000, 20, 999_990]) {
      feed.show(offset, offset + 12)
      const asked = await answerAll(engine, 1_000_000)
      expect(asked.length).toBeLessThanOrEqual(3)
      expect(groupAt(feed, Math.min(offset + 5, 999_999))).toBe(Math.min(offset + 5, 999_999))
    }
    expect(feed.shown.rows.size).toBeLessThan(10 * PAGE_ROWS)
    expect(groupAt(feed, 700_005)).toBeUndefined()
    stop()
  })

  it('asks again for what it shows when the list changes, and for nothing else', async () => {
    const { engine, feed, stop } = open()
    await answerAll(engine, 1000)
    feed.show(500, 512)
    await answerAll(engine, 1000)
    engine.change('list:1')
    const asked = await answerAll(engine, 1001, -1)
    expect(asked.every(({ offset }) => offset >= 300 && offset <= 700)).toBe(true)
    await vi.waitFor(() => expect(groupAt(feed, 501)).toBe(500))
    expect(feed.shown.count).toBe(1001)
    stop()
  })

  it('keeps the objects of rows that did not change', async () => {
    const { engine, feed, stop } = open()
    await answerAll(engine, 30)
    const before = feed.shown.rows.get(0)
    engine.change('list:1')
    await answerAll(engine, 31, -1)
    await vi.waitFor(() => expect(feed.shown.count).toBe(31))
    expect(feed.shown.rows.get(1)).toBe(before)
    stop()
  })

  it('finds the end of a search that nobody has counted', async () => {
    const { engine, feed, stop } = open()
    await answerAll(engine, 120, 0, null)
    expect(feed.shown).toMatchObject({ count: 2 * PAGE_ROWS, isWhole: false })
    feed.show(60, 99)
    await answerAll(engine, 120, 0, null)
    expect(feed.shown).toMatchObject({ count: 120, isWhole: true })
    stop()
  })
})
