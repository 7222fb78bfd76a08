// Who may talk to the browser host: a link that works once, for ten minutes, becomes a cookie with a random name under a
// random path (cookies ignore ports, so a fixed name could be read or planted by other local servers).
import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const LINK_LIVES_MS = 10 * 60_000

export interface Session {
  /** '/k3…/' : prefixes every URL. */
  path: string
  /** The one-time part of the link. */
  token: string
  /** Redeems the link's token: a Set-Cookie value, or why not. */
  redeem(token: string): { cookie: string } | { refused: 'used' | 'expired' | 'wrong' }
  /** The request carries the cookie. */
  isMember(request: IncomingMessage): boolean
}

const random = (bytes: number): string => randomBytes(bytes).toString('base64url')

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

export function createSession(clock: () => number): Session {
  const path = `/${random(12)}/`
  const name = `l${randomBytes(8).toString('hex')}`
  const secret = random(32)
  const token = random(32)
  const bornAt = clock()
  let isUsed = false
  return {
    path,
    token,
    redeem(given) {
      if (!isSame(given, token)) return { refused: 'wrong' }
      if (isUsed) return { refused: 'used' }
      if (clock() - bornAt > LINK_LIVES_MS) return { refused: 'expired' }
      isUsed = true
      return { cookie: `${name}=${secret}; Path=${path}; HttpOnly; SameSite=Strict` }
    },
    isMember(request) {
      const cookies = (request.headers.cookie ?? '').split(';').map((one) => one.trim())
      const given = cookies.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1)
      return given !== undefined && isSame(given, secret)
    },
  }
}
