// The one seam between the renderer and whatever shows it: a browser host served over loopback, or Electron.
import type { CallMessage, EngineMessage } from '../../shared/contract.ts'
import type { Fault } from '../../shared/model/fault.ts'
import { electronHost, type Bridge, type MenuSection } from './electron-host.ts'
import { putFile, type UploadProgress } from './put-file.ts'
import { openSocketPort } from './socket-port.ts'

/** A line to the engine that mends itself. `onOpen` fires at every (re)connection, `onLost` when it breaks. */
export interface EnginePort {
  post(message: CallMessage): void
  close(): void
}
export interface PortEvents {
  onOpen(): void
  onLost(): void
  /** It will not come back: the host does not know this window (any more). */
  onExpired(): void
  onMessage(message: EngineMessage): void
}

/** What the desktop shell does beside showing the window. */
export interface Shell {
  /** Asks where, then writes the octets behind a ticket there. */
  savePart(ticket: string, fileName: string): Promise<Fault | null>
  setMenu(menu: MenuSection[]): Promise<Fault | null>
  /** Somebody chose a command from the menu; gives the function that stops listening. */
  onCommand(told: (id: string) => void): () => void
  /** Beside the program's icon; 0 takes it away. */
  setBadge(unread: number): Promise<Fault | null>
}

export interface Host {
  openPort(events: PortEvents): EnginePort
  /** Where a picture of a mail is shown from. */
  partUrl(ticket: string): string
  /** Where the window itself reads the octets behind a ticket (the raw source). */
  readUrl(ticket: string): string
  /** The empty page with its own policy that a mail's HTML is put into. */
  mailFrameUrl: string
  /** Hands a file over for the import `upload`, under its relative path. Never rejects: what went wrong is the fault. */
  upload(upload: string, path: string, file: File, progress: UploadProgress): Promise<Fault | null>
  /** Opens a further window of ours at an address below our own ('?conversation=…'). */
  openWindow(address: string): void
  /** Opens a link outside, after the user has seen the exact address. */
  openLink(url: string): void
  /** What only a program of its own can do; absent in a browser. */
  shell?: Shell
}

declare global {
  interface Window {
    /** Set by Electron's preload; absent in the browser host. */
    loquet?: Bridge
  }
}

const browserHost: Host = {
  openPort: (events) => {
    const address = new URL('./engine', document.baseURI)
    address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
    return openSocketPort(address.href, events)
  },
  partUrl: (ticket) => new URL(`./part/${encodeURIComponent(ticket)}`, document.baseURI).href,
  readUrl: (ticket) => browserHost.partUrl(ticket),
  mailFrameUrl: './mail-frame.html',
  upload: (upload, path, file, progress) => {
    const at = Number.isFinite(file.lastModified) ? file.lastModified : Date.now()
    const query = new URLSearchParams({ name: path, at: String(Math.max(0, Math.round(at))) })
    return putFile(new URL(`./upload/${upload}?${query}`, document.baseURI).href, file, progress)
  },
  openWindow: (address) => {
    window.open(new URL(`./${address}`, document.baseURI).href, '_blank', 'popup,width=860,height=760')
  },
  openLink: (url) => {
    window.open(url, '_blank', 'noopener,noreferrer')
  },
}

export const host: Host = window.loquet ? electronHost(window.loquet) : browserHost
