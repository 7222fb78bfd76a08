// Whether the sheet of imports stands open, and what was dropped on the window to open it.
import { useSyncExternalStore } from 'react'
import type { ChosenFile } from './chosen-files.ts'

export interface OpenImport {
  /** Empty where the user has still to choose. */
  files: readonly ChosenFile[]
}

let at: OpenImport | null = null
const listeners = new Set<() => void>()

function put(next: OpenImport | null): void {
  at = next
  for (const listener of listeners) listener()
}

export const openImport = (files: readonly ChosenFile[] = []): void => put({ files })
export const closeImport = (): void => put(null)

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Null while it is shut. */
export const useOpenImport = (): OpenImport | null => useSyncExternalStore(subscribe, () => at)
