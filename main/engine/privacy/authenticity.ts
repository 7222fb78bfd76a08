// Who vouches for the sender, in words beside the name: never a colour of the index (docs/privacy-model.md, rule 10).
import type { Authenticity } from '../../../shared/contract/messages.ts'
import type { Fact } from './facts.ts'
import { domainOf } from './hosts.ts'
import type { Scored } from './score.ts'

/** Every code of `found`, with its verdict. */
export const AUTHENTICITY: Readonly<Record<string, Authenticity['verdict']>> = {
  'dmarc-pass': 'real',
  'aligned-dkim': 'real',
  'aligned-spf': 'real',
  'partly-signed': 'unchecked',
  unaligned: 'unchecked',
  'no-results': 'unchecked',
  'claimed-only': 'unchecked',
  'no-verdict': 'unchecked',
  own: 'unchecked',
  'spf-fail': 'failed',
  'dmarc-fail': 'failed',
  'no-author': 'unclear',
  'several-authors': 'unclear',
  'two-from': 'unclear',
  'address-in-name': 'unclear',
}

/** By what the signals on the sender found; `domain` is that of the one author, '' where there is none. */
export function authenticityOfScore(
  facts: readonly Fact[],
  { contributions, unknown }: Pick<Scored, 'contributions' | 'unknown'>,
  isOwnMail: boolean,
): Authenticity {
  const authors = facts.filter((fact) => fact.kind === 'author' && fact.value !== '')
  const domain = authors.length === 1 ? domainOf(authors[0]?.value ?? '') : ''
  const trick = contributions.find((one) => one.signal === 'name-trick')?.found
  const checked = contributions.find((one) => one.signal === 'sender-authenticated')?.found
  const open = unknown.find((one) => one.signal === 'sender-authenticated')?.why
  // A failed check says more than how the name was dressed up.
  const failed = checked !== undefined && AUTHENTICITY[checked] === 'failed' ? checked : undefined
  const found = failed ?? trick ?? (isOwnMail ? 'own' : (checked ?? open ?? 'no-results'))
  return {
    verdict: AUTHENTICITY[found] ?? 'unchecked',
    domain,
    found: found in AUTHENTICITY ? found : 'no-results',
  }
}
