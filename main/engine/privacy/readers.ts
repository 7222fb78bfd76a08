// "Who could read this", as names: from the same facts and findings that the report shows.
import type { Readers } from '../../../shared/contract/privacy.ts'
import type { Fact } from './facts.ts'
import type { Scored } from './score.ts'
import { bulkMailerOf, operatorOf } from './tables.ts'
import type { Boundary } from './trust-boundary.ts'

/** `people`: addresses the message is between, the user's own counted. */
export function readersOf(
  facts: readonly Fact[],
  contributions: Scored['contributions'],
  boundary: Boundary,
  people: number,
): Readers {
  const found = (signal: string, code: string) =>
    contributions.find((one) => one.signal === signal && one.found === code)
  const plaintext = found('transport-encryption', 'plaintext')
  const openAt = plaintext?.evidence[0]?.start
  const watchers = valuesOf(facts, 'remote-host').map((host) => bulkMailerOf(host) ?? operatorOf(host))
  return {
    people,
    operators: valuesOf(facts, 'operator'),
    watchers: [...new Set(watchers.filter((name) => name !== ''))],
    plaintextHops: boundary.crossings
      .filter((hop) => hop.fact.start === openAt)
      .map((hop) => ({ from: hop.from || hop.ip, by: hop.by })),
    isPublic: contributions.some((one) => one.signal === 'public-archive'),
    isSealed: found('end-to-end-encryption', 'whole') !== undefined,
  }
}

const valuesOf = (facts: readonly Fact[], kind: Fact['kind']) =>
  facts.filter((fact) => fact.kind === kind).map((fact) => fact.value)
