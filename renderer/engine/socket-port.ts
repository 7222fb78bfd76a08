// The line to the engine in the browser host: a WebSocket that reconnects, slower each time, for as long as the page lives.
import type { EngineMessage } from '../../shared/contract.ts'
import type { EnginePort, PortEvents } from './host.ts'

const FIRST_RETRY_MS = 300
const LONGEST_RETRY_MS = 10_000

/** Messages posted while the line is down are dropped: the client sends again what still matters when it is told `onOpen`. */
export function openSocketPort(address: string, events: PortEvents): EnginePort {
  let socket: WebSocket
  let retryMs = FIRST_RETRY_MS
  let timer: number | undefined
  let isClosed = false

  const connect = (): void => {
    socket = new WebSocket(address)
    socket.addEventListener('open', () => {
      retryMs = FIRST_RETRY_MS
      events.onOpen()
    })
    socket.addEventListener('message', (event: MessageEvent<string>) => {
      events.onMessage(JSON.parse(event.data) as EngineMessage)
    })
    socket.addEventListener('close', () => void mend())
  }
  const mend = async (): Promise<void> => {
    if (isClosed) return
    events.onLost()
    if (await isExpired()) return events.onExpired()
    timer = window.setTimeout(connect, retryMs)
    retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS)
  }
  connect()

  return {
    post: (message) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message))
    },
    close: () => {
      isClosed = true
      window.clearTimeout(timer)
      socket.close()
    },
  }
}

/** The host answers, but not to this window: it was started anew. A socket is not told why it was refused, so its page is
 * asked for. */
async function isExpired(): Promise<boolean> {
  try {
    const { status } = await fetch(document.baseURI, { cache: 'no-store' })
    return [401, 403, 404].includes(status)
  } catch {
    // Nobody answers: the engine is away, and may come back.
    return false
  }
}
