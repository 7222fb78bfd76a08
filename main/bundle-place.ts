// Where things lie, seen from the source and from the bundle: in the checkout `main/*.ts`, built `dist/main/*.js` (a
// chunk may lie one folder deeper).
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { ThreadKind } from './engine/ports.ts'

const here = dirname(fileURLToPath(import.meta.url))
const isSource = import.meta.url.endsWith('.ts')
/** dist/main of the bundle. */
const bundle = existsSync(join(here, 'writer.js')) ? here : dirname(here)

export const resourcesFolder = isSource
  ? join(here, '..', 'resources')
  : join(bundle, '..', '..', 'resources')
export const rendererFolder = isSource ? join(here, '..', 'dist', 'renderer') : join(bundle, '..', 'renderer')

export function threadScript(kind: ThreadKind): URL {
  return pathToFileURL(isSource ? join(here, 'engine', 'threads', `${kind}.ts`) : join(bundle, `${kind}.js`))
}
