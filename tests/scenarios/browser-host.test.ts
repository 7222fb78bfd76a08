// The browser host answers to its own page and to nobody else: other sites, other programs, other people's requests.
import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'
import { connect, createServer } from 'node:net'
import { rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { buildIfStale } from '../../build/stale.ts'
import { startBrowserHost, type BrowserHost } from '../../main/browser/browser-host.ts'
import { rendererFolder } from '../../main/bundle-place.ts'
import { createEngine, type Engine } from '../../main/engine/engine.ts'
import { hostPorts } from '../../main/host-ports.ts'
import { temporaryFolder } from '../profile.ts'

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  text: string
}

const profile = temporaryFolder('browser-host')
let engine: Engine
/** The clock of the engine, so that ten minutes need not be waited for. */
let now = Date.UTC(2026, 10, 22)

beforeAll(async () => {
  await buildIfStale()
  engine = await createEngine({ ...hostPorts(profile), clock: () => now })
})
afterAll(async () => {
  await engine.close()
  rmSync(profile, { recursive: true })
})

const start = (): Promise<BrowserHost> => startBrowserHost(engine, { port: 0, rendererFolder })

/** Sends the path as it stands: no client of ours tidies it up first. */
function ask(
  { port }: { port: number },
  path: string,
  headers: OutgoingHttpHeaders = {},
  method = 'GET',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => (text += chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
    })
    sent.on('error', reject)
    sent.end()
  })
}

const linkOf = (host: BrowserHost, url = host.url): string => url.slice(url.indexOf('/', 'http://'.length))

interface Member {
  host: BrowserHost
  /** '/k3…/' */
  path: string
  headers: { cookie: string }
}

/** A host whose link was followed. */
async function enter(): Promise<Member> {
  const host = await start()
  const { headers } = await ask(host, linkOf(host))
  const [cookie = ''] = headers['set-cookie'] ?? []
  return { host, path: String(headers.location), headers: { cookie: cookie.split(';')[0] ?? '' } }
}

/** The status a WebSocket handshake is refused with, or 101. */
function upgrade({ host, path }: Member, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${host.port}${path}engine`, { headers })
    const end = (status: number): void => {
      socket.terminate()
      resolve(status)
    }
    socket.on('open', () => end(101))
    socket.on('unexpected-response', (_request, response) => end(response.statusCode ?? 0))
    socket.on('error', reject)
  })
}

/** Asks for a WebSocket as any page could, and resets the connection as soon as the request is out. */
function hangUp({ port }: BrowserHost): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      const handshake = `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`
      socket.write(handshake, () => socket.resetAndDestroy())
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve())
  })
}

describe('the link', () => {
  it('becomes a cookie that no script and no other site has, under a path of its own', async () => {
    const host = await start()
    const { status, headers } = await ask(host, linkOf(host))
    expect(status).toBe(303)
    expect(headers['set-cookie']).toEqual([
      expect.stringMatching(/^l[0-9a-f]{16}=[\w-]{43}; Path=\/[\w-]{16}\/; HttpOnly; SameSite=Strict$/),
    ])
    expect(headers['set-cookie']?.[0]).toContain(`Path=${headers.location};`)
    await host.close()
  })

  it('works once', async () => {
    const host = await start()
    await ask(host, linkOf(host))
    const again = await ask(host, linkOf(host))
    expect(again).toMatchObject({
      status: 403,
      text: expect.stringMatching(/used already.*start Loquet again/i),
    })
    expect(again.headers['set-cookie']).toBeUndefined()
    await host.close()
  })

  it('can be asked for again, where Loquet runs: for who closed the browser', async () => {
    const host = await start()
    await ask(host, linkOf(host))
    const second = linkOf(host, host.newLink())
    expect(await ask(host, second)).toMatchObject({ status: 303 })
    expect(await ask(host, second)).toMatchObject({ status: 403 })
    expect(await ask(host, linkOf(host))).toMatchObject({ status: 403 })
    await host.close()
  })

  it('lives for ten minutes', async () => {
    const host = await start()
    now += 10 * 60_000 + 1
    const late = await ask(host, linkOf(host))
    expect(late).toMatchObject({ status: 403, text: expect.stringMatching(/older than ten minutes/) })
    expect(late.headers['set-cookie']).toBeUndefined()
    await host.close()
  })

  it('is not guessed, and a wrong guess does not use it up', async () => {
    const host = await start()
    const link = linkOf(host)
    expect(await ask(host, `${link}x`)).toMatchObject({ status: 403 })
    expect(await ask(host, link.replace(/\?.*/, ''))).toMatchObject({ status: 403 })
    expect(await ask(host, link)).toMatchObject({ status: 303 })
    await host.close()
  })
})

describe('the page', () => {
  let member: Member
  beforeAll(async () => {
    member = await enter()
  })
  afterAll(() => member.host.close())
  const get = (path: string, headers: OutgoingHttpHeaders = {}, method = 'GET'): Promise<Answer> =>
    ask(member.host, path, { ...member.headers, ...headers }, method)

  it('comes with a policy that runs our script only, and is kept by nobody', async () => {
    const { status, headers } = await get(member.path)
    expect(status).toBe(200)
    expect(headers['content-security-policy']).toMatch(/default-src 'none'; script-src 'self';/)
    expect(headers['content-security-policy']).toMatch(/require-trusted-types-for 'script'/)
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-dns-prefetch-control': 'off',
    })
  })

  it('shows a mail under a policy that runs and fetches nothing', async () => {
    const { headers } = await get(`${member.path}mail-frame.html`)
    const policy = String(headers['content-security-policy'])
    expect(policy).toMatch(/^default-src 'none'; img-src data: http:\/\/127\.0\.0\.1:\d+\/[\w-]{16}\/part\/;/)
    expect(policy).not.toMatch(/script-src|connect-src|frame-src|font-src/)
  })

  it('needs the cookie', async () => {
    for (const cookie of [
      '',
      'session=1',
      `${member.headers.cookie}x`,
      member.headers.cookie.replace(/=.*/, '='),
    ])
      expect(await get(member.path, { cookie })).toMatchObject({ status: 403 })
    expect(await get(`${member.path}part/1`, { cookie: '' })).toMatchObject({ status: 403 })
  })

  it.each(['example.org', 'localhost.example.org', '127.0.0.1.example.org', '10.0.0.1', '127.0.0.1:80:80'])(
    'answers to no other host (%s): a name that was turned to this machine is not ours',
    async (host) => {
      expect(await get(member.path, { host })).toMatchObject({ status: 403 })
    },
  )

  it('answers through a tunnel, whatever its port', async () => {
    expect(await get(member.path, { host: 'localhost:9000' })).toMatchObject({ status: 200 })
  })

  it.each(['http://example.org', 'null', 'https://127.0.0.1', 'http://127.0.0.1:1'])(
    'answers no other origin (%s)',
    async (origin) => {
      expect(await get(member.path, { origin })).toMatchObject({ status: 403 })
    },
  )

  it.each(['cross-site', 'same-site'])('answers no request made by another site (%s)', async (site) => {
    expect(await get(member.path, { 'sec-fetch-site': site })).toMatchObject({ status: 403 })
    expect(await get(`${member.path}part/1`, { 'sec-fetch-site': site })).toMatchObject({ status: 403 })
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])('knows no %s', async (method) => {
    expect((await get(member.path, {}, method)).status).toBe(405)
  })

  it.each([
    '../../etc/passwd',
    '../index.html',
    '..%2f..%2fetc%2fpasswd',
    '%2e%2e/%2e%2e/etc/passwd',
    'assets/../../package.json',
    'assets/..%5c..%5cpackage.json',
    '/etc/passwd',
    'part/../../../etc/passwd',
    'part/',
    'part/1',
    'index.html%00.js',
    'engine',
  ])('has nothing at %s', async (path) => {
    expect((await get(`${member.path}${path}`)).status).toBe(404)
  })

  it('has nothing outside its path, and does not say that it is there', async () => {
    for (const path of ['/', '/index.html', '/engine', '/enter?token=x', '//', '/favicon.ico'])
      expect(await get(path)).toMatchObject({ status: 404 })
  })

  it('has nothing at what is no path', async () => {
    for (const path of ['http://[', 'http://example.org/', '*', `${member.path}%`])
      expect(await get(path)).toMatchObject({ status: 404 })
  })
})

describe('the line to the engine', () => {
  let member: Member
  beforeAll(async () => {
    member = await enter()
  })
  afterAll(() => member.host.close())
  const ours = () => ({ origin: `http://127.0.0.1:${member.host.port}`, ...member.headers })

  it('opens for our own page', async () => {
    expect(await upgrade(member, ours())).toBe(101)
  })

  it.each<[string, Record<string, string>]>([
    ['from another origin', { origin: 'http://example.org' }],
    ['from an origin at another port', { origin: 'http://127.0.0.1:1' }],
    ['without an origin', { origin: '' }],
    ['without the cookie', { cookie: '' }],
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['for another host', { host: 'example.org' }],
  ])('stays shut %s', async (_what, changed) => {
    const headers = Object.fromEntries(
      Object.entries({ ...ours(), ...changed }).filter(([, value]) => value !== ''),
    )
    expect(await upgrade(member, headers)).toBe(403)
  })

  it('stays shut at another path', async () => {
    expect(await upgrade({ ...member, path: '/' }, ours())).toBe(403)
  })

  it('goes on when somebody who is refused hangs up at once', async () => {
    for (let times = 0; times < 10; times++) await hangUp(member.host)
    expect(await upgrade(member, ours())).toBe(101)
  })
})

describe('the port', () => {
  it('that is taken is a sentence', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    await expect(startBrowserHost(engine, { port, rendererFolder })).rejects.toMatchObject({
      fault: { code: 'port-busy', message: expect.stringMatching(/taken by another program.*--port/) },
    })
    await new Promise((resolve) => other.close(resolve))
  })

  it('is open on this machine only', async () => {
    const host = await start()
    expect(new URL(host.url).hostname).toBe('127.0.0.1')
    await host.close()
  })
})
