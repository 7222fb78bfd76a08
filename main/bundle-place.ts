// Where things lie, seen from the source and from the bundle: in the checkout `main/*.ts`, built `dist/main/*.js` (a
// chunk may lie one folder deeper).
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { ThreadKind } from './engine/ports.ts'

const here = dirname(fileURLToPath(import.meta.url))
const isSource = import.meta.url.endsWith('.ts')
/** dist/main of the bundle; in a checkout, what the last build made. */
export const bundleFolder = isSource ? join(here, '..', 'dist', 'main') : bundleOf(here)

function bundleOf(chunk: string): string {
  return existsSync(join(chunk, 'writer.js')) ? chunk : dirname(chunk)
}

export const resourcesFolder = isSource
  ? join(here, '..', 'resources')
  : join(bundleFolder, '..', '..', 'resources')
export const rendererFolder = isSource
  ? join(here, '..', 'dist', 'renderer')
  : join(bundleFolder, '..', 'renderer')

export function threadScript(kind: ThreadKind): URL {
  return pathToFileURL(
    isSource ? join(here, 'engine', 'threads', `${kind}.ts`) : join(bundleFolder, `${kind}.js`),
  )
}
