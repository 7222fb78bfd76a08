// Every single change of what signals say about a message, with the direction it must not go: the proof that learning
// something good never costs anything, and something bad never pays (docs/privacy-model.md, "Monotone").
import { AXES, type Axis } from '../../../shared/model/privacy.ts'
import { CEILING } from './grade.ts'
import { summed, type Judged, type Scored } from './score.ts'
import type { Finding, Signal, Verdict } from './signal.ts'

export interface Flip {
  signal: string
  change: string
  /** What moved the wrong way; undefined where nothing did. */
  wrong: string | undefined
}

const LETTERS = 'EDCBA'
const OBSERVED: Finding = { found: 'flipped', values: {}, evidence: [], standing: 'observed' }

export function* flips(verdicts: readonly Judged[], isBodyBlank: boolean): Generator<Flip> {
  const before = summed(verdicts, isBodyBlank)
  for (const [at, { signal, verdict }] of verdicts.entries()) {
    const change = (verdict: Verdict) => summed(verdicts.with(at, { signal, verdict }), isBodyBlank)
    for (const [name, worse] of worsened(signal, verdict))
      yield { signal: signal.id, change: name, wrong: rise(before, change(worse)) }
    for (const [name, better] of bettered(signal, verdict))
      yield { signal: signal.id, change: name, wrong: rise(change(better), before) }
  }
}

function* worsened({ kind, points }: Signal, verdict: Verdict): Generator<[string, Verdict]> {
  if (verdict.is === 'value') {
    yield ['value to nothing', { ...verdict, value: 0 }]
    yield ['value halved', { ...verdict, value: verdict.value / 2 }]
  }
  if (verdict.is === 'points') yield ['points doubled', { ...verdict, points: verdict.points * 2 }]
  if (kind === 'penalty' && verdict.is !== 'points')
    yield ['penalty added', { is: 'points', points, ...OBSERVED }]
  if (verdict.is === 'unknown' || verdict.is === 'nothing') return
  for (const axis of AXES)
    for (const atMost of new Set(Object.values(CEILING)))
      yield [`ceiling ${axis} ${atMost} added`, { ...verdict, ceiling: lower(verdict.ceiling, axis, atMost) }]
}

/** A verdict has one ceiling: another on the same axis may only be lower. */
function lower(ceiling: Finding['ceiling'], axis: Axis, atMost: number): NonNullable<Finding['ceiling']> {
  if (!ceiling) return { axis, atMost }
  return { axis: ceiling.axis, atMost: Math.min(ceiling.atMost, atMost) }
}

function* bettered({ id, kind }: Signal, verdict: Verdict): Generator<[string, Verdict]> {
  if (verdict.is === 'unknown' && kind !== 'measure') yield ['unknown to none', { is: 'nothing' }]
  if (verdict.is === 'unknown' && kind === 'measure') {
    // Sealing is the one good answer that comes with a ceiling of its own.
    const sealed = { ceiling: { axis: 'technical', atMost: CEILING.uncompared } } as const
    const ceiling = id === 'end-to-end-encryption' ? sealed : {}
    yield ['unknown to good', { is: 'value', value: 1, ...OBSERVED, ...ceiling }]
  }
  if (verdict.is === 'value') {
    yield ['value to whole', { ...verdict, value: 1 }]
    yield ['claimed to attested', { ...verdict, standing: 'attested' }]
  }
  if (verdict.is === 'points') yield ['penalty gone', { is: 'nothing' }]
}

type Sum = Omit<Scored, 'boundary'>

/** What is higher in `worse` than in `better`. A letter out of "?" is neither up nor down. */
function rise(better: Sum, worse: Sum): string | undefined {
  for (const axis of [...AXES, 'overall'] as const) {
    const [high, low] = [better[axis], worse[axis]]
    if (high !== null && low !== null && low > high) return `${axis} ${high} to ${low}`
  }
  const isLetter = better.letter !== '?' && worse.letter !== '?'
  return isLetter && LETTERS.indexOf(worse.letter) > LETTERS.indexOf(better.letter)
    ? `letter ${better.letter} to ${worse.letter}`
    : undefined
}
