// What is selected in the list: some of its rows, or all of it but some. Another list starts with nothing selected.
import { createContext, useContext, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { useListQuestion } from './list-question.ts'
import { NOTHING } from './selected.ts'
import type { Selection } from './selected.ts'

export interface SelectionState {
  selection: Selection
  select: (change: (was: Selection) => Selection) => void
}

const SelectionContext = createContext<SelectionState | null>(null)

export function SelectionProvider({ children }: { children: ReactNode }): ReactNode {
  const key = JSON.stringify(useListQuestion())
  const [kept, setKept] = useState({ key, selection: NOTHING })
  if (kept.key !== key) setKept({ key, selection: NOTHING })
  const { selection } = kept
  const state = useMemo<SelectionState>(
    () => ({
      selection,
      select: (change) =>
        setKept((was) => {
          const next = change(was.selection)
          return next === was.selection ? was : { ...was, selection: next }
        }),
    }),
    [selection],
  )
  return <SelectionContext.Provider value={state}>{children}</SelectionContext.Provider>
}

export function useSelection(): SelectionState {
  const state = useContext(SelectionContext)
  if (!state) throw new Error('No selection above this component.')
  return state
}
