// One line at the bottom of the window that says what was just done and offers to take it back.
import { createContext, useContext, useMemo, useState } from 'react'
import type { ReactNode } from 'react'

export interface Toast {
  /** New for every toast: the next one takes the place of the last. */
  id: number
  text: string
  tone: 'calm' | 'trouble'
  undo?: () => void
}

interface ToastState {
  toast: Toast | null
  say: (toast: Omit<Toast, 'id'>) => void
  dismiss: () => void
}

const ToastContext = createContext<ToastState | null>(null)

export function ToastProvider({ children }: { children: ReactNode }): ReactNode {
  const [toast, setToast] = useState<Toast | null>(null)
  const state = useMemo<ToastState>(() => {
    let last = 0
    return {
      toast: null,
      say: (next) => setToast({ ...next, id: ++last }),
      dismiss: () => setToast(null),
    }
  }, [])
  const value = useMemo(() => ({ ...state, toast }), [state, toast])
  return <ToastContext.Provider value={value}>{children}</ToastContext.Provider>
}

export function useToasts(): ToastState {
  const state = useContext(ToastContext)
  if (!state) throw new Error('No toasts above this component.')
  return state
}
