// The one place where the user is, for every view that shows or changes it.
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { restoreWhere } from './where.ts'
import type { Where } from './where.ts'

const STORAGE_KEY = 'loquet.where'

interface WhereState {
  where: Where
  go: (change: Partial<Where>) => void
}

const WhereContext = createContext<WhereState | null>(null)

/** `start`: where a further window begins, which remembers nothing. */
export function WhereProvider({ start, children }: { start?: Where; children: ReactNode }): ReactNode {
  const [where, setWhere] = useState(() => start ?? restoreWhere(localStorage.getItem(STORAGE_KEY)))
  const isRemembered = start === undefined
  useEffect(() => {
    if (isRemembered) localStorage.setItem(STORAGE_KEY, JSON.stringify(where))
  }, [where, isRemembered])
  const go = useCallback((change: Partial<Where>) => setWhere((last) => ({ ...last, ...change })), [])
  const state = useMemo(() => ({ where, go }), [where, go])
  return <WhereContext.Provider value={state}>{children}</WhereContext.Provider>
}

export function useWhere(): WhereState {
  const state = useContext(WhereContext)
  if (!state) throw new Error('No place above this component.')
  return state
}
