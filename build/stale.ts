// Builds the window when it is missing or not what its sources make; the engine runs from source in a checkout.
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { mainTarget, preloadTarget, rendererTarget } from './targets.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const SOURCES = ['renderer', 'shared', 'build/targets.ts', 'package-lock.json']
const BUILT = join(root, 'dist', 'renderer')
const STAMP = join(root, 'dist', 'renderer.stamp')

/** What the window is made from, as one hash: dates of files lie after a copy, a checkout or a change during a build. */
export function sourceStamp(
  sources: readonly string[] = SOURCES.map((source) => join(root, source)),
): string {
  const hash = createHash('sha256')
  for (const source of sources)
    for (const file of filesIn(source)) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

function filesIn(path: string): string[] {
  if (statSync(path).isFile()) return [path]
  const below = readdirSync(path, { recursive: true, withFileTypes: true })
  return below
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** Builds the window aside, then puts it in place, so that a program that serves it never meets half of one. */
export async function buildWindow(): Promise<void> {
  const stamp = sourceStamp()
  const aside = `${BUILT}.${process.pid}`
  const environment = process.env['NODE_ENV']
  // Whoever asks (a test run says 'test'): the window that is tested is the one that users get.
  process.env['NODE_ENV'] = 'production'
  try {
    await build({ ...rendererTarget, build: { ...rendererTarget.build, outDir: aside } })
    rmSync(BUILT, { recursive: true, force: true })
    mkdirSync(join(root, 'dist'), { recursive: true })
    renameSync(aside, BUILT)
    writeFileSync(STAMP, stamp)
  } finally {
    if (environment === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = environment
    rmSync(aside, { recursive: true, force: true })
  }
}

/** The programs of the desktop shell: two seconds, so always. */
export async function buildShell(): Promise<void> {
  await build(mainTarget)
  await build(preloadTarget)
}

export async function buildIfStale(): Promise<void> {
  const isBuilt = existsSync(join(BUILT, 'index.html')) && existsSync(STAMP)
  if (isBuilt && readFileSync(STAMP, 'utf8') === sourceStamp()) return
  console.error('Loquet: building the window …')
  await buildWindow()
}
