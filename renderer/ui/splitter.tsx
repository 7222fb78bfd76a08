// The line between two panes: dragged, moved by arrow keys, put back by a double click or Enter.
import { useRef } from 'react'
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react'
import styles from './splitter.module.css'

interface SplitterProps {
  name: string
  /** The pane before the line, whose size it changes. */
  controls: string
  /** Across which axis the panes lie. */
  axis: 'inline' | 'block'
  value: number
  least: number
  most: number
  usual: number
  /** How many pixels one unit of the value is now. */
  unitPx: () => number
  onResize: (value: number) => void
}

const STEP_PX = 16

export function Splitter({
  name,
  controls,
  axis,
  value,
  usual,
  unitPx,
  onResize,
  ...bounds
}: SplitterProps): ReactNode {
  const { least, most } = bounds
  const drag = useRef<{ from: number; value: number } | null>(null)
  const resize = (next: number): void => onResize(Math.round(Math.max(least, Math.min(most, next))))
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { from: along(event, axis), value }
  }
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (drag.current) resize(drag.current.value + (along(event, axis) - drag.current.from) / unitPx())
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = afterKey(event.key, axis, { value, step: STEP_PX / unitPx(), usual, ...bounds })
    if (next === undefined) return
    event.preventDefault()
    resize(next)
  }
  const end = (): void => {
    drag.current = null
  }
  return (
    // ARIA 1.2: a separator that takes the focus is a widget with a value.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="separator"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={styles.splitter}
      aria-label={name}
      aria-controls={controls}
      aria-orientation={axis === 'inline' ? 'vertical' : 'horizontal'}
      aria-valuenow={value}
      aria-valuemin={least}
      aria-valuemax={most}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={end}
      onPointerCancel={end}
      onDoubleClick={() => resize(usual)}
      onKeyDown={onKeyDown}
    />
  )
}

const isMirrored = (): boolean => document.documentElement.dir === 'rtl'

/** Pixels from where reading starts. */
const along = (
  { clientX, clientY }: { clientX: number; clientY: number },
  axis: 'inline' | 'block',
): number => (axis === 'block' ? clientY : isMirrored() ? -clientX : clientX)

interface Reach {
  value: number
  least: number
  most: number
  usual: number
  step: number
}

/** The size after a key; undefined for keys that mean nothing here. */
export function afterKey(
  key: string,
  axis: 'inline' | 'block',
  { value, least, most, usual, step }: Reach,
  isFromRight = isMirrored(),
): number | undefined {
  const [less, more] =
    axis === 'block'
      ? ['ArrowUp', 'ArrowDown']
      : isFromRight
        ? ['ArrowRight', 'ArrowLeft']
        : ['ArrowLeft', 'ArrowRight']
  switch (key) {
    case less:
      return value - step
    case more:
      return value + step
    case 'Home':
      return least
    case 'End':
      return most
    case 'Enter':
      return usual
    default:
      return undefined
  }
}
