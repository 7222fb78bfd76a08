// A part of the sidebar under a title that folds it: an account, the smart lists, the tags.
import type { ReactNode } from 'react'
import { ChevronDown, ChevronRight } from 'lucide-react'
import type { MenuGroup } from '../../ui/menu.tsx'
import { useFolds } from './folds.ts'
import { useItemMenu } from './item-menu.tsx'
import styles from './sidebar.module.css'

interface SidebarSectionProps {
  title: string
  foldName: string
  /** Colour of the spot before the title. */
  spot?: string
  /** Beside the title: a button, a sign of trouble. */
  aside?: ReactNode
  menu?: readonly MenuGroup[]
  children: ReactNode
}

export function SidebarSection({
  title,
  foldName,
  spot,
  aside,
  menu,
  children,
}: SidebarSectionProps): ReactNode {
  const folds = useFolds()
  const itemMenu = useItemMenu(title, menu)
  const isFolded = folds.isFolded(foldName)
  const Icon = isFolded ? ChevronRight : ChevronDown
  return (
    <section className={styles.section} aria-label={title} data-branch>
      <header className={styles.head} onContextMenu={itemMenu.onContextMenu}>
        <h2>
          <button
            type="button"
            data-item={title}
            data-fold
            tabIndex={-1}
            aria-expanded={!isFolded}
            title={title}
            onClick={() => folds.toggle(foldName)}
          >
            {spot && <i className={styles.spot} style={{ background: spot }} aria-hidden="true" />}
            <span className={styles.name}>
              <bdi>{title}</bdi>
            </span>
            <Icon size={12} aria-hidden className={styles.chevron} />
          </button>
        </h2>
        {aside}
        {itemMenu.shown}
      </header>
      {!isFolded && children}
    </section>
  )
}
