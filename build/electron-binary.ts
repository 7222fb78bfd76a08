// Where Electron can run, and its binary, which comes from its makers' site on the first start and is kept.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { downloadArtifact } from '@electron/get'

/** What decides whether a window of Electron can open here. */
export interface Machine {
  platform: NodeJS.Platform
  env: NodeJS.ProcessEnv
  isRoot: boolean
  /** The text of a file of the system; undefined where there is none. */
  read(path: string): string | undefined
}

export const thisMachine = (): Machine => ({
  platform: process.platform,
  env: process.env,
  isRoot: process.getuid?.() === 0,
  read: (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined),
})

/** Why Electron cannot run on this machine, as half a sentence; undefined where nothing stands against it. */
export function whyNoElectron({ platform, env, isRoot, read }: Machine): string | undefined {
  if (platform !== 'linux') return undefined
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return 'there is no display'
  if (isRoot) return 'it does not run as root, where its sandbox cannot protect you'
  const isForbidden =
    read('/proc/sys/kernel/unprivileged_userns_clone')?.trim() === '0' ||
    read('/proc/sys/kernel/apparmor_restrict_unprivileged_userns')?.trim() === '1' ||
    read('/proc/sys/user/max_user_namespaces')?.trim() === '0'
  return isForbidden ? 'this system allows programs no sandbox (user namespaces are off)' : undefined
}

/** A download that brings nothing for so long has failed. */
const SILENCE_MS = 60_000

const require = createRequire(import.meta.url)
const folder = join(require.resolve('electron/package.json'), '..')

function installedBinary(): string | undefined {
  const name = join(folder, 'path.txt')
  if (!existsSync(name)) return undefined
  const path = join(folder, 'dist', readFileSync(name, 'utf8'))
  return existsSync(path) ? path : undefined
}

/** The binary's path; it is downloaded where it is not here yet. Throws with half a sentence when it cannot be had. */
export async function electronBinary(say: (line: string) => void): Promise<string> {
  const installed = installedBinary()
  if (installed) return installed
  await download(say)
  // Finds what was just downloaded in the cache, checks it again and unpacks it.
  spawnSync(process.execPath, [join(folder, 'install.js')], { stdio: ['ignore', 'ignore', 'inherit'] })
  const unpacked = installedBinary()
  if (!unpacked) throw new Error('its download could not be unpacked')
  return unpacked
}

async function download(say: (line: string) => void): Promise<void> {
  const { version } = require('electron/package.json') as { version: string }
  const stopper = new AbortController()
  const silent = (): NodeJS.Timeout => setTimeout(() => stopper.abort(), SILENCE_MS)
  let timer = silent()
  let told = -1
  say(`getting Electron ${version} (about 110 MB, once; kept for the next start) …`)
  try {
    await downloadArtifact({
      version,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      checksums: require('electron/checksums.json') as Record<string, string>,
      downloadOptions: {
        quiet: true,
        signal: stopper.signal,
        getProgressCallback({ percent }: { percent: number }) {
          clearTimeout(timer)
          timer = silent()
          const tenth = Math.floor(percent * 10)
          if (tenth > told) say(`Electron: ${(told = tenth) * 10} %`)
          return Promise.resolve()
        },
      },
    })
  } catch (error) {
    throw new Error(
      stopper.signal.aborted
        ? 'its download brought nothing for a minute'
        : `it could not be downloaded (${reasonOf(error)})`,
      { cause: error },
    )
  } finally {
    clearTimeout(timer)
  }
}

/** fetch says only that it failed; the reason lies beneath. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}
