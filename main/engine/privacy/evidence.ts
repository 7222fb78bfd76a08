// Evidence in words: the octets a fact points at, as text that can be shown and opened in the source.
import type { Evidence, Report } from '../../../shared/model/privacy.ts'
import { readOctets } from '../mime/charset.ts'
import type { Fact } from './facts.ts'
import type { Scored } from './score.ts'

const MAX_TEXT = 300

/** The report as it crosses to the view. `octets` undefined: the message's source is not here. */
export function worded(scored: Omit<Scored, 'boundary'>, octets: Uint8Array | undefined): Report {
  return {
    ...scored,
    contributions: scored.contributions.map((one) => ({
      ...one,
      values: { ...one.values },
      evidence: eachOnce(one.evidence.map((fact) => evidenceOf(fact, octets))),
    })),
  }
}

/** One line of a header may hold several facts: who handed over and who took it stand in the same Received. */
function eachOnce(evidence: Evidence[]): Evidence[] {
  const byPlace = new Map(evidence.map((one) => [`${one.part} ${one.start} ${one.text}`, one]))
  return [...byPlace.values()]
}

function evidenceOf({ value, part, start, end }: Fact, octets: Uint8Array | undefined): Evidence {
  // More bytes than characters are wanted, since folding and multi-byte characters take some.
  const source = octets ? readOctets(octets.subarray(start, Math.min(end, start + 4 * MAX_TEXT))) : value
  return { text: source.replace(/\s+/g, ' ').trim().slice(0, MAX_TEXT), part, start, end }
}
