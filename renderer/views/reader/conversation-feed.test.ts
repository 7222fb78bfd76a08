import { describe, expect, it } from 'vitest'
import { Client } from '../../engine/client.ts'
import { createFakeEngine } from '../../engine/fake-port.ts'
import type { FakeEngine } from '../../engine/fake-port.ts'
import { ConversationFeed } from './conversation-feed.ts'

interface Asked {
  offset: number
  limit: number
}

const MESSAGES = 10_000

/** Answers everything that waits; the message at place n has the id `first` + n. */
async function answerAll(engine: FakeEngine, total = MESSAGES, first = 1, isSeen = true): Promise<number[]> {
  const asked: number[] = []
  for (let call = engine.waiting[0]; call; call = engine.waiting[0]) {
    const { offset, limit } = call.args as Asked
    asked.push(offset)
    const length = Math.max(0, Math.min(limit, total - offset))
    const entries = Array.from({ length }, (_, index) => ({
      message: { id: first + offset + index, isSeen },
      above: [],
    }))
    await engine.reply({ total, entries }, ['conversation:1'])
  }
  return asked
}

function open(at: number): { engine: FakeEngine; feed: ConversationFeed } {
  const engine = createFakeEngine()
  const feed = new ConversationFeed(new Client(engine.openPort), { view: 'people', groupId: 1 }, at)
  engine.open()
  feed.subscribe(() => {})
  return { engine, feed }
}

describe('ConversationFeed', () => {
  it('asks for what lies around where it begins, and for nothing else', async () => {
    const { engine, feed } = open(6000)
    const asked = await answerAll(engine)
    expect(asked.every((offset) => Math.abs(offset - 6000) <= 80)).toBe(true)
    expect(feed.shown.total).toBe(MESSAGES)
    expect(feed.shown.entries.get(6000)?.message.id).toBe(6001)
    expect(feed.shown.entries.has(0)).toBe(false)
  })

  it('asks for what comes into view, anywhere', async () => {
    const { engine, feed } = open(6000)
    await answerAll(engine)
    feed.want(0, 20)
    expect(await answerAll(engine)).toEqual([0])
    expect(feed.shown.places.get(5)).toBe(4)
    feed.want(MESSAGES - 5, MESSAGES - 1)
    expect(Math.max(...(await answerAll(engine)))).toBeLessThan(MESSAGES)
    expect(feed.shown.entries.get(MESSAGES - 1)?.message.id).toBe(MESSAGES)
  })

  it('forgets what may stand elsewhere when messages came before, and tells each message once', async () => {
    const { engine, feed } = open(6000)
    await answerAll(engine)
    feed.want(0, 20)
    await answerAll(engine)
    engine.change('conversation:1')
    await answerAll(engine, MESSAGES + 1, 0)
    expect(feed.shown.total).toBe(MESSAGES + 1)
    expect(feed.shown.entries.get(0)?.message.id).toBe(0)
    expect(feed.shown.entries.has(6000)).toBe(false)
    expect(feed.shown.places.size).toBe(feed.shown.entries.size)
  })

  it('remembers what was unread at first, and what was ever read', async () => {
    const { engine, feed } = open(0)
    await answerAll(engine, 3, 1, false)
    expect([feed.wasUnread(1), feed.wasRead(1)]).toEqual([true, false])
    engine.change('conversation:1')
    await answerAll(engine, 3, 1, true)
    expect([feed.wasUnread(1), feed.wasRead(1)]).toEqual([true, true])
  })
})
