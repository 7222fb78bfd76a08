// A tiny IMAP client of the tests' own, independent of the one under test: it compares states and makes mail on servers.
import { once } from 'node:events'
import { connect as connectTcp } from 'node:net'
import type { Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { responseSplitter } from './imap-responses.ts'
import type { ImapResponse } from './imap-responses.ts'

export interface RawImapTarget {
  port: number
  /** TLS from the first byte, without a look at the certificate: this client proves nothing about TLS. */
  isTls?: boolean
  /** Another loopback address than 127.0.0.1 keeps us out of per-address limits. */
  localAddress?: string
  timeoutMs?: number
}

export interface Completion {
  /** What followed the tag, e.g. `OK [APPENDUID 1 5] Append completed.` */
  text: string
  untagged: ImapResponse[]
}

export interface RawImap {
  greeting: string
  /**
   * Sends one tagged command; byte arrays go as non-synchronising literals (LITERAL+, RFC 7888). Commands may be sent
   * without waiting for the one before. Rejects on NO, BAD, a cut connection and after `timeoutMs` (30 s).
   */
  command(...parts: (string | Uint8Array)[]): Promise<Completion>
  close(): void
}

interface Pending {
  tag: string
  command: string
  untagged: ImapResponse[]
  resolve(completion: Completion): void
  reject(error: Error): void
}

/** Connects and waits for the greeting. */
export async function connectRawImap(target: RawImapTarget): Promise<RawImap> {
  const { port, isTls = false, localAddress, timeoutMs = 30_000 } = target
  const address = { host: '127.0.0.1', port, ...(localAddress === undefined ? {} : { localAddress }) }
  const socket = isTls ? connectTls({ ...address, rejectUnauthorized: false }) : connectTcp(address)
  await once(socket, isTls ? 'secureConnect' : 'connect')
  const session = startSession(socket, timeoutMs)
  return { ...session, greeting: await session.greeting }
}

function startSession(socket: Socket, timeoutMs: number) {
  const greeted = Promise.withResolvers<string>()
  const greeting: Pending = {
    tag: '*',
    command: 'greeting',
    untagged: [],
    resolve: ({ text }) => greeted.resolve(text),
    reject: greeted.reject,
  }
  // A server answers in order, so what is untagged belongs to the oldest command (STATUS and FETCH cannot mix).
  const pending: Pending[] = [greeting]
  let sent = 0

  const fail = (error: Error) => {
    for (const one of pending.splice(0)) one.reject(error)
    socket.destroy()
  }
  socket.on(
    'data',
    responseSplitter((response) => settle(pending, response)),
  )
  socket.on('error', fail)
  socket.on('close', () => fail(new Error('the server closed the connection')))
  socket.setTimeout(timeoutMs, () => {
    if (pending.length > 0) fail(new Error(`no answer for ${timeoutMs} ms to: ${pending[0]?.command}`))
  })

  return {
    greeting: greeted.promise,
    command(...parts: (string | Uint8Array)[]): Promise<Completion> {
      if (socket.destroyed) return Promise.reject(new Error('the connection is closed'))
      const tag = `x${++sent}`
      const { promise, resolve, reject } = Promise.withResolvers<Completion>()
      const command = parts.map((part) => (typeof part === 'string' ? part : `{${part.length}}`)).join('')
      pending.push({ tag, command, untagged: [], resolve, reject })
      socket.write(commandBytes(tag, parts))
      return promise
    },
    close: () => void socket.destroy(),
  }
}

/** Gives a response to the command it belongs to, and ends that command when the response bears its tag. */
function settle(pending: Pending[], response: ImapResponse): void {
  const oldest = pending[0]
  if (!oldest) return
  const text = response.line.slice(oldest.tag.length + 1)
  if (!response.line.startsWith(`${oldest.tag} `)) {
    oldest.untagged.push(response)
    return
  }
  pending.shift()
  if (/^(OK|PREAUTH)\b/i.test(text)) oldest.resolve({ text, untagged: oldest.untagged })
  else oldest.reject(new Error(`${text} (to: ${oldest.command})`))
}

function commandBytes(tag: string, parts: (string | Uint8Array)[]): Buffer {
  const pieces: Uint8Array[] = [Buffer.from(`${tag} `)]
  for (const part of parts)
    if (typeof part === 'string') pieces.push(Buffer.from(part))
    else pieces.push(Buffer.from(`{${part.length}+}\r\n`), part)
  return Buffer.concat([...pieces, Buffer.from('\r\n')])
}

/** An IMAP quoted string (RFC 9051 section 4.3). */
export const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`
