// The fuses of the packed program (docs/security.md): flipped once in the binary, out of reach of whoever starts it.
import { join } from 'node:path'
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import type { FuseV1Config } from '@electron/fuses'

export const FUSES: FuseV1Config = {
  version: FuseVersion.V1,
  // A fuse that a later Electron adds is a decision to be taken, not a default to be had.
  strictlyRequireAllFuses: true,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
}

/** Where the binary lies in what was packed for a platform. */
export function binaryIn(folder: string, platform: string, productName: string): string {
  if (platform === 'darwin' || platform === 'mas')
    return join(folder, `${productName}.app`, 'Contents', 'MacOS', productName)
  return join(folder, platform === 'win32' ? `${productName}.exe` : productName.toLowerCase())
}

export const flip = (binary: string): Promise<number> => flipFuses(binary, FUSES)
