// Conditions on the privacy index: letters and points of the message itself.
import type { Comparison } from '../../../shared/lib/query.ts'
import { bound, FALSE, type Condition } from './condition.ts'

const BEST_FIRST = ['A', 'B', 'C', 'D', 'E']

/** '<' is worse: index:<C finds D and E. '?' is neither better nor worse than any letter. */
export function letterCondition(comparison: Comparison, letter: string): Condition {
  if (letter === '?')
    return bound(`not exists (select 1 from score s where s.message = g.message and s.letter <> '?')`)
  const rank = BEST_FIRST.indexOf(letter)
  const letters = BEST_FIRST.filter((_, at) => holds(rank - at, comparison))
  if (letters.length === 0) return FALSE
  return bound(
    `exists (select 1 from score s where s.message = g.message
       and s.letter in (select value from json_each(?)))`,
    JSON.stringify(letters),
  )
}

function holds(difference: number, comparison: Comparison): boolean {
  switch (comparison) {
    case '<':
      return difference < 0
    case '<=':
      return difference <= 0
    case '=':
      return difference === 0
    case '>=':
      return difference >= 0
    case '>':
      return difference > 0
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
