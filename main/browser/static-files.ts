// The built renderer, read once: what is not in this list does not exist, so no path can lead anywhere else.
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { FaultError } from '../engine/fault.ts'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
}

export interface StaticFile {
  octets: Uint8Array
  type: string
}

/** Files by their URL path below the folder. Faults: file, when the renderer was not built. */
export function readStaticFiles(folder: string): ReadonlyMap<string, StaticFile> {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile() && extname(entry.name) in TYPES)
    return new Map(
      files.map((entry) => {
        const path = join(entry.parentPath, entry.name)
        const type = TYPES[extname(entry.name)] as string
        return [relative(folder, path).split(sep).join('/'), { octets: readFileSync(path), type }]
      }),
    )
  } catch (error) {
    throw new FaultError(
      'file',
      `The window is not built (${folder}). Run \`npm run build\`, or start with \`npm start\`.`,
      undefined,
      error,
    )
  }
}
