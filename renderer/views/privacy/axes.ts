// The axes of the index and the letter a figure alone would get (docs/privacy-model.md: A >= 80, B >= 60, C >= 40, D >=
// 20).
import type { Axis, Letter } from '../../../shared/model/privacy.ts'

export const AXES = ['technical', 'context', 'behaviour'] as const satisfies readonly Axis[]
export type AxisValues = Record<Axis, number | null>

export function letterOf(value: number | null): Letter {
  if (value === null) return '?'
  if (value >= 80) return 'A'
  if (value >= 60) return 'B'
  if (value >= 40) return 'C'
  return value >= 20 ? 'D' : 'E'
}
