import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startCuttingProxy } from './cutting-proxy.ts'
import type { CuttingProxy } from './cutting-proxy.ts'

const echo = createServer((socket) => socket.on('error', () => {}).pipe(socket))
let target = 0
let proxy: CuttingProxy
beforeEach(async () => {
  if (!echo.listening) await once(echo.listen(0, '127.0.0.1'), 'listening')
  target = (echo.address() as AddressInfo).port
})
afterEach(() => proxy.close())

/** Sends `text` and returns what came back until the line was cut or all of it was there. */
async function spoken(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.write(text)
  let heard = ''
  return new Promise((resolve) => {
    socket.on('data', (chunk) => {
      heard += String(chunk)
      if (heard.length === text.length) socket.end()
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(heard))
  })
}

describe('a cutting proxy', () => {
  it('lets everything through, and counts', async () => {
    proxy = await startCuttingProxy({ target, latencyMs: 1 })
    const text = 'x'.repeat(200_000)
    expect(await spoken(proxy.port, text)).toBe(text)
    expect(proxy.traffic).toMatchObject({
      connections: 1,
      cuts: 0,
      toServerBytes: 200_000,
      toClientBytes: 200_000,
    })
  })

  it.each([1, 2, 7, 1000])('cuts after byte %i to the client, and delivers it', async (bytes) => {
    proxy = await startCuttingProxy({ target, cutAfterBytes: bytes, direction: 'to-client' })
    expect(await spoken(proxy.port, 'y'.repeat(2_000))).toHaveLength(bytes)
    expect(proxy.traffic.cuts).toBe(1)
  })

  it('cuts what goes to the server', async () => {
    proxy = await startCuttingProxy({ target, cutAfterBytes: 5, direction: 'to-server' })
    await spoken(proxy.port, 'hello, world')
    expect(proxy.traffic).toMatchObject({ cuts: 1, toServerBytes: 5 })
  })

  it('changes its mind for later connections', async () => {
    proxy = await startCuttingProxy({ target, cutAfterBytes: 3, direction: 'to-client' })
    expect(await spoken(proxy.port, 'hello')).toBe('hel')
    proxy.cutAfter(undefined)
    expect(await spoken(proxy.port, 'hello')).toBe('hello')
  })

  it('counts a round trip for each question, not for each piece', async () => {
    proxy = await startCuttingProxy({ target })
    const socket = connect(proxy.port, '127.0.0.1')
    for (const _ of [1, 2, 3]) {
      socket.write('question')
      await once(socket, 'data')
    }
    socket.destroy()
    expect(proxy.traffic.roundTrips).toBe(3)
  })
})
