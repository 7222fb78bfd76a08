// What the window's page is given of the desktop shell: a fixed list of functions, and its line to the engine.
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { HostCall, MenuBar } from './electron/bridge.ts'
import { CHANNELS, LINE_MESSAGE } from './electron/channels.ts'
import { MAIL_FRAME_URL, PART_PREFIX, UI_ORIGIN } from './electron/addresses.ts'

const call = (asked: HostCall): Promise<unknown> => ipcRenderer.invoke(CHANNELS.call, asked)

// A port cannot cross the bridge as a value; it is handed to the page by a message.
ipcRenderer.on(CHANNELS.line, (event) => {
  window.postMessage(LINE_MESSAGE, UI_ORIGIN, [...event.ports])
})

contextBridge.exposeInMainWorld('loquet', {
  partPrefix: PART_PREFIX,
  mailFrameUrl: MAIL_FRAME_URL,
  connect: () => ipcRenderer.send(CHANNELS.connect),
  onLost: (told: () => void) => void ipcRenderer.on(CHANNELS.lost, () => told()),
  onCommand: (told: (id: string) => void) => {
    const hear = (_event: unknown, id: unknown): void => told(String(id))
    ipcRenderer.on(CHANNELS.command, hear)
    return () => void ipcRenderer.off(CHANNELS.command, hear)
  },
  openLink: (url: string) => call({ name: 'openLink', url }),
  openWindow: (query: string) => call({ name: 'openWindow', query }),
  savePart: (ticket: string, fileName: string) => call({ name: 'savePart', ticket, fileName }),
  handOver: (upload: string, path: string, file: File) =>
    call({ name: 'handOver', upload, path, file: webUtils.getPathForFile(file) }),
  setMenu: (menu: MenuBar) => call({ name: 'setMenu', menu }),
  setBadge: (unread: number) => call({ name: 'setBadge', unread }),
})
