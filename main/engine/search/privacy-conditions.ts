// Conditions on the privacy index: letters and points of the message itself.
import type { Comparison } from '../../../shared/lib/query.ts'
import { bound, type Condition } from './condition.ts'

/** The least points of each letter, best first (privacy/grade.ts); tested against it. */
export const LEAST = { A: 80, B: 60, C: 40, D: 20, E: 0 } as const
const LETTERS = ['A', 'B', 'C', 'D', 'E'] as const

/** '<' is worse: index:<C finds D and E. '?' is neither better nor worse than any letter. As the list shows it: the worst
 * copy's. */
export function letterCondition(comparison: Comparison, letter: string): Condition {
  const at = LETTERS.findIndex((one) => one === letter)
  const own = LETTERS[at]
  if (own === undefined) return bound('l.overall is null')
  const better = LETTERS[at - 1]
  /** The first points that are a better letter's. */
  const above = better === undefined ? 101 : LEAST[better]
  switch (comparison) {
    case '<':
      return bound('l.overall < ?', LEAST[own])
    case '<=':
      return bound('l.overall < ?', above)
    case '=':
      return bound('l.overall >= ? and l.overall < ?', LEAST[own], above)
    case '>=':
      return bound('l.overall >= ?', LEAST[own])
    case '>':
      return bound('l.overall >= ?', above)
  }
}

/** Points of one axis, 0 to 100; null asks for what is unknown. */
export function axisCondition(
  axis: 'technical' | 'context' | 'behaviour',
  comparison: Comparison,
  points: number | null,
): Condition {
  if (points === null)
    return bound(`not exists (select 1 from score s where s.message = g.message and s.${axis} is not null)`)
  return bound(
    `exists (select 1 from score s where s.message = g.message and s.${axis} ${comparison} ?)`,
    points,
  )
}
