// Marks a message as read once it has been in view for a while.
import { useEffect } from 'react'
import type { RefObject } from 'react'
import type { MessageId } from '../../../shared/model/ids.ts'
import { useCommand } from '../../engine/hooks.ts'
import { useSettings } from '../../state/appearance.ts'

/** As long as the settings say, or never. @param isWanted false for a message already read, or that the user marked unread while it was open */
export function useSeen(element: RefObject<HTMLElement | null>, message: MessageId, isWanted: boolean): void {
  const setFlag = useCommand('messages.setFlag')
  const afterMs = useSettings()?.markReadAfterMs ?? null
  useEffect(() => {
    const target = element.current
    if (!isWanted || !target || afterMs === null) return
    let timer: number | undefined
    const observer = new IntersectionObserver(
      ([entry]) => {
        window.clearTimeout(timer)
        if (entry?.isIntersecting)
          timer = window.setTimeout(
            () => void setFlag({ messages: [message], flag: '\\Seen', isSet: true }),
            afterMs,
          )
      },
      { rootMargin: '0px 0px -60px 0px' },
    )
    observer.observe(target)
    return () => {
      window.clearTimeout(timer)
      observer.disconnect()
    }
  }, [element, message, isWanted, afterMs, setFlag])
}
