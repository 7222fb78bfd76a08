// A double of the `electron` module: what the shell sets, a test can read; what Electron would tell it, a test tells it. The
// engine's process runs in this one, over the same messages.
import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { ChannelDouble, type PortDouble } from './port-double.ts'

class AppDouble extends EventEmitter {
  readonly switches = new Map<string, string>()
  readonly heldSwitches = new Set<string>()
  readonly setPaths = new Map<string, string>()
  isSandboxed = false
  isFirst = true
  exitCode: number | undefined
  isPackaged = true
  unread = 0
  readonly commandLine = {
    appendSwitch: (name: string, value = '') => void this.switches.set(name, value),
    hasSwitch: (name: string) => this.heldSwitches.has(name),
  }
  enableSandbox(): void {
    this.isSandboxed = true
  }
  requestSingleInstanceLock(): boolean {
    return this.isFirst
  }
  whenReady(): Promise<void> {
    return Promise.resolve()
  }
  setPath(name: string, path: string): void {
    this.setPaths.set(name, path)
  }
  setBadgeCount(unread: number): boolean {
    this.unread = unread
    return true
  }
  exit(code = 0): void {
    this.exitCode = code
  }
  quit(): void {
    const event = { isPrevented: false, preventDefault: () => void (event.isPrevented = true) }
    this.emit('will-quit', event)
    if (!event.isPrevented) this.exitCode ??= 0
  }
}

type Handler = (...args: never[]) => unknown

/** Everything set by `set…Handler(handler)` and the like, by name. */
class SessionDouble extends EventEmitter {
  readonly set = new Map<string, unknown>()
  readonly schemes = new Map<string, (request: { url: string }) => Response | Promise<Response>>()
  beforeRequest: ((details: { url: string }, answer: (said: { cancel: boolean }) => void) => void) | undefined
  readonly protocol = {
    handle: (scheme: string, handler: (request: { url: string }) => Response | Promise<Response>) =>
      void this.schemes.set(scheme, handler),
  }
  readonly webRequest = {
    onBeforeRequest: (handler: NonNullable<SessionDouble['beforeRequest']>) =>
      void (this.beforeRequest = handler),
  }
  isCleared = false
  clearData(): Promise<void> {
    this.isCleared = true
    return Promise.resolve()
  }
  setProxy(config: unknown): Promise<void> {
    this.set.set('setProxy', config)
    return Promise.resolve()
  }
}
for (const name of [
  'setPermissionRequestHandler',
  'setPermissionCheckHandler',
  'setDevicePermissionHandler',
  'setDisplayMediaRequestHandler',
  'setUSBProtectedClassesHandler',
  'setBluetoothPairingHandler',
  'setCertificateVerifyProc',
  'setSpellCheckerEnabled',
])
  Object.defineProperty(SessionDouble.prototype, name, {
    value(this: SessionDouble, handler: unknown) {
      this.set.set(name, handler)
    },
  })

export class ContentsDouble extends EventEmitter {
  readonly sent: { channel: string; message: unknown; ports: readonly PortDouble[] }[] = []
  openHandler: ((details: { url: string }) => { action: string }) | undefined
  reloads = 0
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler
  }
  postMessage(channel: string, message: unknown, ports: readonly PortDouble[] = []): void {
    this.sent.push({ channel, message, ports })
    this.emit('test-message')
  }
  send(channel: string, message?: unknown): void {
    this.postMessage(channel, message)
  }
  reload(): void {
    this.reloads++
  }
}

export class WindowDouble extends EventEmitter {
  static readonly all: WindowDouble[] = []
  static getAllWindows = (): readonly WindowDouble[] => WindowDouble.all
  static getFocusedWindow = (): WindowDouble | undefined => WindowDouble.all[0]
  static fromWebContents = (contents: unknown): WindowDouble | null =>
    WindowDouble.all.find((window) => window.webContents === contents) ?? null
  readonly webContents = new ContentsDouble()
  readonly options: Electron.BrowserWindowConstructorOptions
  url = ''
  isShown = false
  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super()
    this.options = options
    WindowDouble.all.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  loadURL(url: string): Promise<void> {
    this.url = url
    return Promise.resolve()
  }
  show(): void {
    this.isShown = true
  }
  isDestroyed(): boolean {
    return false
  }
  isMinimized(): boolean {
    return false
  }
  focus(): void {
    this.isShown = true
  }
}

class IpcDouble extends EventEmitter {
  readonly handlers = new Map<string, (event: unknown, asked: unknown) => Promise<unknown>>()
  handle(channel: string, handler: (event: unknown, asked: unknown) => Promise<unknown>): void {
    this.handlers.set(channel, handler)
  }
}

/** What `runEngine` is given as its parent; the main process holds the other side. */
class ProcessDouble extends EventEmitter {
  readonly parent = Object.assign(new EventEmitter(), {
    postMessage: (message: unknown): void => {
      queueMicrotask(() => this.emit('message', message))
    },
  })
  postMessage(data: unknown, ports: readonly PortDouble[] = []): void {
    queueMicrotask(() => this.parent.emit('message', { data, ports }))
  }
  kill(): boolean {
    this.end()
    return true
  }
  /** As a crash, or a clean end. */
  end(): void {
    this.emit('exit', 0)
  }
}

export const utilityProcess = {
  started: [] as ProcessDouble[],
  /** Set by the test: what runs in a process that was started. */
  onFork: undefined as ((process: ProcessDouble) => void) | undefined,
  fork(): ProcessDouble {
    const process = new ProcessDouble()
    this.started.push(process)
    this.onFork?.(process)
    return process
  },
}

export const app = new AppDouble()
export const ipcMain = new IpcDouble()
export const theSession = new SessionDouble()
export const session = { fromPartition: (_name: string, _options: object) => theSession }
export const protocol = {
  schemes: [] as Electron.CustomScheme[],
  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]): void {
    this.schemes = schemes
  },
}
export const safeStorage = {
  isAvailable: true,
  backend: 'gnome_libsecret',
  isAsyncEncryptionAvailable(): Promise<boolean> {
    return Promise.resolve(this.isAvailable)
  },
  getSelectedStorageBackend(): string {
    return this.backend
  },
  encryptStringAsync: (text: string) => Promise.resolve(Buffer.from(`sealed ${text}`)),
  decryptStringAsync: (sealed: Buffer) =>
    Promise.resolve({ shouldReEncrypt: false, result: sealed.toString().slice('sealed '.length) }),
}
export const dialog = {
  boxes: [] as string[],
  savePath: undefined as string | undefined,
  showErrorBox(_title: string, text: string): void {
    this.boxes.push(text)
  },
  showSaveDialog(_window: unknown, _options: { defaultPath?: string }) {
    return Promise.resolve({ canceled: this.savePath === undefined, filePath: this.savePath ?? '' })
  },
}
export const shell = {
  opened: [] as string[],
  openExternal(url: string): Promise<void> {
    this.opened.push(url)
    return Promise.resolve()
  },
}
export const Menu = {
  shown: undefined as Electron.MenuItemConstructorOptions[] | undefined,
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template,
  setApplicationMenu(template: Electron.MenuItemConstructorOptions[]): void {
    this.shown = template
  },
}
export const powerMonitor = new EventEmitter()
export { WindowDouble as BrowserWindow, ChannelDouble as MessageChannelMain }
export type { Handler }
