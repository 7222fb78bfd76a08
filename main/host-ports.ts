// The ports of the hosts that run under plain Node: the CLI and the browser host.
import { homedir } from 'node:os'
import { join } from 'node:path'
import { resourcesFolder, threadScript } from './bundle-place.ts'
import { lineLog, type LogLevel } from './engine/log.ts'
import type { Ports } from './engine/ports.ts'

/** Where a user's profile lies when nothing else is said: the system's own place for application data. */
export function defaultProfile(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (env['LOQUET_PROFILE']) return env['LOQUET_PROFILE']
  if (platform === 'win32') return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Loquet')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Loquet')
  return join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'loquet')
}

export function hostPorts(profile: string | undefined): Ports {
  const least = (process.env['LOQUET_LOG'] ?? 'warn') as LogLevel
  return {
    clock: Date.now,
    log: lineLog((line) => process.stderr.write(`${line}\n`), least, Date.now),
    paths: {
      profile: profile ?? defaultProfile(process.env, process.platform),
      resources: resourcesFolder,
      thread: threadScript,
    },
  }
}
