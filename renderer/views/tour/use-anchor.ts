// What a step of the tour points at, as it comes and goes.
import { useEffect, useState } from 'react'

/** The first that matches and can be seen; null while there is none. */
export function useAnchor(selector: string): Element | null {
  const [anchor, setAnchor] = useState<Element | null>(null)
  useEffect(() => {
    let frame = 0
    const look = (): void => {
      frame = 0
      const found = [...document.querySelectorAll(selector)].find((one) => one.getClientRects().length > 0)
      setAnchor(found ?? null)
    }
    const soon = (): void => {
      if (frame === 0) frame = requestAnimationFrame(look)
    }
    look()
    const watched = new MutationObserver(soon)
    watched.observe(document.body, { childList: true, subtree: true })
    return () => {
      watched.disconnect()
      cancelAnimationFrame(frame)
    }
  }, [selector])
  return anchor
}
