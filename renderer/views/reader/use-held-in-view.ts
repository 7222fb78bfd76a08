// Opens a conversation at one of its messages and holds it there while bodies around it arrive and grow, until the
// user takes over.
import { useEffect } from 'react'
import type { RefObject } from 'react'

const TAKE_OVER = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const

export function useHeldInView(list: RefObject<HTMLElement | null>, message: number | null): void {
  useEffect(() => {
    const element = list.current?.querySelector(`[data-message="${message}"]`)
    const pane = list.current?.closest('[data-pane]')
    if (!list.current || !element || !pane) return
    const observer = new ResizeObserver(() => element.scrollIntoView({ block: 'start' }))
    const letGo = (): void => {
      observer.disconnect()
      for (const name of TAKE_OVER) pane.removeEventListener(name, letGo)
    }
    observer.observe(list.current)
    for (const name of TAKE_OVER) pane.addEventListener(name, letGo, { passive: true })
    return letGo
  }, [list, message])
}
