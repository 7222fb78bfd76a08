// What the menu of an account does at once.
import { useCommand } from '../../engine/hooks.ts'
import type { Account } from './sidebar.tsx'

export interface AccountActs {
  setColour: (colour: Account['colour']) => void
  setUnified: (isInUnified: boolean) => void
  syncNow: () => void
}

export function useAccountActs({ id }: Account): AccountActs {
  const change = useCommand('accounts.change')
  const syncNow = useCommand('accounts.syncNow')
  return {
    setColour: (colour) => void change({ id, colour }),
    setUnified: (isInUnified) => void change({ id, isInUnified }),
    syncNow: () => void syncNow({ id }),
  }
}
