// Does something to messages and says so: the one way from any view to an action, and the way back.
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../engine/hooks.ts'
import { markOwnAction } from '../../state/own-action.ts'
import { useToasts } from '../../state/toasts.tsx'
import { doneText, undoneText } from './done-text.ts'
import { countOf, inWords, nounOf } from './subject.ts'
import type { Action, Target } from './subject.ts'
import { useNames } from './use-names.ts'

export type { Action, Target } from './subject.ts'

type Perform = (target: Target, action: Action, options?: { isQuiet?: boolean }) => Promise<boolean>

/** One star or one read mark is seen where it was set; nobody wants it told as well. */
const tellsItself = (target: Target, action: Action): boolean =>
  countOf(target) === 1 && action.kind === 'flag' && ['\\Seen', '\\Flagged'].includes(action.flag)

/** True when it was done; what was done, or went wrong, is said by a toast. `isQuiet` for what the program does by itself. */
export function usePerform(): Perform {
  const { t } = useTranslation()
  const perform = useCommand('actions.perform')
  const undo = useUndo()
  const names = useNames()
  const { say } = useToasts()
  return useCallback(
    async (target, action, { isQuiet = false } = {}) => {
      if (!isQuiet) markOwnAction()
      const result = await perform({ target, action })
      if (!result.ok) {
        say({ text: result.fault.message, tone: 'trouble' })
        return false
      }
      const { id, messages } = result.value
      if (isQuiet || tellsItself(target, action)) return true
      if (id === null) {
        // Archiving what lies in no inbox, moving what is there: without a word it would look broken.
        say({ text: t(`actions.nothing.${action.kind}`), tone: 'calm' })
        return true
      }
      const count = countOf(target)
      const what = count === null ? inWords(t, 'messages', messages) : inWords(t, nounOf(target), count)
      say({
        text: doneText(t, action, what, names),
        tone: 'calm',
        ...(action.kind !== 'delete' && { undo: () => void undo(id) }),
      })
      return true
    },
    [perform, say, t, names, undo],
  )
}

type ActionId = NonNullable<Parameters<ReturnType<typeof useCommand<'actions.undo'>>>[0]['id']>

/** Takes an action back, without an id the newest, and says which it was. */
export function useUndo(): (id?: ActionId) => Promise<void> {
  const { t } = useTranslation()
  const undo = useCommand('actions.undo')
  const names = useNames()
  const { say } = useToasts()
  return useCallback(
    async (id) => {
      const result = await undo({ id: id ?? null })
      if (result.ok) say({ text: undoneText(t, result.value, names), tone: 'calm' })
      else if (result.fault.code === 'not-found') say({ text: t('actions.nothingToUndo'), tone: 'calm' })
      else say({ text: result.fault.message, tone: 'trouble' })
    },
    [undo, t, names, say],
  )
}
