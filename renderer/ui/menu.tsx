// Menus: at a button, and at a point for what is under the pointer. What they hold is data.
// An item runs when the menu is gone and the focus is back where it was, so that it acts on the pane it was opened from.
import { useRef } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { Check, ChevronRight } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import {
  Header,
  I18nProvider,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Pressable,
  SubmenuTrigger,
} from 'react-aria-components'
import { classes } from './classes.ts'
import styles from './menu.module.css'
import { usePortal } from './portal.ts'

export interface MenuItem {
  id: string
  label: string
  icon?: LucideIcon
  /** A spot of this colour instead of an icon. */
  spot?: string
  /** The shortcut as it is printed. */
  keys?: string | undefined
  isDisabled?: boolean
  isDanger?: boolean
  /** For groups one can choose in. */
  isChecked?: boolean
  run?: () => void
  /** A menu of its own beside the item. */
  groups?: readonly MenuGroup[]
}

/** Items between two lines; a group without items is not drawn. */
export interface MenuGroup {
  id: string
  title?: string
  /** Items are checked: one of them, or any of them. */
  choose?: 'one' | 'many'
  items: readonly MenuItem[]
}

interface MenuProps {
  /** What it is a menu of, for screen readers. */
  name: string
  groups: readonly MenuGroup[]
}

/** A button (any element that takes a ref and press events) and the menu it opens below itself. */
export function Menu({
  trigger,
  align = 'start',
  ...menu
}: MenuProps & {
  trigger: ReactElement<Record<string, unknown>, string>
  align?: 'start' | 'end'
}): ReactNode {
  const portal = usePortal()
  return (
    <Directed>
      <MenuTrigger>
        <Pressable>{trigger}</Pressable>
        <Popover {...portal} className={classes(styles.popover)} placement={`bottom ${align}`} offset={4}>
          <MenuBody {...menu} />
        </Popover>
      </MenuTrigger>
    </Directed>
  )
}

export interface Point {
  x: number
  y: number
}

/** A menu at a point of the window; mount it to open it. */
export function ContextMenu({
  at,
  onClose,
  ...menu
}: MenuProps & { at: Point; onClose: () => void }): ReactNode {
  const anchor = useRef<HTMLSpanElement>(null)
  const portal = usePortal()
  return (
    <Directed>
      {/* Points have no direction: a pointer's place counts from the left in every language. */}
      <span ref={anchor} className={styles.anchor} style={{ left: at.x, top: at.y }} />
      <Popover
        {...portal}
        aria-label={menu.name}
        className={classes(styles.popover)}
        triggerRef={anchor}
        placement="bottom start"
        offset={0}
        isOpen
        onOpenChange={(isOpen) => !isOpen && onClose()}
      >
        <MenuBody {...menu} onClose={onClose} />
      </Popover>
    </Directed>
  )
}

/** Where a menu opens that a key asked for: under the start of the element. */
export function pointBelow(element: Element): Point {
  const { left, right, bottom } = element.getBoundingClientRect()
  const inset = Math.min(24, (right - left) / 2)
  return { x: isMirrored() ? right - inset : left + inset, y: bottom - 6 }
}

const isMirrored = (): boolean => document.documentElement.dir === 'rtl'

/** The library takes its direction from a language. */
function Directed({ children }: { children: ReactNode }): ReactNode {
  const language = document.documentElement.lang || 'en'
  return <I18nProvider locale={isMirrored() ? 'ar' : language}>{children}</I18nProvider>
}

/** The library gives the focus back one frame after a menu has closed. */
const whenFocusIsBack = (run: () => void): void => {
  requestAnimationFrame(() => requestAnimationFrame(run))
}

function MenuBody({ name, groups, onClose }: MenuProps & { onClose?: () => void }): ReactNode {
  return (
    <AriaMenu
      aria-label={name}
      className={classes(styles.menu)}
      {...(onClose && { onClose, autoFocus: 'first' as const })}
    >
      {groups.filter((group) => group.items.length > 0).map(drawGroup)}
    </AriaMenu>
  )
}

const drawGroup = ({ id, title, choose, items }: MenuGroup): ReactNode => (
  <MenuSection
    key={id}
    id={id}
    className={classes(styles.group)}
    aria-label={title ?? id}
    selectionMode={choose === undefined ? 'none' : choose === 'one' ? 'single' : 'multiple'}
    selectedKeys={items.filter((item) => item.isChecked).map((item) => item.id)}
  >
    {title && <Header className={classes(styles.title)}>{title}</Header>}
    {items.map((item) => drawItem(item, choose !== undefined))}
  </MenuSection>
)

function drawItem(item: MenuItem, isChosen: boolean): ReactNode {
  if (!item.groups) return <Item key={item.id} item={item} isChosen={isChosen} />
  return (
    <SubmenuTrigger key={item.id}>
      <Item item={item} isChosen={false} />
      <Submenu name={item.label} groups={item.groups} />
    </SubmenuTrigger>
  )
}

function Submenu(menu: MenuProps): ReactNode {
  return (
    <Popover {...usePortal()} className={classes(styles.popover)} offset={-2}>
      <MenuBody {...menu} />
    </Popover>
  )
}

function Item({ item, isChosen }: { item: MenuItem; isChosen: boolean }): ReactNode {
  const { id, label, icon: Icon, spot, keys, isDisabled, isDanger, isChecked, run, groups } = item
  return (
    <AriaMenuItem
      id={id}
      textValue={label}
      isDisabled={isDisabled === true}
      className={classes(styles.item, isDanger && styles.danger)}
      onAction={() => run && whenFocusIsBack(run)}
    >
      <span className={styles.icon} aria-hidden="true">
        {isChosen ? isChecked && <Check size={15} /> : Icon && <Icon size={15} strokeWidth={1.8} />}
      </span>
      {spot !== undefined && <span className={styles.spot} style={{ background: spot }} aria-hidden="true" />}
      <span className={styles.label} dir="auto">
        {label}
      </span>
      {keys !== undefined && (
        <kbd className={styles.keys} aria-hidden="true">
          {keys}
        </kbd>
      )}
      {groups && <ChevronRight size={14} aria-hidden className={styles.more} />}
    </AriaMenuItem>
  )
}
