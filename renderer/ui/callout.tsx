// A note that points at something on the page, beside it, and blocks nothing.
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type { CSSProperties, ReactNode } from 'react'
import styles from './callout.module.css'

/** px, between the note and what it points at, and to the edges of the window. */
const GAP = 10

interface CalloutProps {
  /** What it points at; while there is none, it stands in the corner. */
  anchor: Element | null
  name: string
  title: string
  onEscape: () => void
  children: ReactNode
}

/** What is marked `data-first` takes the focus when it comes, unless somebody is writing or in a dialog. */
export function Callout({ anchor, name, title, onEscape, children }: CalloutProps): ReactNode {
  const note = useRef<HTMLElement>(null)
  const titleId = useId()
  const place = usePlaceBeside(anchor, note)
  useEffect(() => {
    const isWriting = document.activeElement?.matches('input, textarea, select') ?? false
    if (isWriting || document.querySelector('dialog[open]')) return
    note.current?.querySelector<HTMLElement>('[data-first]')?.focus()
  }, [])
  return (
    // Escape is heard for the buttons within.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      ref={note}
      className={styles.callout}
      style={place}
      aria-label={name}
      aria-describedby={titleId}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        event.preventDefault()
        onEscape()
      }}
    >
      <h2 id={titleId} className={styles.title} aria-live="polite">
        {title}
      </h2>
      {children}
    </aside>
  )
}

/** Below the anchor where there is room, else above it; always whole within the window. */
function usePlaceBeside(anchor: Element | null, note: { current: HTMLElement | null }): CSSProperties {
  const [place, setPlace] = useState<CSSProperties>({})
  useLayoutEffect(() => {
    const put = (): void => {
      const own = note.current?.getBoundingClientRect()
      if (!own) return
      const at = anchor?.getBoundingClientRect()
      if (!at) return setPlace({ insetInlineEnd: GAP * 2, insetBlockEnd: GAP * 4 })
      const left = clamp(at.left + at.width / 2 - own.width / 2, GAP, window.innerWidth - own.width - GAP)
      const isRoomBelow = at.bottom + GAP + own.height + GAP <= window.innerHeight
      const top = isRoomBelow ? at.bottom + GAP : Math.max(GAP, at.top - GAP - own.height)
      setPlace((last) => (last.left === left && last.top === top ? last : { left, top }))
    }
    put()
    // What it points at moves with panes, lists and pictures.
    const listening = new AbortController()
    window.addEventListener('resize', put, { signal: listening.signal })
    document.addEventListener('scroll', put, { signal: listening.signal, capture: true, passive: true })
    const watched = new ResizeObserver(put)
    watched.observe(document.body)
    if (anchor) watched.observe(anchor)
    return () => {
      listening.abort()
      watched.disconnect()
    }
  }, [anchor, note])
  return place
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most))
