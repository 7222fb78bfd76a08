// Whether the sender's domain stands behind the message, by the word of a server that the account trusts.
import { fieldsOf } from '../fields.ts'
import { CEILING } from '../grade.ts'
import { domainOf, organisationOf } from '../hosts.ts'
import { finding, unknown, type Given, type Signal, type Verdict, type WeighedFact } from '../signal.ts'

export const senderAuthenticated: Signal = {
  id: 'sender-authenticated',
  scope: 'message',
  axis: 'context',
  kind: 'measure',
  weight: 3,
  points: 0,
  title: 'The sender was checked',
  titleWhenFound: 'The check of the sender failed',
  explanation:
    'The receiving server compares the message with what the sender’s domain publishes (SPF, DKIM, DMARC) and writes down the result. A result counts only where nobody but your own server can have written it; any other is shown as claimed. A passed check means that the domain is real, not that its owner means well.',
  reads: ['author', 'auth-result', 'dkim-signature'],
  found: [
    'dmarc-pass',
    'aligned-dkim',
    'aligned-spf',
    'partly-signed',
    'unaligned',
    'spf-fail',
    'dmarc-fail',
  ],
  unknown: ['no-author', 'several-authors', 'no-results', 'claimed-only', 'no-verdict'],
  evaluate(given) {
    const domains = new Set(given.of('author').map((fact) => domainOf(fact.value)))
    const [domain = ''] = domains
    if (domain === '') return unknown('no-author')
    if (domains.size > 1 || given.of('author').length > 1) return unknown('several-authors')
    const results = given.of('auth-result').map(resultOf)
    const attested = results.filter(({ fact }) => fact.standing === 'attested')
    // A failure is believed from hosts that merely call themselves ours: nobody forges that against himself.
    const failed = [...attested, ...results.filter(({ fact }) => given.situation.isPlausible(fact))].find(
      (one) => one.dmarc === 'fail' && isAboutAuthor(one, domain),
    )
    if (failed) return forged(failed, domain)
    if (attested.length === 0) return unknown(results.length > 0 ? 'claimed-only' : 'no-results')
    return judge(given, attested, domain)
  },
}

interface Result {
  fact: WeighedFact
  dmarc: string | undefined
  dkim: string | undefined
  spf: string | undefined
  /** Whom the result is about, by the property that its method checks; '' where the server does not say. */
  about: string
}

/** What each method vouches for (RFC 8601 § 2.7). Some servers add From's domain to every result: a signature or an
 * envelope of another domain says nothing about it. */
const CHECKED = {
  dmarc: ['header.from'],
  dkim: ['header.d', 'header.i'],
  spf: ['smtp.mailfrom', 'smtp.helo'],
} as const

function resultOf(fact: WeighedFact): Result {
  const fields = fieldsOf(fact.value)
  const method = (['dmarc', 'dkim', 'spf'] as const).find((name) => fields.has(name))
  const about = method && CHECKED[method].find((name) => fields.has(name))
  return {
    fact,
    dmarc: fields.get('dmarc'),
    dkim: fields.get('dkim'),
    spf: fields.get('spf'),
    about: about === undefined ? '' : domainOf(fields.get(about) ?? ''),
  }
}

/** Relaxed alignment (RFC 7489 § 3.1). */
const isAligned = (about: string, domain: string) =>
  about !== '' && (about === domain || organisationOf(about) === organisationOf(domain))
const isAboutAuthor = ({ about }: Result, domain: string) => about === '' || isAligned(about, domain)

function forged({ fact }: Result, domain: string): Verdict {
  const ceiling = { axis: 'context', atMost: CEILING.forged } as const
  return { is: 'value', value: 0, ...finding('dmarc-fail', [fact], { domain }), ceiling }
}

function judge(given: Given, attested: readonly Result[], domain: string): Verdict {
  const dmarc = attested.find((one) => one.dmarc === 'pass' && isAboutAuthor(one, domain))
  const dkims = attested.filter((one) => one.dkim === 'pass')
  const spfs = attested.filter((one) => one.spf === 'pass')
  const dkim = dkims.find((one) => isAligned(one.about, domain))
  const spf = spfs.find((one) => isAligned(one.about, domain))
  const answer = (value: number, found: string, proof: Result): Verdict => ({
    is: 'value',
    value,
    ...finding(found, [proof.fact], { domain, by: proof.about || domain }),
  })
  // l= signs a beginning of the body: anything can be added behind it (RFC 6376 § 8.2).
  if (dkim && !spf && isPartlySigned(given, domain)) return answer(0.5, 'partly-signed', dkim)
  if (dmarc) return answer(1, 'dmarc-pass', dmarc)
  if (dkim) return answer(0.8, 'aligned-dkim', dkim)
  if (spf) return answer(0.8, 'aligned-spf', spf)
  const other = dkims[0] ?? spfs[0]
  if (other) return answer(0.5, 'unaligned', other)
  const refused = attested.find((one) => one.spf === 'fail')
  return refused ? answer(0, 'spf-fail', refused) : unknown('no-verdict')
}

function isPartlySigned(given: Given, domain: string): boolean {
  const own = given.of('dkim-signature').map(({ value }) => fieldsOf(value))
  const aligned = own.filter((fields) => isAligned(fields.get('d') ?? '', domain))
  return aligned.length > 0 && aligned.every((fields) => fields.has('l'))
}
