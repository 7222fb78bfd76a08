// The sidebar where the window is too narrow for it: over the page, at its beginning.
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { X } from 'lucide-react'
import { IconButton } from '../../ui/button.tsx'
import { PortalProvider } from '../../ui/portal.ts'
import styles from './drawer.module.css'

interface DrawerProps {
  name: string
  closeName: string
  onClose: () => void
  children: ReactNode
}

export function Drawer({ name, closeName, onClose, children }: DrawerProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null)
  const [menuPlace, setMenuPlace] = useState<Element | null>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    // A click beside the panel closes it, as Escape does.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={styles.drawer}
      aria-label={name}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current.close()
      }}
    >
      <div className={styles.panel}>
        <div className={styles.head}>
          <IconButton icon={X} name={closeName} onClick={() => dialog.current?.close()} />
        </div>
        <PortalProvider value={menuPlace}>{children}</PortalProvider>
      </div>
      <div ref={setMenuPlace} />
    </dialog>
  )
}
