// How well the lines were protected on which the message came to our server: the worst hop counts.
import type { TlsVersion } from '../../mime/tls-notation.ts'
import { CEILING } from '../grade.ts'
import type { Hop } from '../hop.ts'
import { finding, unknown, type Given, type Signal, type Verdict } from '../signal.ts'

/** Versions below 1.2 are broken (RFC 8996). A mark without a version is TLS of an unknown, mostly recent kind. */
export const TLS_VALUE: Readonly<Record<TlsVersion, number>> = {
  '1.3': 1,
  '1.2': 0.8,
  unnamed: 0.7,
  '1.1': 0.2,
  '1.0': 0.2,
  ssl: 0.2,
}
const MIDDLE = 0.5

export const transportEncryption: Signal = {
  id: 'transport-encryption',
  scope: 'message',
  axis: 'technical',
  kind: 'measure',
  weight: 3,
  points: 0,
  title: 'Encryption on the way',
  titleWhenFound: 'The line on which the message came was not, or badly, encrypted',
  explanation:
    'Servers write into each message how they received it. Only what the servers on our side wrote is read: a sender can write anything below. An unmarked hop is unknown. It is proven plaintext only if the same hosts had used TLS on at least five earlier messages and not on this one.',
  reads: ['hop', 'encryption'],
  found: ['tls', 'tls-unnamed', 'tls-old', 'plaintext'],
  unknown: ['no-hops', 'unmarked'],
  evaluate(given) {
    const { crossings, isUsuallyTls } = given.situation
    if (given.of('hop').length === 0) return unknown('no-hops')
    const open = crossings.find((hop) => hop.tls === undefined && isUsuallyTls(hop))
    if (open) return plaintext(given, open)
    const marked = crossings.filter((hop) => hop.tls !== undefined)
    const worst = marked.toSorted((a, b) => valueOf(a) - valueOf(b))[0]
    // A hop that says nothing may have been worse than the one that says something good.
    if (!worst || (marked.length < crossings.length && valueOf(worst) > MIDDLE)) return unknown('unmarked')
    return { is: 'value', value: valueOf(worst), ...found(given, worst, codeOf(worst)) }
  },
}

const valueOf = (hop: Hop) => TLS_VALUE[hop.tls ?? 'unnamed']

function codeOf({ tls }: Hop): string {
  if (tls === 'unnamed') return 'tls-unnamed'
  return tls === '1.3' || tls === '1.2' ? 'tls' : 'tls-old'
}

function plaintext(given: Given, hop: Hop): Verdict {
  const isSealed = given.of('encryption')[0]?.value.endsWith(' whole') ?? false
  const atMost = isSealed ? CEILING.plaintextHopSealed : CEILING.plaintextHop
  return { is: 'value', value: 0, ...found(given, hop, 'plaintext'), ceiling: { axis: 'technical', atMost } }
}

function found(given: Given, hop: Hop, code: string) {
  const evidence = given.of('hop').filter((fact) => fact.start === hop.fact.start)
  const version = hop.tls === 'ssl' ? 'SSL' : `TLS ${hop.tls ?? ''}`
  return finding(code, evidence, { version, from: hop.from || hop.ip, by: hop.by })
}
