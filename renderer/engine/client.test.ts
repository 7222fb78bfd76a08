import { describe, expect, it } from 'vitest'
import { Client } from './client.ts'
import { createFakeEngine } from './fake-port.ts'
import type { FakeEngine } from './fake-port.ts'

const connected = (): { engine: FakeEngine; client: Client } => {
  const engine = createFakeEngine()
  const client = new Client((events) => engine.openPort(events))
  engine.open()
  return { engine, client }
}

describe('a watched query', () => {
  it('is asked once however many watch it, and tells all of them', async () => {
    const { engine, client } = connected()
    const told: string[] = []
    client.watch('settings.get', {}, () => told.push('first'))
    client.watch('settings.get', {}, () => told.push('second'))
    expect(engine.posted).toBe(1)
    await engine.reply({ theme: 'dark' }, ['setting:*'])
    expect(told).toEqual(['first', 'second'])
    expect(client.peek('settings.get', {})).toEqual({ ok: true, value: { theme: 'dark' } })
  })

  it('is asked again when a change meets what it read, and only then', async () => {
    const { engine, client } = connected()
    client.watch('status.get', {}, () => {})
    await engine.reply({ messages: 1 }, ['status:*', 'message:7'])
    engine.change('message:8', 'mailbox:*')
    expect(engine.posted).toBe(1)
    engine.change('message:7')
    expect(engine.posted).toBe(2)
  })

  it('is asked again when the change came while the answer was on its way', async () => {
    const { engine, client } = connected()
    client.watch('status.get', {}, () => {})
    engine.change('status:1')
    await engine.reply({ messages: 1 }, ['status:*'])
    expect(engine.waiting).toHaveLength(1)
  })

  it('keeps the identity of an equal answer and tells nobody', async () => {
    const { engine, client } = connected()
    let told = 0
    client.watch('status.get', {}, () => told++)
    await engine.reply({ messages: 1 }, ['status:*'])
    const before = client.peek('status.get', {})
    engine.change('status:*')
    await engine.reply({ messages: 1 }, ['status:*'])
    expect(client.peek('status.get', {})).toBe(before)
    expect(told).toBe(1)
  })

  it('keeps its answer when left, and forgets it when a change meets it', async () => {
    const { engine, client } = connected()
    const leave = client.watch('status.get', {}, () => {})
    await engine.reply({ messages: 1 }, ['status:*'])
    leave()
    expect(client.peek('status.get', {})).toBeDefined()
    engine.change('status:*')
    expect(client.peek('status.get', {})).toBeUndefined()
    expect(engine.posted).toBe(1)
  })

  it('asks anew after a fault when watched anew', async () => {
    const { engine, client } = connected()
    const leave = client.watch('status.get', {}, () => {})
    await engine.refuse({ code: 'not-found', message: 'gone' })
    leave()
    client.watch('status.get', {}, () => {})
    expect(engine.posted).toBe(2)
  })
})

describe('a broken line', () => {
  it('lets queries wait and asks all of them again when it is back', async () => {
    const { engine, client } = connected()
    client.watch('status.get', {}, () => {})
    await engine.reply({ messages: 1 }, ['status:*'])
    client.watch('settings.get', {}, () => {})
    engine.lose()
    expect(client.line).toBe('lost')
    engine.open()
    expect(engine.waiting.map((call) => call.method).sort()).toEqual(['settings.get', 'status.get'])
  })

  it('ends a command with a fault, since nobody knows whether it was carried out', async () => {
    const { engine, client } = connected()
    const done = client.call('settings.set', { theme: 'dark' })
    engine.lose()
    expect(await done).toMatchObject({ ok: false, fault: { code: 'cancelled' } })
    engine.open()
    expect(engine.waiting).toEqual([])
  })

  it('answers at once when the host does not know this window any more', async () => {
    const { engine, client } = connected()
    engine.lose()
    engine.expire()
    expect(client.line).toBe('expired')
    expect(await client.call('settings.set', { theme: 'dark' })).toMatchObject({ ok: false })
  })

  it('holds back a call made before the line was open', () => {
    const engine = createFakeEngine()
    const client = new Client((events) => engine.openPort(events))
    void client.call('accounts.list', {})
    expect(engine.posted).toBe(0)
    engine.open()
    expect(engine.waiting[0]?.method).toBe('accounts.list')
  })
})
