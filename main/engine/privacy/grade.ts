// The constants of the privacy model, all in one place with their reasons, and the arithmetic from axes to a letter
// (docs/privacy-model.md, rules 2 to 4). They are judgement: change them here, raise MODEL_VERSION, re-score.
import { AXES, type Axis, type Letter } from '../../../shared/model/privacy.ts'

/** Raised with every change that can give a stored message another index. */
export const MODEL_VERSION = 1

/** What an unanswered measure counts for: the middle, so that learning a good answer can only help. */
export const UNKNOWN_VALUE = 0.5
/** Below this share of known weight an axis is a guess, and is shown as "?". */
export const LEAST_KNOWN_SHARE = 0.4

/** Points off an axis. */
export const PENALTY = {
  /** Somebody is watched or deceived: a tracker, a cloaked link, a false name. */
  grave: 45,
  /** Something acts, or everybody can read it. */
  active: 25,
  /** A habit that gives something away. */
  ordinary: 15,
  /** A trifle that adds up. */
  slight: 8,
} as const

/** What an axis can come to at most while a fact holds. */
export const CEILING = {
  /** Every host on the way could read it and change it. */
  clear: 39,
  /** Nobody could change it, but every host could read it. */
  signedOnly: 59,
  /** Sealed, but to a key that nobody compared: it could be a stranger's. */
  uncompared: 79,
  /** Whoever listened on the line has it. */
  plaintextHop: 19,
  /** The line was open, its words were not. */
  plaintextHopSealed: 59,
  /** Not from whom it says. */
  forged: 19,
  /** Everybody can read it, for ever. */
  public: 19,
  /** A link that lies about where it leads: half the way to being robbed. */
  cloakedLink: 39,
  /** A tracker that was blocked tells how its sender works, and nothing was told. */
  blockedTracker: 59,
} as const

/** No axis can be hidden behind the others: the whole is at most this far above the worst. */
const ABOVE_WORST = 20
/** A ceiling at or below this, with another axis below `weak`, makes an E: the letter must be reachable. */
export const GRAVE_CEILING = 19
const WEAK_AXIS = 40
/** An A promises technical protection: without it, nothing comes to more than this. */
const BEST_WITHOUT_A = 79
const LETTER_A = 80

export type AxisValues = Readonly<Record<Axis, number | null>>

/**
 * The whole, 0-100, or null where two axes are unknown. A message's axes all have a value, with the unknown in the
 * middle; in an aggregate an axis that no message has is null and left out. `held` are the axes that a grave ceiling
 * holds.
 */
export function overallOf(axes: AxisValues, held: readonly Axis[]): number | null {
  const values = AXES.map((axis) => axes[axis]).filter((value) => value !== null)
  if (values.length < 2) return null
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  let overall = Math.min(mean, Math.min(...values) + ABOVE_WORST)
  const isWeak = (axis: Axis) => (axes[axis] ?? WEAK_AXIS) < WEAK_AXIS
  if (held.some((axis) => AXES.some((other) => other !== axis && isWeak(other))))
    overall = Math.min(overall, GRAVE_CEILING)
  return (axes.technical ?? 0) >= LETTER_A ? overall : Math.min(overall, BEST_WITHOUT_A)
}

export function letterOf(overall: number | null): Letter {
  if (overall === null) return '?'
  if (overall >= LETTER_A) return 'A'
  if (overall >= 60) return 'B'
  if (overall >= 40) return 'C'
  return overall >= 20 ? 'D' : 'E'
}
