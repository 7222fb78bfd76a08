// A server that plays a script: for what no honest server does. Steps are data; a step that waits for a command ends
// the connection when something else comes or nothing does, so that no script can hang a test.
import { readFileSync } from 'node:fs'
import { createServer as createTcpServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { TLSSocket } from 'node:tls'
import type { Certificate } from './certificates.ts'

export type Step =
  /** Sent as it is; in strings `{tag}` stands for the tag of the last command. */
  | { send: string | Uint8Array }
  /** The same piece again and again, as fast as the client takes it: an endless line, a flood. */
  | { flood: string; times: number }
  /** Waits for one command line (its literals included) that matches, its tag taken off. */
  | { expect: RegExp }
  /** From here on TLS. */
  | { startTls: true }
  | { waitMs: number }
  /** Takes whatever comes and says nothing, until the client gives up. */
  | { silence: true }
  /** Answers every further command by the first rule that matches; then goes on to be silent. */
  | { answer: [RegExp, string][] }
  | { close: true }

export interface ScriptedImapOptions {
  certificate?: Certificate
  /** TLS before the first step; needs `certificate`. */
  isTls?: boolean
}

export interface ScriptedImap {
  port: number
  /** Every line that clients sent, over all connections, in clear. */
  received: string[]
  /** Sentences about connections on which something else came than the script expected. */
  departures: string[]
  close(): Promise<void>
}

/** Plays `script` on every connection anew. */
export async function startScriptedImap(
  script: Step[],
  options: ScriptedImapOptions = {},
): Promise<ScriptedImap> {
  const received: string[] = []
  const departures: string[] = []
  const sockets = new Set<Socket>()
  const steps: Step[] = options.isTls ? [{ startTls: true }, ...script] : script
  const server = createTcpServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    const line = openLine(socket, options.certificate, received)
    play(steps, line).then(
      () => line.socket().end(),
      (error: unknown) => {
        departures.push(String(error))
        socket.destroy()
      },
    )
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    received,
    departures,
    close() {
      for (const socket of sockets) socket.destroy()
      return new Promise((done) => server.close(() => done()))
    },
  }
}

/** One connection as a script sees it. */
interface Line {
  socket(): Socket
  /** The next line without its CRLF; undefined when the client has gone. */
  next(): Promise<string | undefined>
  send(bytes: string | Uint8Array): Promise<void>
  startTls(): void
}

const PATIENCE_MS = 30_000
const MAX_LITERAL_BYTES = 1024 * 1024

async function play(steps: Step[], line: Line): Promise<void> {
  let tag = '*'
  const command = async () => {
    const text = await wholeCommand(line)
    tag = text?.split(' ', 1)[0] ?? tag
    return text?.slice(tag.length + 1)
  }
  const reply = (text: string) => line.send(text.replaceAll('{tag}', tag))
  for (const step of steps) {
    if ('send' in step) await (typeof step.send === 'string' ? reply(step.send) : line.send(step.send))
    else if ('flood' in step)
      for (let i = 0; i < step.times && !line.socket().destroyed; i++) await line.send(step.flood)
    else if ('expect' in step) {
      const text = await command()
      if (text === undefined) return
      if (!step.expect.test(text)) throw new Error(`expected ${step.expect}, got: ${text}`)
    } else if ('startTls' in step) line.startTls()
    else if ('waitMs' in step) await new Promise((done) => setTimeout(done, step.waitMs))
    else if ('answer' in step) await answerAll(step.answer, command, reply)
    else if ('silence' in step) while ((await line.next()) !== undefined);
    else {
      line.socket().destroySoon()
      return
    }
  }
}

async function answerAll(
  rules: [RegExp, string][],
  command: () => Promise<string | undefined>,
  reply: (text: string) => Promise<void>,
): Promise<void> {
  for (let text = await command(); text !== undefined; text = await command()) {
    const [, answer] = rules.find(([rule]) => rule.test(text)) ?? []
    if (answer === undefined) throw new Error(`no answer to: ${text}`)
    await reply(answer)
  }
}

/** A command with its literals, which are asked for when they wait to be (RFC 9051 section 4.3). */
async function wholeCommand(line: Line): Promise<string | undefined> {
  let command = await line.next()
  for (;;) {
    const literal = /\{(\d+)(\+?)\}$/.exec(command ?? '')
    if (command === undefined || !literal) return command
    if (Number(literal[1]) > MAX_LITERAL_BYTES) throw new Error(`a literal of ${literal[1]} bytes`)
    if (literal[2] === '') await line.send('+ go on\r\n')
    const start = command.length
    while (command.length - start < Number(literal[1])) {
      const more = await line.next()
      if (more === undefined) return undefined
      command += `\r\n${more}`
    }
  }
}

const nobody = () => {}

function openLine(tcp: Socket, certificate: Certificate | undefined, received: string[]): Line {
  let socket = tcp
  let buffer = ''
  let isGone = false
  let wake = nobody
  const listen = () => {
    socket.on('data', (chunk: Buffer) => {
      buffer += chunk.toString('latin1')
      wake()
    })
    socket.on('error', () => {}) // 'close' follows
    socket.on('close', () => {
      isGone = true
      wake()
    })
    socket.setTimeout(PATIENCE_MS, () => socket.destroy())
  }
  listen()
  return {
    socket: () => socket,
    async next() {
      while (!buffer.includes('\r\n')) {
        if (isGone) return undefined
        await new Promise<void>((resolve) => (wake = resolve))
      }
      const end = buffer.indexOf('\r\n')
      const text = buffer.slice(0, end)
      buffer = buffer.slice(end + 2)
      received.push(text)
      return text
    },
    async send(bytes) {
      if (socket.destroyed || socket.write(bytes)) return
      await new Promise<void>((done) => socket.once('drain', done).once('close', done))
    },
    startTls() {
      if (!certificate) throw new Error('a script that speaks TLS needs a certificate')
      socket.removeAllListeners('data')
      const { certFile, keyFile } = certificate
      socket = new TLSSocket(socket, {
        isServer: true,
        cert: readFileSync(certFile),
        key: readFileSync(keyFile),
      })
      listen()
    },
  }
}
