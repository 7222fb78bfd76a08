// One event per line with fixed columns; addresses, subjects and secrets are never given to it.
import { randomBytes } from 'node:crypto'

export type LogLevel = 'debug' | 'info' | 'warn' | 'error'
/** Numbers, codes and ids only. */
export type LogFields = Readonly<Record<string, string | number | boolean>>

export interface Log {
  write(level: LogLevel, event: string, fields?: LogFields): void
}

const RANK: Record<LogLevel, number> = { debug: 0, info: 1, warn: 2, error: 3 }

/** A log of lines `time level event key=value …` at or above `least`, handed to `put`. */
export function lineLog(put: (line: string) => void, least: LogLevel, clock: () => number): Log {
  return {
    write(level, event, fields = {}) {
      if (RANK[level] < RANK[least]) return
      const columns = Object.entries(fields).map(([name, value]) => `${name}=${JSON.stringify(value)}`)
      put([new Date(clock()).toISOString(), level.padEnd(5), event, ...columns].join(' '))
    },
  }
}

/** Logs a bug with its stack and gives the id by which the user's report finds it. */
export function logBug(log: Log, where: string, error: unknown): string {
  const id = randomBytes(4).toString('hex')
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  log.write('error', 'bug', { id, where, stack })
  return id
}
