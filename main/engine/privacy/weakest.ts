// The weakest fact of a message: what a list's tooltip says.
import type { Axis } from '../../../shared/model/privacy.ts'
import type { Scored } from './score.ts'
import type { Values } from './signal.ts'

export interface Weakest {
  signal: string
  found: string
  values: Values
}

/** The lowest ceiling that holds, else what cost most points; null where nothing did. */
export function weakestOf(scored: Pick<Scored, 'contributions' | 'unknown'>): Weakest | null {
  let weakest: { one: Scored['contributions'][number]; lost: number } | undefined
  for (const one of scored.contributions) {
    const lost = lostBy(one, weightOf(one.axis, scored))
    if (lost > 0 && (!weakest || lost > weakest.lost)) weakest = { one, lost }
  }
  if (!weakest) return null
  const { signal, found, values } = weakest.one
  return { signal, found, values }
}

/** Of all measures that apply to the axis. */
function weightOf(axis: Axis, { contributions, unknown }: Pick<Scored, 'contributions' | 'unknown'>): number {
  return [...contributions, ...unknown].reduce((sum, one) => sum + (one.axis === axis ? one.weight : 0), 0)
}

/** Points. A ceiling takes what lies above it, whatever else was good. `total` is the weight of the axis. */
function lostBy(
  { kind, points, weight, value, ceiling }: Scored['contributions'][number],
  total: number,
): number {
  const byCeiling = ceiling ? 100 - ceiling.atMost : 0
  if (kind === 'penalty') return Math.max(-points, byCeiling)
  if (kind === 'advice' || value === null) return 0
  return Math.max((100 * (1 - value) * weight) / total, byCeiling)
}
