// Where the panes end, as the user left them; remembered by this browser.
import { useStored } from '../../state/stored.ts'

/** Pixels at a zoom of 100 %; the list over the reader takes a share of the height, in percent. */
export const SIZES = {
  sidebar: { least: 160, most: 420, usual: 212 },
  list: { least: 280, most: 900, usual: 372 },
  listShare: { least: 20, most: 80, usual: 42 },
} as const

export type PaneSizes = { [Size in keyof typeof SIZES]: number } & { isSidebarHidden: boolean }

export const useStoredSizes = (): [PaneSizes, (next: PaneSizes) => void] =>
  useStored('loquet.panes', restoreSizes)

export function restoreSizes(found: unknown): PaneSizes {
  const stored: Record<string, unknown> = typeof found === 'object' && found !== null ? { ...found } : {}
  const size = (name: keyof typeof SIZES): number => {
    const { least, most, usual } = SIZES[name]
    const value = stored[name]
    return typeof value === 'number' && value >= least && value <= most ? value : usual
  }
  return {
    sidebar: size('sidebar'),
    list: size('list'),
    listShare: size('listShare'),
    isSidebarHidden: stored['isSidebarHidden'] === true,
  }
}
