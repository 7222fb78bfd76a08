// The keys of the sidebar: arrows move, fold and unfold, letters jump. Enter is a button's own.
import { useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { jumpTo } from './jump.ts'

/** Letters typed closer together than this are one word. */
const WORD_MS = 700

export function useSidebarKeys(): (event: KeyboardEvent<HTMLElement>) => void {
  const typed = useRef({ text: '', at: 0 })
  return (event) => {
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-item]')]
    const at = items.findIndex((item) => item === document.activeElement)
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
    if (at === -1 || !isPlain) return
    if (/^[\p{L}\p{N}]$/u.test(event.key)) {
      const isOneWord = event.timeStamp - typed.current.at < WORD_MS
      const text = (isOneWord ? typed.current.text : '') + event.key
      typed.current = { text, at: event.timeStamp }
      const names = items.map((item) => item.dataset['item'] ?? '')
      items[jumpTo(names, at, text) ?? at]?.focus()
    } else {
      typed.current = { text: '', at: 0 }
      if (!move(event.key, items, at)) return
    }
    event.preventDefault()
  }
}

const isMirrored = (): boolean => document.documentElement.dir === 'rtl'

/** False for a key that means nothing here. */
function move(key: string, items: readonly HTMLElement[], at: number): boolean {
  const [out, into] = isMirrored() ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight']
  const item = items[at]
  switch (key) {
    case 'ArrowDown':
      items[at + 1]?.focus()
      return true
    case 'ArrowUp':
      items[at - 1]?.focus()
      return true
    case 'Home':
      items[0]?.focus()
      return true
    case 'End':
      items.at(-1)?.focus()
      return true
    case into:
      if (foldButton(item)?.ariaExpanded === 'false') foldButton(item)?.click()
      else items[at + 1]?.focus()
      return true
    case out:
      if (foldButton(item)?.ariaExpanded === 'true') foldButton(item)?.click()
      else itemAbove(item)?.focus()
      return true
    default:
      return false
  }
}

/** Every place and every section is a branch; its first child is its line, below which others may lie. */
const branchOf = (element: Element | null | undefined): Element | null =>
  element?.closest('[data-branch]') ?? null

const foldButton = (item: HTMLElement | undefined): HTMLElement | null =>
  branchOf(item)?.firstElementChild?.querySelector<HTMLElement>('[data-fold]') ?? null

const itemAbove = (item: HTMLElement | undefined): HTMLElement | null =>
  branchOf(branchOf(item)?.parentElement)?.firstElementChild?.querySelector<HTMLElement>('[data-item]') ??
  null
