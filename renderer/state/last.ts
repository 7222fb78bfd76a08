// What was there last, for as long as nothing newer is.
import { useState } from 'react'

/** The value, or while it is undefined the last one that was not. */
export function useLast<T>(value: T | undefined): T | undefined {
  const [last, setLast] = useState(value)
  if (value !== undefined && value !== last) setLast(() => value)
  return value === undefined ? last : value
}
