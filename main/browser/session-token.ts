// Who may talk to the browser host: a link that works once, for ten minutes, becomes a cookie with a random name under a
// random path (cookies ignore ports, so a fixed name could be read or planted by other local servers).
import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const LINK_LIVES_MS = 10 * 60_000

export interface Session {
  /** '/k3…/' : prefixes every URL. */
  path: string
  /** The one-time part of a new link; links given before stay what they were. */
  issue(): string
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
  const issued: { token: string; bornAt: number; isUsed: boolean }[] = []
  return {
    path,
    issue() {
      const token = random(32)
      issued.push({ token, bornAt: clock(), isUsed: false })
      return token
    },
    redeem(given) {
      const link = issued.find(({ token }) => isSame(given, token))
      if (!link) return { refused: 'wrong' }
      if (link.isUsed) return { refused: 'used' }
      if (clock() - link.bornAt > LINK_LIVES_MS) return { refused: 'expired' }
      link.isUsed = true
      return { cookie: `${name}=${secret}; Path=${path}; HttpOnly; SameSite=Strict` }
    },
    isMember(request) {
      const cookies = (request.headers.cookie ?? '').split(';').map((one) => one.trim())
      const given = cookies.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1)
      return given !== undefined && isSame(given, secret)
    },
  }
}
