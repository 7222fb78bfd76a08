// Carries out what a page asks of the shell, after looking at who asks and what.
import { writeFile } from 'node:fs/promises'
import { app, BrowserWindow, dialog, ipcMain, shell } from 'electron'
import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron'
import type { Fault } from '../../shared/model/fault.ts'
import { outsideLink, UI_ORIGIN } from './addresses.ts'
import { showMenu } from './app-menu.ts'
import { HostCall } from './bridge.ts'
import { CHANNELS } from './channels.ts'
import type { EngineHost } from './engine-host.ts'

export interface CallContext {
  engine: EngineHost
  openWindow(query: string): void
}

/** The window whose own page asks; undefined for a frame in it, or a page that is not ours. */
function windowOf({ sender, senderFrame }: IpcMainEvent | IpcMainInvokeEvent): BrowserWindow | undefined {
  if (!senderFrame || senderFrame.parent !== null || senderFrame.origin !== UI_ORIGIN) return undefined
  return BrowserWindow.fromWebContents(sender) ?? undefined
}

export function answerCalls(context: CallContext): void {
  ipcMain.on(CHANNELS.connect, (event) => {
    if (windowOf(event)) event.sender.postMessage(CHANNELS.line, null, [context.engine.line()])
  })
  ipcMain.handle(CHANNELS.call, async (event, asked: unknown) => {
    const window = windowOf(event)
    const call = HostCall.safeParse(asked)
    if (!window || !call.success) return { code: 'bad-request', message: 'This cannot be asked.' }
    return await carryOut(context, window, call.data)
  })
}

/** Null when it was done, or when the user thought better of it. */
async function carryOut(context: CallContext, window: BrowserWindow, call: HostCall): Promise<Fault | null> {
  switch (call.name) {
    case 'openLink': {
      const url = outsideLink(call.url)
      if (url === undefined) return { code: 'bad-request', message: 'This is no link to a web page.' }
      await shell.openExternal(url)
      return null
    }
    case 'openWindow':
      context.openWindow(call.query)
      return null
    case 'savePart':
      return await savePart(context.engine, window, call)
    case 'handOver':
      return await context.engine.handOver(call)
    case 'setMenu':
      showMenu(call.menu)
      return null
    case 'setBadge':
      app.setBadgeCount(call.unread)
      return null
  }
}

async function savePart(
  engine: EngineHost,
  window: BrowserWindow,
  { ticket, fileName }: HostCall & { name: 'savePart' },
): Promise<Fault | null> {
  const { filePath, canceled } = await dialog.showSaveDialog(window, { defaultPath: plainName(fileName) })
  if (canceled || !filePath) return null
  const part = await engine.readPart(ticket)
  if (!part) return { code: 'not-found', message: 'This part is not shown any more. Open the message again.' }
  try {
    await writeFile(filePath, part.octets)
    return null
  } catch (error) {
    return { code: 'file', message: error instanceof Error ? error.message : String(error) }
  }
}

/** A name that stays in the folder the user chooses: no separators, no control characters, no leading dot. */
export const plainName = (fileName: string): string =>
  fileName
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]/g, '_')
    .replace(/^\.+/, '')
    .slice(0, 200) || 'attachment'
