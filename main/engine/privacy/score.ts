// The sum (docs/privacy-model.md, rules 2 to 4, 7 and 9): signals answer, the axes are added up, and the list that was
// added up is the report.
import {
  AXES,
  type Axis,
  type Contribution,
  type Report,
  type UnknownSignal,
} from '../../../shared/model/privacy.ts'
import type { Fact, FactKind } from './facts.ts'
import {
  GRAVE_CEILING,
  LEAST_KNOWN_SHARE,
  letterOf,
  MODEL_VERSION,
  overallOf,
  UNKNOWN_VALUE,
} from './grade.ts'
import {
  givenTo,
  type Finding,
  type Signal,
  type Situation,
  type Verdict,
  type WeighedFact,
} from './signal.ts'
import { SIGNALS } from './signals.ts'
import { trustBoundary, type Boundary, type Trust } from './trust-boundary.ts'

/** What scoring needs to know beside the facts and the trust boundary that follows from them. */
export type Surroundings = Omit<Situation, 'crossings' | 'isPlausible'>

/** A contribution before its evidence is worded: facts instead of text. */
export type Scored = Omit<Report, 'contributions'> & {
  contributions: (Omit<Contribution, 'evidence'> & { evidence: readonly Fact[] })[]
  boundary: Boundary
}

type Line = Scored['contributions'][number]

export interface Judgement {
  verdicts: Judged[]
  /** There was no body to look at. */
  isBodyBlank: boolean
  boundary: Boundary
}

/** The index of one message with the list it is the sum of. `onBug` is told of a signal that threw. */
export function score(
  facts: readonly Fact[],
  trust: Trust,
  surroundings: Surroundings,
  onBug?: (signal: string, error: unknown) => void,
): Scored {
  const { verdicts, isBodyBlank, boundary } = judge(facts, trust, surroundings, onBug)
  return { ...summed(verdicts, isBodyBlank), boundary }
}

/** What every signal says of the message, before anything is added up. */
export function judge(
  facts: readonly Fact[],
  trust: Trust,
  surroundings: Surroundings,
  onBug: (signal: string, error: unknown) => void = () => {},
  signals: readonly Signal[] = SIGNALS,
): Judgement {
  const boundary = trustBoundary(facts, trust)
  const situation: Situation = {
    ...surroundings,
    crossings: boundary.crossings,
    isPlausible: boundary.isPlausible,
  }
  const byKind = weighed(facts, boundary)
  const verdicts = signals.map((signal) => ({ signal, verdict: judged(signal, byKind, situation, onBug) }))
  return { verdicts, isBodyBlank: isBlank(byKind), boundary }
}

function weighed(facts: readonly Fact[], boundary: Boundary): Map<FactKind, WeighedFact[]> {
  const byKind = new Map<FactKind, WeighedFact[]>()
  for (const fact of facts) {
    const weighedFact = { ...fact, standing: boundary.standingOf(fact) }
    const list = byKind.get(fact.kind)
    if (list) list.push(weighedFact)
    else byKind.set(fact.kind, [weighedFact])
  }
  return byKind
}

function judged(
  signal: Signal,
  facts: ReadonlyMap<FactKind, readonly WeighedFact[]>,
  situation: Situation,
  onBug: (signal: string, error: unknown) => void,
): Verdict {
  try {
    return signal.evaluate(givenTo(signal, facts, situation))
  } catch (error) {
    onBug(signal.id, error)
    return { is: 'unknown', why: 'bug' }
  }
}

/** No body to look at: what is not found there proves nothing (rule 3). A sealed one shows nothing to anybody yet. */
function isBlank(facts: ReadonlyMap<FactKind, readonly WeighedFact[]>): boolean {
  const body = facts.get('body')?.[0]?.value
  return body === undefined || body === 'none'
}

export interface Judged {
  signal: Signal
  verdict: Verdict
}

/** Adds up verdicts; exported for the proofs, which change one verdict at a time. */
export function summed(verdicts: readonly Judged[], isBodyBlank: boolean): Omit<Scored, 'boundary'> {
  const totals = weights(verdicts)
  const contributions: Line[] = []
  const missing: UnknownSignal[] = []
  for (const { signal, verdict } of verdicts) {
    if (verdict.is === 'unknown') {
      const weight = signal.kind === 'measure' ? signal.weight : 0
      missing.push({ signal: signal.id, axis: signal.axis, weight, why: verdict.why })
    } else if (verdict.is !== 'nothing') contributions.push(lineOf(signal, verdict, totals[signal.axis]))
  }
  const ceilings = ceilingsOf(contributions)
  const axes = Object.fromEntries(
    AXES.map((axis) => [axis, axisValue(axis, contributions, missing, totals[axis], ceilings[axis])]),
  ) as Record<Axis, number>
  const isShown = (axis: Axis) =>
    ceilings[axis] !== undefined || isKnown(axis, contributions, totals[axis], isBodyBlank)
  const shown = AXES.filter(isShown)
  const held = AXES.filter((axis) => (ceilings[axis] ?? 100) <= GRAVE_CEILING)
  const overall = shown.length < 2 ? null : overallOf(axes, held)
  const value = (axis: Axis) => (shown.includes(axis) ? axes[axis] : null)
  return {
    letter: letterOf(overall),
    overall,
    technical: value('technical'),
    context: value('context'),
    behaviour: value('behaviour'),
    isIncomplete: missing.some(({ why }) => why === 'bug'),
    modelVersion: MODEL_VERSION,
    contributions,
    unknown: missing,
  }
}

/** Of each axis: the weight of all measures that apply. */
function weights(verdicts: readonly Judged[]): Record<Axis, number> {
  const totals = { technical: 0, context: 0, behaviour: 0 }
  for (const { signal, verdict } of verdicts)
    if (verdict.is === 'value' || (verdict.is === 'unknown' && signal.kind === 'measure'))
      totals[signal.axis] += signal.weight
  return totals
}

function lineOf(
  signal: Signal,
  verdict: Exclude<Verdict, { is: 'unknown' } | { is: 'nothing' }>,
  total: number,
): Line {
  const finding: Finding = verdict
  const line = {
    signal: signal.id,
    axis: signal.axis,
    standing: finding.standing,
    ceiling: finding.ceiling ?? null,
    found: finding.found,
    values: finding.values,
    evidence: finding.evidence,
  }
  if (verdict.is === 'note') return { ...line, kind: 'advice', weight: 0, value: null, points: 0 }
  if (verdict.is === 'points')
    return { ...line, kind: 'penalty', weight: 0, value: null, points: -verdict.points }
  const value = counted(clamped(verdict.value), finding.standing)
  return {
    ...line,
    kind: 'measure',
    weight: signal.weight,
    value,
    points: share(signal.weight, value, total),
  }
}

/** A claimed good value counts half its distance above the middle; a claimed bad one counts whole (rule 1). */
function counted(value: number, standing: Finding['standing']): number {
  return standing === 'claimed' && value > UNKNOWN_VALUE ? UNKNOWN_VALUE + (value - UNKNOWN_VALUE) / 2 : value
}

const clamped = (value: number) => Math.min(1, Math.max(0, value))
const share = (weight: number, value: number, total: number) => (100 * weight * value) / total

function ceilingsOf(contributions: readonly Pick<Line, 'ceiling'>[]): Partial<Record<Axis, number>> {
  const ceilings: Partial<Record<Axis, number>> = {}
  for (const { ceiling } of contributions)
    if (ceiling) ceilings[ceiling.axis] = Math.min(ceilings[ceiling.axis] ?? 100, ceiling.atMost)
  return ceilings
}

/** Adds up what is printed, and nothing else (rule 7). An axis without measures begins at 100. */
export function axisValue(
  axis: Axis,
  contributions: readonly Pick<Contribution, 'axis' | 'points'>[],
  missing: readonly UnknownSignal[],
  total: number,
  ceiling: number | undefined,
): number {
  let sum = total === 0 ? 100 : 0
  for (const one of contributions) if (one.axis === axis) sum += one.points
  for (const one of missing)
    if (one.axis === axis && one.weight > 0) sum += share(one.weight, UNKNOWN_VALUE, total)
  // Thirds add up to 99.999…: a millionth of a point must not cost a letter.
  return Math.min(100, Math.max(0, Math.round(sum * 1e6) / 1e6), ceiling ?? 100)
}

function isKnown(axis: Axis, contributions: readonly Line[], total: number, isBodyBlank: boolean): boolean {
  const own = contributions.filter((one) => one.axis === axis && one.kind !== 'advice')
  if (total === 0) return !isBodyBlank || own.length > 0
  const known = own.reduce((sum, one) => sum + one.weight, 0)
  return known / total >= LEAST_KNOWN_SHARE
}
