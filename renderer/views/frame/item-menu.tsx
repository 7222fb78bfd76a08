// The menu of something in the sidebar: at its "…" button, by right click, and by the menu key.
import { useState } from 'react'
import type { MouseEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Ellipsis } from 'lucide-react'
import { IconButton } from '../../ui/button.tsx'
import { ContextMenu, Menu, pointBelow } from '../../ui/menu.tsx'
import type { MenuGroup, Point } from '../../ui/menu.tsx'
import styles from './sidebar.module.css'

interface ItemMenu {
  /** For the line it belongs to. */
  onContextMenu: ((event: MouseEvent) => void) | undefined
  /** The button at the end of the line, and the menu where it is open. */
  shown: ReactNode
}

const RIGHT_BUTTON = 2

export function useItemMenu(name: string, groups: readonly MenuGroup[] | undefined): ItemMenu {
  const { t } = useTranslation()
  const [at, setAt] = useState<Point | null>(null)
  if (!groups) return { onContextMenu: undefined, shown: null }
  const title = t('places.menuOf', { name })
  return {
    onContextMenu: (event) => {
      event.preventDefault()
      const isPointed = event.button === RIGHT_BUTTON
      setAt(isPointed ? { x: event.clientX, y: event.clientY } : pointBelow(event.currentTarget))
    },
    shown: (
      <>
        <Menu
          name={title}
          groups={groups}
          trigger={<IconButton icon={Ellipsis} name={title} className={styles.more} />}
        />
        {at && <ContextMenu at={at} name={title} groups={groups} onClose={() => setAt(null)} />}
      </>
    ),
  }
}
