// The weakest fact of a message: what a list's tooltip says.
import type { Scored } from './score.ts'
import type { Values } from './signal.ts'

export interface Weakest {
  signal: string
  found: string
  values: Values
}

/** The lowest ceiling that holds, else what cost most points; null where nothing did. */
export function weakestOf({ contributions }: Pick<Scored, 'contributions'>): Weakest | null {
  let weakest: { one: (typeof contributions)[number]; lost: number } | undefined
  for (const one of contributions) {
    const lost = lostBy(one)
    if (lost > 0 && (!weakest || lost > weakest.lost)) weakest = { one, lost }
  }
  if (!weakest) return null
  const { signal, found, values } = weakest.one
  return { signal, found, values }
}

/** A ceiling takes what lies above it, whatever else was good. */
function lostBy({ kind, points, weight, value, ceiling }: Scored['contributions'][number]): number {
  const byCeiling = ceiling ? 100 - ceiling.atMost : 0
  if (kind === 'penalty') return Math.max(-points, byCeiling)
  if (kind === 'advice' || value === null) return 0
  return Math.max((1 - value) * weight, byCeiling)
}
