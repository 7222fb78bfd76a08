// The menu bar: the window says what there is, in the user's language; what every program has (copy, quit) is Electron's.
import { BrowserWindow, Menu } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'
import type { MenuBar } from './bridge.ts'
import { CHANNELS } from './channels.ts'

const runInWindow = (id: string): void => {
  BrowserWindow.getFocusedWindow()?.webContents.send(CHANNELS.command, id)
}

/** Keys are printed beside the label, not registered: the window hears them itself and knows when letters are letters. */
export function menuTemplate(menu: MenuBar, platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  const own = menu.map(({ label, items }) => ({
    label,
    submenu: items.map(({ id, label: title, keys, isEnabled }) => ({
      label: keys === null ? title : `${title}\t${keys}`,
      enabled: isEnabled,
      click: () => runInWindow(id),
    })),
  }))
  const [first, ...others] = own
  const system: MenuItemConstructorOptions[] = platform === 'darwin' ? [{ role: 'appMenu' }] : []
  return [...system, ...(first ? [first] : []), { role: 'editMenu' }, ...others, { role: 'windowMenu' }]
}

export function showMenu(menu: MenuBar, platform: NodeJS.Platform = process.platform): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(menu, platform)))
}
