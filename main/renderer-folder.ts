// Where the built renderer lies, seen from the source and from the bundle.
import { fileURLToPath } from 'node:url'

const IS_SOURCE = import.meta.url.endsWith('.ts')

export function rendererFolder(): string {
  return fileURLToPath(new URL(IS_SOURCE ? '../dist/renderer' : '../renderer', import.meta.url))
}
