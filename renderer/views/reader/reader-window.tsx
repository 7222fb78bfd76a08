// A window that shows one conversation and nothing else, as live as the main one, with the same keys.
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { useHandlers, HandlerProvider } from '../../keyboard/handlers.tsx'
import { useAppearance, useSettings } from '../../state/appearance.ts'
import { ToastProvider } from '../../state/toasts.tsx'
import { useWhere, WhereProvider } from '../../state/where-hooks.tsx'
import { START } from '../../state/where.ts'
import { AskProvider } from '../actions/asking.tsx'
import { ToastHost } from '../actions/toast-host.tsx'
import { useUndo } from '../actions/use-perform.ts'
import { Keyboard } from '../keys/keyboard.tsx'
import { Reader } from './reader.tsx'
import styles from './reader.module.css'
import type { OwnWindow } from './window-address.ts'

export function ReaderWindow({ opened, place }: OwnWindow): ReactNode {
  useAppearance(useSettings())
  const start = useMemo(() => ({ ...START, place, opened, pane: 'reader' as const }), [place, opened])
  return (
    <WhereProvider start={start}>
      <HandlerProvider>
        <ToastProvider>
          <AskProvider>
            <Keyboard />
            <OnlyReader />
            <ToastHost />
          </AskProvider>
        </ToastProvider>
      </HandlerProvider>
    </WhereProvider>
  )
}

function OnlyReader(): ReactNode {
  const { where } = useWhere()
  const undo = useUndo()
  useHandlers('window', { 'reader.back': () => window.close(), 'action.undo': () => void undo() })
  return (
    <div className={styles.window}>
      <Reader opened={where.opened} isAlone />
    </div>
  )
}
