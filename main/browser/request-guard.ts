// What every request must show before it is looked at: a loopback Host (no DNS rebinding), our own Origin, no other site
// behind it. Ports are free: the host may be reached through a tunnel.
import type { IncomingMessage } from 'node:http'

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/

/** The Host header when it names this machine, else undefined. */
export function loopbackHost(request: IncomingMessage): string | undefined {
  const { host } = request.headers
  return host !== undefined && LOOPBACK.test(host) ? host : undefined
}

/** No other site had a hand in this request (Fetch Metadata; Origin where the browser sends one). */
export function isOwnRequest(request: IncomingMessage, host: string): boolean {
  const { origin } = request.headers
  const site = request.headers['sec-fetch-site']
  return (
    (origin === undefined || origin === `http://${host}`) &&
    (site === undefined || site === 'same-origin' || site === 'none')
  )
}

/** A WebSocket handshake or a PUT from a page of ours: browsers always send Origin with those. */
export function isFromOwnPage(request: IncomingMessage, host: string): boolean {
  return request.headers.origin === `http://${host}` && isOwnRequest(request, host)
}
