// The report of a lone message without any profile: an import is an account of its own (docs/privacy-model.md, rule 3).
import type { Report } from '../../../shared/model/privacy.ts'
import { parseMessage } from '../parse/parse-message.ts'
import { worded } from './evidence.ts'
import { score, type Surroundings } from './score.ts'

const NOBODY_TRUSTED = { learntIds: new Set<string>(), relays: new Set<string>() }

const ALONE: Surroundings = {
  session: undefined,
  others: undefined,
  isOwnMail: false,
  archives: new Map(),
  isUsuallyTls: () => false,
}

/** Total on any octets. */
export function reportFile(octets: Uint8Array): Report {
  const { facts } = parseMessage(octets)
  const { boundary: _, ...scored } = score(facts, NOBODY_TRUSTED, ALONE)
  return worded(scored, octets)
}
