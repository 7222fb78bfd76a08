// Electron's entry: the main process of the desktop shell.
import { join } from 'node:path'
import { app, dialog } from 'electron'
import { bundleFolder, rendererFolder } from './bundle-place.ts'
import { runDesktop } from './electron/desktop.ts'
import { faultOf } from './engine/fault.ts'
import { logBug } from './engine/log.ts'
import { userPorts } from './host-ports.ts'

const { paths, log } = userPorts(process.env['LOQUET_PROFILE'])
// What Chromium keeps for itself (window places, its lock) lies beside the profile's own files, which the command line shares.
app.setPath('userData', join(paths.profile, 'shell'))

// Not awaited: Electron becomes ready only once this module has been evaluated.
runDesktop({
  profile: paths.profile,
  log,
  rendererFolder,
  preload: join(bundleFolder, '..', 'preload', 'preload.cjs'),
  engineScript: join(bundleFolder, 'engine-process.js'),
}).catch((error: unknown) => {
  const words =
    faultOf(error)?.message ?? `Something went wrong inside Loquet (${logBug(log, 'shell', error)}).`
  dialog.showErrorBox('Loquet', words)
  app.exit(1)
})
