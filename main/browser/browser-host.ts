// The browser host: the same renderer and the same engine behind a loopback web server, for a machine where Electron
// cannot run or a headless box reached through a tunnel (docs/security.md).
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { FaultError } from '../engine/fault.ts'
import { logBug } from '../engine/log.ts'
import { serve } from '../engine/serve.ts'
import type { Engine } from '../engine/engine.ts'
import { partHeaders } from './part-response.ts'
import { isFromOwnPage, isOwnRequest, loopbackHost } from './request-guard.ts'
import { inertHeaders, mailFrameHeaders, uiHeaders } from './response-headers.ts'
import { createSession, type Session } from './session-token.ts'
import { readStaticFiles, type StaticFile } from './static-files.ts'
import { receiveUpload } from './upload.ts'
import { webSocketPort } from './websocket-port.ts'

export interface BrowserHost {
  /** Works once, for ten minutes. */
  url: string
  /** Another such link: whoever closed the browser lost the cookie with it. */
  newLink(): string
  port: number
  close(): Promise<void>
}

export interface BrowserHostOptions {
  /** 0 takes a free one. */
  port: number
  rendererFolder: string
}

const LARGEST_MESSAGE_BYTES = 1024 * 1024
const REFUSALS = {
  used: 'This link was used already. Each link works once: press Enter where Loquet runs, or start Loquet again, for a new one.',
  expired:
    'This link is older than ten minutes. Press Enter where Loquet runs, or start Loquet again, for a new one.',
  wrong: 'This is not the link that Loquet printed.',
} as const

interface Site {
  engine: Engine
  session: Session
  files: ReadonlyMap<string, StaticFile>
}

/** Faults: port-busy, file (renderer not built). */
export async function startBrowserHost(engine: Engine, options: BrowserHostOptions): Promise<BrowserHost> {
  const site: Site = {
    engine,
    session: createSession(() => engine.ports.clock()),
    files: readStaticFiles(options.rendererFolder),
  }
  const server = createServer((request, response) => {
    void respond(site, request, response).catch((error: unknown) => {
      logBug(engine.ports.log, 'browser-host', error)
      say(response, 500, 'Something went wrong inside Loquet.')
    })
  })
  // A large import through a slow tunnel may take longer than five minutes; only members send bodies at all.
  server.requestTimeout = 0
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE_BYTES })
  server.on('upgrade', (request, socket, head) => upgrade(site, sockets, request, socket, head))
  await listen(server, options.port)
  const { port } = server.address() as AddressInfo
  const newLink = (): string =>
    `http://127.0.0.1:${port}${site.session.path}enter?token=${site.session.issue()}`
  return {
    url: newLink(),
    newLink,
    port,
    async close() {
      for (const socket of sockets.clients) socket.terminate()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new FaultError(
              'port-busy',
              `Port ${port} is taken by another program. Choose another with --port, or leave it out for a free one.`,
            )
          : error.code === 'EACCES'
            ? new FaultError('port-busy', `Port ${port} may not be used by you. Choose one above 1023.`)
            : error,
      )
    })
    server.listen(port, '127.0.0.1', resolve)
  })
}

async function respond(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const host = loopbackHost(request)
  if (!host || !isOwnRequest(request, host))
    return say(response, 403, 'Loquet answers only to its own pages.')
  if (request.method === 'PUT') return await takeIn(site, request, host, response)
  if (request.method !== 'GET') return say(response, 405, 'Loquet answers GET only.')
  const url = URL.parse(`http://${host}${request.url}`)
  if (!url?.pathname.startsWith(site.session.path)) return say(response, 404, 'There is nothing here.')
  const path = url.pathname.slice(site.session.path.length)
  if (path === 'enter') return enter(site, url, response)
  if (!site.session.isMember(request)) return say(response, 403, REFUSALS.wrong)
  if (path.startsWith('part/')) return await sendPart(site, path.slice('part/'.length), response)
  sendFile(site, path === '' ? 'index.html' : path, host, response)
}

/** A file for an import. Browsers always send Origin with a PUT, so without ours it is nobody's we know. */
async function takeIn(
  site: Site,
  request: IncomingMessage,
  host: string,
  response: ServerResponse,
): Promise<void> {
  const url = URL.parse(`http://${host}${request.url}`)
  const path = `${site.session.path}upload/`
  if (!url?.pathname.startsWith(path))
    return refuse(response, 405, 'Loquet takes in files for an import only.')
  if (!isFromOwnPage(request, host) || !site.session.isMember(request))
    return refuse(response, 403, REFUSALS.wrong)
  const id = url.pathname.slice(path.length)
  const fault = await receiveUpload(site.engine.imports.uploads, id, url.searchParams, request)
  response
    .writeHead(fault ? 400 : 200, { ...inertHeaders(), 'Content-Type': 'application/json' })
    .end(JSON.stringify({ fault }))
}

/** Without hearing the rest of what is being sent. */
function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.setHeader('Connection', 'close')
  say(response, status, sentence)
}

function enter(site: Site, url: URL, response: ServerResponse): void {
  const redeemed = site.session.redeem(url.searchParams.get('token') ?? '')
  if ('refused' in redeemed) return say(response, 403, REFUSALS[redeemed.refused])
  response
    .writeHead(303, { ...inertHeaders(), 'Set-Cookie': redeemed.cookie, Location: site.session.path })
    .end()
}

async function sendPart(site: Site, ticket: string, response: ServerResponse): Promise<void> {
  const part = await site.engine.reader.ask('readPart', { ticket }, { isUrgent: true })
  if (!part) return say(response, 404, 'This part is not shown any more. Open the message again.')
  response.writeHead(200, partHeaders(part)).end(part.octets)
}

function sendFile(site: Site, path: string, host: string, response: ServerResponse): void {
  const file = site.files.get(path)
  if (!file) return say(response, 404, 'There is nothing here.')
  const headers =
    path === 'mail-frame.html' ? mailFrameHeaders(`http://${host}${site.session.path}part/`) : uiHeaders()
  response.writeHead(200, { ...headers, 'Content-Type': file.type, 'Content-Length': file.octets.length })
  response.end(file.octets)
}

function say(response: ServerResponse, status: number, sentence: string): void {
  if (response.headersSent) return void response.end()
  response
    .writeHead(status, { ...inertHeaders(), 'Content-Type': 'text/plain; charset=utf-8' })
    .end(`${sentence}\n`)
}

function upgrade(
  site: Site,
  sockets: WebSocketServer,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): void {
  // Node hands the socket over without a listener: whoever hangs up meanwhile would end the whole program.
  socket.on('error', () => socket.destroy())
  const host = loopbackHost(request)
  const isOurs =
    host !== undefined &&
    isFromOwnPage(request, host) &&
    request.url === `${site.session.path}engine` &&
    site.session.isMember(request)
  if (!isOurs) {
    socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
    return
  }
  sockets.handleUpgrade(request, socket, head, (webSocket) => {
    const stop = serve(site.engine, webSocketPort(webSocket))
    webSocket.on('close', stop)
    webSocket.on('error', () => webSocket.terminate())
  })
}
