// What a privacy signal is: a self-describing rule that is given facts with their standing and answers for one axis.
// Like things stand in signals/, one file each; signals.ts lists them.
import type { Axis, Standing } from '../../../shared/model/privacy.ts'
import { Bug } from '../fault.ts'
import type { Fact, FactKind } from './facts.ts'
import type { Hop } from './hop.ts'

export interface WeighedFact extends Fact {
  standing: Standing
}

/** What is known beside the message itself. */
export interface Situation {
  /** The TLS session this program fetched the message through; undefined for imports and lone files. */
  session: { version: string; cipher: string } | undefined
  /** Everybody in From, To, Cc and Bcc once, without the user; undefined where no history is at hand. */
  others: readonly { address: string; isKnown: boolean }[] | undefined
  /** The user wrote it. */
  isOwnMail: boolean
  /** List-Ids whose archive the user called public (true) or not (false). */
  archives: ReadonlyMap<string, boolean>
  /** Hops between organisations on our side of the trust boundary. */
  crossings: readonly Hop[]
  /** Whether servers of the hop's names used TLS on at least five messages before it. */
  isUsuallyTls(hop: Hop): boolean
  /** A fact above the outermost host that calls itself ours: see trust-boundary.ts. */
  isPlausible(fact: Fact): boolean
}

export interface Given {
  situation: Situation
  /** The facts of a kind that the signal reads, in the message's order. */
  of(kind: FactKind): readonly WeighedFact[]
}

export type Values = Readonly<Record<string, string | number>>

export interface Finding {
  /** One of the signal's `found` codes. */
  found: string
  values: Values
  evidence: readonly Fact[]
  standing: Standing
  ceiling?: { axis: Axis; atMost: number }
}

export type Verdict =
  /** A measure's answer, 0..1. */
  | ({ is: 'value'; value: number } & Finding)
  /** A penalty: so many points off. */
  | ({ is: 'points'; points: number } & Finding)
  /** Said, not counted. */
  | ({ is: 'note' } & Finding)
  | { is: 'unknown'; why: string }
  /** The message has no place for it (a measure), or there is nothing to say. */
  | { is: 'nothing' }

export interface Signal {
  /** The file's name. */
  id: string
  scope: 'message'
  axis: Axis
  kind: 'measure' | 'penalty' | 'advice'
  /** A measure's weight; 0 else. */
  weight: number
  /** A penalty's most points; 0 else. */
  points: number
  title: string
  titleWhenFound: string
  explanation: string
  /** The facts it is given, and no others. */
  reads: readonly FactKind[]
  /** Every code it can find: each has a sentence in each language. */
  found: readonly string[]
  /** Every reason why it may not know. */
  unknown: readonly string[]
  evaluate(given: Given): Verdict
}

export const NOTHING: Verdict = { is: 'nothing' }
export const unknown = (why: string): Verdict => ({ is: 'unknown', why })

const MAX_EVIDENCE = 12

/** A finding on facts; its standing is that of the least trusted of them. */
export function finding(found: string, evidence: readonly WeighedFact[], values: Values = {}): Finding {
  const standing = evidence.some((fact) => fact.standing === 'claimed')
    ? 'claimed'
    : evidence.some((fact) => fact.standing === 'attested')
      ? 'attested'
      : 'observed'
  return { found, values, evidence: evidence.slice(0, MAX_EVIDENCE), standing }
}

const EMPTY: readonly WeighedFact[] = []

/** What a signal is given: a kind it does not declare is a bug. */
export function givenTo(
  signal: Signal,
  facts: ReadonlyMap<FactKind, readonly WeighedFact[]>,
  situation: Situation,
): Given {
  return {
    situation,
    of(kind) {
      if (!signal.reads.includes(kind)) throw new Bug(`${signal.id} reads ${kind} without saying so`)
      return facts.get(kind) ?? EMPTY
    },
  }
}
