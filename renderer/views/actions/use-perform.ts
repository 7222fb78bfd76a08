// Does something to messages and says so: the one way from any view to an action.
import { useCallback } from 'react'
import type { ArgsOf } from '../../../shared/contract.ts'
import { useCommand } from '../../engine/hooks.ts'
import { useToasts } from '../../state/toasts.tsx'

export type Target = ArgsOf<'actions.perform'>['target']
export type Action = ArgsOf<'actions.perform'>['action']

/** True when it was done; what went wrong is said by a toast. */
export function usePerform(): (target: Target, action: Action) => Promise<boolean> {
  const perform = useCommand('actions.perform')
  const { say } = useToasts()
  return useCallback(
    async (target, action) => {
      const result = await perform({ target, action })
      if (!result.ok) say({ text: result.fault.message, tone: 'trouble' })
      return result.ok
    },
    [perform, say],
  )
}
