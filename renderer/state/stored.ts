// A small thing this browser remembers for the next time: where panes end, what is folded. Not a setting.
import { useEffect, useState } from 'react'

/** @param restore makes sense of what was stored, and gives the start where there is nothing sensible (undefined) */
export function useStored<T>(key: string, restore: (found: unknown) => T): [T, (next: T) => void] {
  const [value, setValue] = useState(() => restore(parsed(localStorage.getItem(key))))
  useEffect(() => localStorage.setItem(key, JSON.stringify(value)), [key, value])
  return [value, setValue]
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return undefined
  }
}
