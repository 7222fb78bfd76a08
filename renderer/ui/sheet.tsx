// A dialog over the window: the browser's own, which keeps the focus inside, closes on Escape and gives the focus back.
import { useEffect, useId, useLayoutEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { X } from 'lucide-react'
import { IconButton } from './button.tsx'
import { classes } from './classes.ts'
import styles from './sheet.module.css'

/** What is there to be written in takes the focus, not the button that closes. */
const FIELD = 'input:not([type=radio], [type=checkbox], [type=file], :disabled)'

interface SheetProps {
  title: string
  closeName: string
  isWide?: boolean
  onClose: () => void
  children: ReactNode
}

export function Sheet({ title, closeName, isWide = false, onClose, children }: SheetProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const titleId = useId()
  useLayoutEffect(() => {
    const shown = dialog.current
    const opener = document.activeElement
    if (shown?.open === false) shown.showModal()
    return () => {
      // Taken out of the page while it is open, it gives the focus back to nobody.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus()
      })
    }
  }, [])
  useEffect(() => {
    // Unless something in it has asked for it.
    if (!body.current?.contains(document.activeElement))
      body.current?.querySelector<HTMLElement>(FIELD)?.focus()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={classes(styles.sheet, isWide && styles.wide)}
      aria-labelledby={titleId}
      onClose={onClose}
    >
      <header className={styles.header}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        <IconButton icon={X} name={closeName} onClick={() => dialog.current?.close()} />
      </header>
      <div ref={body} className={styles.body}>
        {children}
      </div>
    </dialog>
  )
}

export function SheetActions({ children }: { children: ReactNode }): ReactNode {
  return <div className={styles.actions}>{children}</div>
}
