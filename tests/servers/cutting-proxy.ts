// A TCP proxy between client and server that counts what passes, delays it, and cuts the line after an exact byte: for
// "the connection may drop after any byte", and for counting round trips.
import { connect, createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'

export type Direction = 'to-server' | 'to-client'

export interface CuttingProxyOptions {
  /** Port on 127.0.0.1. */
  target: number
  /** Each connection is reset right after this byte went through; absent or undefined: never. */
  cutAfterBytes?: number | undefined
  /** Which bytes count for the cut; both together when absent. */
  direction?: Direction | undefined
  /** One way, for each piece; the order is kept. */
  latencyMs?: number
  /** Bytes a second and direction, roughly. */
  bytesPerSecond?: number
}

export interface Traffic {
  connections: number
  cuts: number
  toServerBytes: number
  toClientBytes: number
  /** How often the client spoke after the server had: what latency is paid for. */
  roundTrips: number
}

export interface CuttingProxy {
  port: number
  /** Live, over all connections. */
  traffic: Traffic
  /** For connections made from now on: undefined lets everything through. */
  cutAfter(bytes: number | undefined, direction?: Direction): void
  /** Resets all connections now. */
  cutAll(): void
  close(): Promise<void>
}

export async function startCuttingProxy(options: CuttingProxyOptions): Promise<CuttingProxy> {
  const settings = { latencyMs: 0, ...options }
  const traffic: Traffic = { connections: 0, cuts: 0, toServerBytes: 0, toClientBytes: 0, roundTrips: 0 }
  const sockets = new Set<Socket>()
  const server = createServer({ noDelay: true, allowHalfOpen: true }, (client) =>
    join(client, settings, traffic, sockets),
  )
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const cutAll = () => {
    for (const socket of sockets) socket.resetAndDestroy()
  }
  return {
    port: (server.address() as AddressInfo).port,
    traffic,
    cutAfter(bytes, direction) {
      settings.cutAfterBytes = bytes
      settings.direction = direction
    },
    cutAll,
    close() {
      cutAll()
      return new Promise((done) => server.close(() => done()))
    },
  }
}

type Settings = CuttingProxyOptions & { latencyMs: number }

function join(client: Socket, options: Settings, traffic: Traffic, sockets: Set<Socket>): void {
  const settings = { ...options }
  const server = connect({ port: settings.target, host: '127.0.0.1', noDelay: true, allowHalfOpen: true })
  let left = settings.cutAfterBytes ?? Number.POSITIVE_INFINITY
  let lastSpeaker: Direction = 'to-client'
  traffic.connections++

  const cut = () => {
    if (client.destroyed && server.destroyed) return
    traffic.cuts++
    client.resetAndDestroy()
    server.resetAndDestroy()
  }
  /** As much of the chunk as may still pass. */
  const admit = (chunk: Buffer, direction: Direction): Buffer => {
    if (direction === 'to-server' && lastSpeaker === 'to-client') traffic.roundTrips++
    lastSpeaker = direction
    const isCounted = settings.direction === undefined || settings.direction === direction
    const passed = isCounted ? chunk.subarray(0, left) : chunk
    if (isCounted) left -= passed.length
    if (direction === 'to-server') traffic.toServerBytes += passed.length
    else traffic.toClientBytes += passed.length
    return passed
  }
  const isSpent = () => left <= 0
  pass(client, server, settings, (chunk) => admit(chunk, 'to-server'), isSpent, cut)
  pass(server, client, settings, (chunk) => admit(chunk, 'to-client'), isSpent, cut)
  for (const socket of [client, server]) {
    sockets.add(socket)
    socket.on('error', () => {}) // 'close' follows
    socket.on('close', () => {
      sockets.delete(socket)
      // What the other side was still to get has been written by now or will never be.
      setTimeout(() => (socket === client ? server : client).destroy(), settings.latencyMs)
    })
  }
}

/** Carries `from` to `to`; `admit` says what of a chunk may pass. */
function pass(
  from: Socket,
  to: Socket,
  settings: Settings,
  admit: (chunk: Buffer) => Buffer,
  isSpent: () => boolean,
  cut: () => void,
): void {
  from.on('data', (chunk: Buffer) => {
    const passed = admit(chunk)
    const mustCut = isSpent()
    const write = () => {
      if (to.destroyed) return
      // The last bytes must arrive: the line is cut only when they have left.
      to.write(passed, () => mustCut && cut())
      if (to.writableNeedDrain) hold(from, to)
    }
    if (settings.latencyMs > 0) setTimeout(write, settings.latencyMs)
    else write()
    if (settings.bytesPerSecond !== undefined)
      pauseFor(from, (passed.length / settings.bytesPerSecond) * 1000)
  })
  from.on('end', () => setTimeout(() => to.end(), settings.latencyMs))
}

function hold(from: Socket, to: Socket): void {
  from.pause()
  to.once('drain', () => from.resume())
}

function pauseFor(socket: Socket, durationMs: number): void {
  socket.pause()
  setTimeout(() => socket.resume(), durationMs)
}
