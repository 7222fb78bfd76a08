// The toast: what was just done, and the way back; it waits while one looks at it.
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CircleAlert, X } from 'lucide-react'
import { useHandlers } from '../../keyboard/handlers.tsx'
import { usePrintedKeys } from '../../keyboard/use-bindings.ts'
import { useSettings } from '../../state/appearance.ts'
import { useToasts } from '../../state/toasts.tsx'
import type { Toast } from '../../state/toasts.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import styles from './toast-host.module.css'
import { useUndo } from './use-perform.ts'

const SHOWN_MS = 8000

export function ToastHost(): ReactNode {
  const { toast } = useToasts()
  const undo = useUndo()
  useHandlers('window', { 'action.undo': () => void undo() })
  return (
    // Always there, so that what comes into it is read out.
    <div className={styles.host} role="status">
      {toast && <ToastLine key={toast.id} toast={toast} />}
    </div>
  )
}

function ToastLine({ toast }: { toast: Toast }): ReactNode {
  const { t } = useTranslation()
  const { dismiss } = useToasts()
  const printed = usePrintedKeys()
  const hold = useTimeOut(useSettings()?.toastMs ?? SHOWN_MS, dismiss)
  const undo = (): void => {
    dismiss()
    toast.undo?.()
  }
  return (
    <div className={classes(styles.toast, toast.tone === 'trouble' && styles.trouble)} {...hold}>
      {toast.tone === 'trouble' && <CircleAlert size={16} aria-hidden />}
      <span className={styles.text}>{toast.text}</span>
      {toast.undo && (
        <Button look="link" title={printed('action.undo')} onClick={undo}>
          {t('actions.undo')}
        </Button>
      )}
      <IconButton icon={X} name={t('actions.dismiss')} onClick={dismiss} />
    </div>
  )
}

interface Hold {
  onPointerEnter: () => void
  onPointerLeave: () => void
  onFocus: () => void
  onBlur: () => void
}

/** Calls `onOver` after a time in which neither the pointer nor the focus was here. */
function useTimeOut(afterMs: number, onOver: () => void): Hold {
  const [holders, setHolders] = useState({ pointer: false, focus: false })
  const isHeld = holders.pointer || holders.focus
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(onOver, afterMs)
    return () => clearTimeout(timer)
  }, [isHeld, afterMs, onOver])
  return {
    onPointerEnter: () => setHolders((was) => ({ ...was, pointer: true })),
    onPointerLeave: () => setHolders((was) => ({ ...was, pointer: false })),
    onFocus: () => setHolders((was) => ({ ...was, focus: true })),
    onBlur: () => setHolders((was) => ({ ...was, focus: false })),
  }
}
