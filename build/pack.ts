// Packs what was built with electron-builder, by electron-builder.yml, and flips the fuses of the binary.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'electron-builder'
import { binaryIn, flip } from './fuses.ts'

export interface PackOptions {
  /** A folder instead of installers. */
  isUnpacked: boolean
  /** Where a distribution of Electron lies already; it is downloaded otherwise. */
  electronDist?: string
  output?: string
}

/** Packs the project in `root`; gives the files made. */
export async function pack(
  root: string,
  { isUnpacked, electronDist, output }: PackOptions,
): Promise<string[]> {
  const { version } = JSON.parse(
    readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8'),
  ) as { version: string }
  return await build({
    projectDir: root,
    dir: isUnpacked,
    config: {
      extends: join(root, 'electron-builder.yml'),
      electronVersion: version,
      ...(electronDist !== undefined && { electronDist }),
      ...(output !== undefined && { directories: { output } }),
      afterPack: async ({ appOutDir, electronPlatformName, packager }) => {
        await flip(binaryIn(appOutDir, electronPlatformName, packager.appInfo.productFilename))
      },
    },
  })
}
