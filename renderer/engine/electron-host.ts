// The desktop shell as the renderer's host: what the preload script offers, with the line to the engine mended as it comes.
import type { CallMessage, EngineMessage } from '../../shared/contract.ts'
import type { Fault } from '../../shared/model/fault.ts'
import type { EnginePort, Host, PortEvents } from './host.ts'

export interface MenuSection {
  label: string
  items: { id: string; label: string; keys: string | null; isEnabled: boolean }[]
}

/** window.loquet, as main/preload.ts sets it. */
export interface Bridge {
  partPrefix: string
  mailFrameUrl: string
  /** Asks for a line; it comes as a message 'loquet-line' with the port beside it, and again whenever the engine has started anew. */
  connect(): void
  onLost(told: () => void): void
  /** Gives the function that stops it. */
  onCommand(told: (id: string) => void): () => void
  openLink(url: string): Promise<Fault | null>
  openWindow(query: string): Promise<Fault | null>
  savePart(ticket: string, fileName: string): Promise<Fault | null>
  handOver(upload: string, path: string, file: File): Promise<Fault | null>
  setMenu(menu: MenuSection[]): Promise<Fault | null>
  setBadge(unread: number): Promise<Fault | null>
}

const LINE_MESSAGE = 'loquet-line'

export function openBridgePort(bridge: Bridge, events: PortEvents): EnginePort {
  let port: MessagePort | undefined
  const lose = (): void => {
    if (!port) return
    port.close()
    port = undefined
    events.onLost()
  }
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const [next] = event.ports
    if (event.source !== window || event.data !== LINE_MESSAGE || !next) return
    lose()
    port = next
    next.addEventListener('message', ({ data }: MessageEvent<EngineMessage>) => events.onMessage(data))
    next.start()
    events.onOpen()
  })
  bridge.onLost(lose)
  bridge.connect()
  return {
    post: (message: CallMessage) => port?.postMessage(message),
    close: () => port?.close(),
  }
}

export const electronHost = (bridge: Bridge): Host => ({
  openPort: (events) => openBridgePort(bridge, events),
  partUrl: (ticket) => `${bridge.partPrefix}${encodeURIComponent(ticket)}`,
  readUrl: (ticket) => new URL(`./part/${encodeURIComponent(ticket)}`, document.baseURI).href,
  mailFrameUrl: bridge.mailFrameUrl,
  upload: (upload, path, file) => bridge.handOver(upload, path, file),
  openWindow: (address) => void bridge.openWindow(address),
  openLink: (url) => void bridge.openLink(url),
  shell: {
    savePart: (ticket, fileName) => bridge.savePart(ticket, fileName),
    setMenu: (menu) => bridge.setMenu(menu),
    onCommand: (told) => bridge.onCommand(told),
    setBadge: (unread) => bridge.setBadge(unread),
  },
})
