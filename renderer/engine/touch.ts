// Which queries a change concerns: a query says what it read, a change says what it touched.
import type { Touch } from '../../shared/contract.ts'

/** 'conversation:12' meets 'conversation:12' and 'conversation:*', in both directions. */
export function meets(read: Touch, touched: Touch): boolean {
  if (read === touched) return true
  const kindLength = read.indexOf(':') + 1
  if (!touched.startsWith(read.slice(0, kindLength))) return false
  return read.endsWith(':*') || touched.endsWith(':*')
}

export const isConcerned = (reads: readonly Touch[], touched: readonly Touch[]): boolean =>
  reads.some((read) => touched.some((touch) => meets(read, touch)))
