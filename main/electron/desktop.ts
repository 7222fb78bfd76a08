// The desktop shell, put together: one instance, hardened before Chromium is ready; then the session's walls, the engine's
// process, and the window.
import { app, BrowserWindow, dialog, powerMonitor, session as sessions } from 'electron'
import type { Session } from 'electron'
import type { Log } from '../engine/log.ts'
import { readStaticFiles } from '../browser/static-files.ts'
import { openAppWindow, type WindowPlace } from './app-window.ts'
import { CHANNELS } from './channels.ts'
import { guardContents, guardSession, type OnIncident } from './content-guard.ts'
import { startEngineHost, type EngineHost } from './engine-host.ts'
import { hardenBeforeReady, refusedSwitch } from './hardening.ts'
import { answerCalls } from './host-calls.ts'
import { serveSchemes } from './schemes.ts'
import { secretVault } from './secret-vault.ts'

export interface DesktopOptions {
  profile: string
  log: Log
  rendererFolder: string
  /** Built scripts. */
  preload: string
  engineScript: string
}

/** Runs until the last window is closed. Faults end in a sentence in a box, never in silence. */
export async function runDesktop(options: DesktopOptions): Promise<void> {
  const refused = refusedSwitch()
  if (refused !== undefined) {
    dialog.showErrorBox(
      'Loquet',
      `Loquet does not start with --${refused}: it would open your mail to others.`,
    )
    return app.exit(1)
  }
  if (!app.requestSingleInstanceLock()) return app.quit()
  hardenBeforeReady()
  const onIncident: OnIncident = (what) => options.log.write('warn', 'shell-incident', { what })
  app.on('web-contents-created', (_event, contents) => guardContents(contents, onIncident))
  await app.whenReady()
  // One session, in memory: nothing of a mail is left on the disk by Chromium.
  const session = sessions.fromPartition('loquet', { cache: false })
  await guardSession(
    session,
    (contents) => contents !== null && BrowserWindow.fromWebContents(contents) !== null,
    onIncident,
  )
  const engine = await openEngine(options)
  serveSchemes(session, {
    files: readStaticFiles(options.rendererFolder),
    readPart: (ticket) => engine.readPart(ticket),
  })
  openWindows(options, session, engine)
  powerMonitor.on('resume', () => engine.lookNow())
  endWithLastWindow(session, engine)
}

async function openEngine(options: DesktopOptions): Promise<EngineHost> {
  const toWindows = (act: (window: BrowserWindow) => void): void => BrowserWindow.getAllWindows().forEach(act)
  const engine = startEngineHost({
    script: options.engineScript,
    profile: options.profile,
    vault: await secretVault(process.platform),
    onRefused(message) {
      dialog.showErrorBox('Loquet', message)
      app.exit(1)
    },
    onLost: () => toWindows((window) => window.webContents.send(CHANNELS.lost)),
    onStarted: () =>
      toWindows((window) => window.webContents.postMessage(CHANNELS.line, null, [engine.line()])),
    onGivenUp: () =>
      dialog.showErrorBox(
        'Loquet',
        'The mail engine ended several times in a row and is not started again. Nothing was lost. Start Loquet again; the log in the profile says more.',
      ),
  })
  return engine
}

function openWindows(options: DesktopOptions, session: Session, engine: EngineHost): void {
  const place: WindowPlace = { session, preload: options.preload, isDevelopment: !app.isPackaged }
  let main = openAppWindow(place)
  const showMain = (): void => {
    if (main.isDestroyed()) main = openAppWindow(place)
    if (main.isMinimized()) main.restore()
    main.focus()
  }
  answerCalls({ engine, openWindow: (query) => void openAppWindow(place, query) })
  app.on('second-instance', showMain)
  app.on('activate', showMain)
}

function endWithLastWindow(session: Session, engine: EngineHost): void {
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  let isClosed = false
  app.on('will-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    // The engine folds its log in and signs out; then nothing is left behind.
    void Promise.all([engine.stop(), session.clearData()]).finally(() => {
      isClosed = true
      app.quit()
    })
  })
}
