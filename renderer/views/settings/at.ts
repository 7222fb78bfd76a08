// Where the settings stand open, for whoever opens them: the command, the palette, a notice that points to an option.
import { useSyncExternalStore } from 'react'
import type { Settings } from '../../state/appearance.ts'
import type { Section } from './options.ts'

export interface SettingsPlace {
  section: Section
  /** Brought into view, with the focus in it. */
  option?: keyof Settings
}

let at: SettingsPlace | null = null
const listeners = new Set<() => void>()

function put(next: SettingsPlace | null): void {
  at = next
  for (const listener of listeners) listener()
}

export const openSettings = (place: SettingsPlace = { section: 'accounts' }): void => put(place)
export const closeSettings = (): void => put(null)

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Null while they are shut. */
export const useSettingsPlace = (): SettingsPlace | null => useSyncExternalStore(subscribe, () => at)
