// Letters typed in the sidebar lead to the next place that begins with them.
import { fold } from '../../../shared/lib/fold.ts'

/** The place to go to; undefined where none begins so. One letter moves on, more letters may stay. */
export function jumpTo(names: readonly string[], at: number, typed: string): number | undefined {
  const wanted = fold(typed)
  const from = typed.length > 1 ? Math.max(at, 0) : at + 1
  const order = names.map((_, step) => (from + step) % names.length)
  return order.find((index) => fold(names[index] ?? '').startsWith(wanted))
}
