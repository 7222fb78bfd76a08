// Builds the window when it is missing or older than its sources; the engine runs from source in a checkout.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { rendererTarget } from './targets.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const SOURCES = ['renderer', 'shared', 'build', 'package-lock.json']

function newestIn(path: string): number {
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}

export async function buildIfStale(): Promise<void> {
  const built = join(root, 'dist', 'renderer', 'index.html')
  const builtAt = existsSync(built) ? statSync(built).mtimeMs : 0
  if (SOURCES.every((source) => newestIn(join(root, source)) < builtAt)) return
  console.error('Loquet: building the window …')
  await build(rendererTarget)
}
