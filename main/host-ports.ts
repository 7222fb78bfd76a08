// The ports of the hosts that run under plain Node: the CLI and the browser host.
import { homedir } from 'node:os'
import { join } from 'node:path'
import { resourcesFolder, threadScript } from './bundle-place.ts'
import { lineLog, type LogLevel } from './engine/log.ts'
import type { Ports } from './engine/ports.ts'
import { logFile } from './log-file.ts'

/** Where a user's profile lies when nothing else is said: the system's own place for application data. */
export function defaultProfile(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (env['LOQUET_PROFILE']) return env['LOQUET_PROFILE']
  if (platform === 'win32') return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Loquet')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Loquet')
  return join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'loquet')
}

const toStandardError = (line: string): void => void process.stderr.write(`${line}\n`)

/** Ports for an engine on `folder`, or on the user's own profile; the log goes to standard error. */
export function hostPorts(folder: string | undefined, put = toStandardError): Ports {
  const least = (process.env['LOQUET_LOG'] ?? 'warn') as LogLevel
  return {
    clock: Date.now,
    log: lineLog(put, least, Date.now),
    paths: {
      profile: folder ?? defaultProfile(process.env, process.platform),
      resources: resourcesFolder,
      thread: threadScript,
    },
  }
}

/** As `hostPorts`, for a program in the hands of a user: the log is a file in the profile, unless LOQUET_LOG is set. */
export function userPorts(folder: string | undefined): Ports {
  const profile = folder ?? defaultProfile(process.env, process.platform)
  return hostPorts(profile, process.env['LOQUET_LOG'] ? toStandardError : logFile(profile))
}
