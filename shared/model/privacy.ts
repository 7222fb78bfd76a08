// Words of the privacy model (docs/privacy-model.md): axes, letters, standing, facts and the report.
import { z } from 'zod'

export const AXES = ['technical', 'context', 'behaviour'] as const
export const Axis = z.enum(AXES)
export type Axis = z.infer<typeof Axis>

export const LETTERS = ['A', 'B', 'C', 'D', 'E', '?'] as const
/** A >= 80, B >= 60, C >= 40, D >= 20, E below; `?` where too little is known. */
export const Letter = z.enum(LETTERS)
export type Letter = z.infer<typeof Letter>

/** Who stands behind a fact: this program saw it, a trusted server wrote it, or anybody could have. */
export const Standing = z.enum(['observed', 'attested', 'claimed'])
export type Standing = z.infer<typeof Standing>

/** Where a fact is written: MIME part path ('' = the header block of the message, '1.2' = a part) and byte range [start, end). */
export const Evidence = z.object({
  text: z.string(),
  part: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
})
export type Evidence = z.infer<typeof Evidence>

/** One line of the sum. For a measure `weight` and `value` (0..1) count and `points` is w·v/Σw·100; for a penalty
 * weight is 0 and `points` is negative. `ceiling` caps the axis (`ceilingAxis` where it is not the signal's own). */
export const Contribution = z.object({
  signal: z.string(),
  axis: Axis,
  kind: z.enum(['measure', 'penalty', 'advice']),
  standing: Standing,
  weight: z.number(),
  value: z.number().nullable(),
  points: z.number(),
  ceiling: z.object({ axis: Axis, atMost: z.number() }).nullable(),
  /** Text code and values for the sentence in the user's language: signals.<signal>.<found>. */
  found: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  evidence: z.array(Evidence),
})
export type Contribution = z.infer<typeof Contribution>

export const UnknownSignal = z.object({ signal: z.string(), axis: Axis, weight: z.number(), why: z.string() })
export type UnknownSignal = z.infer<typeof UnknownSignal>

const AxisValue = z.number().min(0).max(100).nullable()
/** The three axes, 0-100 or null for `?`, and what they come to. */
export const Index = z.object({
  letter: Letter,
  overall: AxisValue,
  technical: AxisValue,
  context: AxisValue,
  behaviour: AxisValue,
  /** A signal threw: its part is missing from the sum (rule 9). */
  isIncomplete: z.boolean(),
})
export type Index = z.infer<typeof Index>

export const Report = Index.extend({
  modelVersion: z.int(),
  contributions: z.array(Contribution),
  unknown: z.array(UnknownSignal),
})
export type Report = z.infer<typeof Report>
