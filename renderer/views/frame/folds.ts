// What is folded away in the sidebar, by name; remembered by this browser.
import { createContext, useContext } from 'react'
import { useStored } from '../../state/stored.ts'

export interface Folds {
  isFolded: (name: string) => boolean
  toggle: (name: string) => void
}

const FoldsContext = createContext<Folds>({ isFolded: () => false, toggle: () => {} })
export const FoldsProvider = FoldsContext.Provider
export const useFolds = (): Folds => useContext(FoldsContext)

export function useStoredFolds(): Folds {
  const [folded, setFolded] = useStored('loquet.folded', (found) =>
    Array.isArray(found) ? found.filter((name) => typeof name === 'string') : [],
  )
  return {
    isFolded: (name) => folded.includes(name),
    toggle: (name) =>
      setFolded(folded.includes(name) ? folded.filter((one) => one !== name) : [...folded, name]),
  }
}
