// A window of the program: sandboxed, isolated, without any power of its own; remembered where it was.
import { BrowserWindow } from 'electron'
import type { BrowserWindowConstructorOptions, Session } from 'electron'
import { UI_URL } from './addresses.ts'

export interface WindowPlace {
  session: Session
  preload: string
  isDevelopment: boolean
}

/** docs/security.md, "the window". */
const hardened = ({
  session,
  preload,
  isDevelopment,
}: WindowPlace): NonNullable<BrowserWindowConstructorOptions['webPreferences']> => ({
  session,
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  navigateOnDragDrop: false,
  webgl: false,
  spellcheck: false,
  safeDialogs: true,
  devTools: isDevelopment,
})

/** `query` '' is the main window, whose place on the screen is remembered; else a further one ('?conversation=people-12'). */
export function openAppWindow(place: WindowPlace, query = ''): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 840,
    minWidth: 340,
    minHeight: 400,
    show: false,
    title: 'Loquet',
    ...(query === '' && { name: 'main', windowStatePersistence: true }),
    webPreferences: hardened(place),
  })
  window.once('ready-to-show', () => window.show())
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') window.webContents.reload()
  })
  void window.loadURL(`${UI_URL}${query}`)
  return window
}
