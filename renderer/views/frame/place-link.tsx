// One place in the sidebar: chosen by a click, a target for messages that are dragged, with a menu and places below it.
import { useState } from 'react'
import type { CSSProperties, DragEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ChevronDown, ChevronRight } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { formatNumber } from '../../locales/format.ts'
import { useWhere } from '../../state/where-hooks.tsx'
import { samePlace } from '../../state/where.ts'
import type { Place } from '../../state/where.ts'
import { classes } from '../../ui/classes.ts'
import type { MenuGroup } from '../../ui/menu.tsx'
import { usePerform } from '../actions/use-perform.ts'
import { DRAG_TYPE, dropAction, readDragged } from './drop-action.ts'
import { focusPaneSoon } from './focus-pane.ts'
import { useFolds } from './folds.ts'
import { useItemMenu } from './item-menu.tsx'
import styles from './sidebar.module.css'

interface PlaceLinkProps {
  /** Null for a name that only holds others. */
  place: Place | null
  name: string
  icon: LucideIcon
  /** The icon's, or a spot of it where the place is a tag. */
  colour?: string
  isTag?: boolean
  count?: number
  /** What the count counts: the unread, or all. */
  counts?: 'unread' | 'total'
  depth?: number
  menu?: readonly MenuGroup[]
  /** The way in for the tab key even where another place is shown. */
  isFirst?: boolean
  onChosen: () => void
  /** Places below this one. */
  children?: ReactNode
  foldName?: string
}

export function PlaceLink(props: PlaceLinkProps): ReactNode {
  const { place, name, depth = 0, menu, isFirst = false, onChosen, children, foldName = '' } = props
  const { where, go } = useWhere()
  const folds = useFolds()
  const drop = useDrop(place)
  const itemMenu = useItemMenu(name, menu)
  const isHere = place !== null && samePlace(where.place, place)
  const isFolded = folds.isFolded(foldName)
  const choose = (): void => {
    if (place === null) return folds.toggle(foldName)
    go({ place, search: '', activeGroupId: null, opened: null, pane: 'list' })
    onChosen()
    focusPaneSoon('list')
  }
  const indent: CSSProperties & Record<'--depth', number> = { '--depth': depth }
  return (
    <li data-branch>
      <div
        className={classes(styles.line, isHere && styles.here, drop.isOver && styles.over)}
        style={indent}
        onContextMenu={itemMenu.onContextMenu}
        {...drop.handlers}
      >
        {children && <FoldButton name={name} isFolded={isFolded} onFold={() => folds.toggle(foldName)} />}
        <button
          type="button"
          className={styles.link}
          data-item={name}
          data-focus={isHere ? '' : undefined}
          tabIndex={isHere || isFirst ? 0 : -1}
          aria-current={isHere ? 'page' : undefined}
          title={name}
          onClick={choose}
        >
          <Mark {...props} />
          <span className={styles.name}>
            <bdi>{name}</bdi>
          </span>
          <Count {...props} />
        </button>
        {itemMenu.shown}
      </div>
      {children && !isFolded && <ul>{children}</ul>}
    </li>
  )
}

function Mark({ icon: Icon, colour, isTag = false }: PlaceLinkProps): ReactNode {
  if (isTag) return <i className={styles.spot} style={{ background: colour }} aria-hidden="true" />
  return <Icon size={15} aria-hidden style={{ color: colour }} />
}

function Count({ count = 0, counts = 'unread' }: PlaceLinkProps): ReactNode {
  const { t, i18n } = useTranslation()
  if (count === 0) return null
  const words = t(counts === 'unread' ? 'places.unread' : 'places.total', { count })
  return (
    <span className={styles.count} title={words}>
      <span aria-hidden="true">{formatNumber(count, i18n.language)}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  )
}

interface FoldButtonProps {
  name: string
  isFolded: boolean
  onFold: () => void
}

function FoldButton({ name, isFolded, onFold }: FoldButtonProps): ReactNode {
  const { t } = useTranslation()
  const Icon = isFolded ? ChevronRight : ChevronDown
  return (
    <button
      type="button"
      data-fold
      className={styles.fold}
      tabIndex={-1}
      aria-expanded={!isFolded}
      aria-label={t('places.fold', { name })}
      onClick={onFold}
    >
      <Icon size={13} aria-hidden />
    </button>
  )
}

type DropHandlers = Record<'onDragOver' | 'onDragLeave' | 'onDrop', (event: DragEvent<HTMLElement>) => void>

/** Messages dropped here are moved, tagged or starred; with Ctrl held they are copied. */
function useDrop(place: Place | null): { isOver: boolean; handlers: DropHandlers | undefined } {
  const perform = usePerform()
  const [isOver, setOver] = useState(false)
  if (place === null || dropAction(place, false) === null) return { isOver: false, handlers: undefined }
  const isCopy = (event: DragEvent): boolean => (event.ctrlKey || event.altKey) && place.kind === 'mailbox'
  return {
    isOver,
    handlers: {
      onDragOver: (event) => {
        if (!event.dataTransfer.types.includes(DRAG_TYPE)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = isCopy(event) ? 'copy' : 'move'
        setOver(true)
      },
      onDragLeave: () => setOver(false),
      onDrop: (event) => {
        setOver(false)
        const target = readDragged(event.dataTransfer)
        const action = dropAction(place, isCopy(event))
        if (!target || !action) return
        event.preventDefault()
        void perform(target, action)
      },
    },
  }
}
