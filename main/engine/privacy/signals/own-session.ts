// The line between this program and the account's server: the one hop it sees with its own eyes.
import { unknown, type Signal } from '../signal.ts'

const VALUES: Readonly<Record<string, number>> = { 'TLSv1.3': 1, 'TLSv1.2': 0.8 }
/** TLS 1.0 and 1.1 are broken (RFC 8996). */
const OLD_VALUE = 0.2

export const ownSession: Signal = {
  id: 'own-session',
  scope: 'message',
  axis: 'technical',
  kind: 'measure',
  weight: 1,
  points: 0,
  title: 'Our own line to the server',
  titleWhenFound: 'The line to your server is badly encrypted',
  explanation:
    'The TLS session with the account’s server, as this program negotiated it. Imported messages and lone files came by no such line: it is then not known.',
  reads: [],
  found: ['tls', 'tls-old'],
  unknown: ['no-session'],
  evaluate({ situation: { session } }) {
    if (!session) return unknown('no-session')
    const value = VALUES[session.version] ?? OLD_VALUE
    return {
      is: 'value',
      value,
      found: value > OLD_VALUE ? 'tls' : 'tls-old',
      values: { version: session.version.replace('TLSv', 'TLS '), cipher: session.cipher },
      evidence: [],
      standing: 'observed',
    }
  },
}
