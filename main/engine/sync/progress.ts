// How far the accounts are, told while mail streams in; not more often than a person can read.
import type { SyncParts } from './parts.ts'

export interface Progress {
  account: number
  address: string
  stored: number
  onServer: number
}

const EVERY_MS = 500

export interface ProgressReports {
  /** Something was stored. */
  stored(): void
  watch(listener: (progress: Progress) => void): () => void
  stop(): void
}

export function progressReports(parts: Pick<SyncParts, 'reader'>): ProgressReports {
  const listeners = new Set<(progress: Progress) => void>()
  let timer: NodeJS.Timeout | undefined
  const report = async (): Promise<void> => {
    for (const account of await parts.reader.ask('syncAccounts', null)) {
      const { stored, onServer } = await parts.reader.ask('accountProgress', { account: account.id })
      for (const listener of listeners)
        listener({ account: account.id, address: account.address, stored, onServer })
    }
  }
  return {
    stored() {
      if (listeners.size === 0) return
      timer ??= setTimeout(() => {
        timer = undefined
        report().catch(() => {}) // the reader is going away: nobody is left to be told
      }, EVERY_MS)
    },
    watch(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop() {
      clearTimeout(timer)
      listeners.clear()
    },
  }
}
