// A hop fact as values again.
import type { TlsVersion } from '../mime/tls-notation.ts'
import type { Fact } from './facts.ts'
import { fieldsOf } from './fields.ts'

export interface Hop {
  fact: Fact
  /** Lower case; the checked name where there is one. */
  from: string
  /** The receiving server resolved the name itself: its bearer could not choose it. */
  isNameChecked: boolean
  /** It is more than what the host called itself. */
  isNameFound: boolean
  ip: string
  by: string
  byIp: string
  protocol: string
  auth: string
  tls: TlsVersion | undefined
  at: number | undefined
}

export function hopOf(fact: Fact): Hop {
  const fields = fieldsOf(fact.value)
  const text = (name: string) => fields.get(name) ?? ''
  const at = fields.get('at')
  return {
    fact,
    from: text('from'),
    isNameChecked: text('named') === 'rdns',
    isNameFound: text('named') === 'rdns' || text('named') === 'ptr',
    ip: text('ip'),
    by: text('by'),
    byIp: text('byip'),
    protocol: text('with'),
    auth: text('auth'),
    tls: fields.get('tls') as TlsVersion | undefined,
    at: at === undefined ? undefined : Number(at),
  }
}

/** Under which a host's habit of TLS is learnt: both ends with digits folded, so that a farm of servers is one host.
 * '' where the hop names no sender. */
export function hostPattern({ from, by }: Hop): string {
  return from === '' || by === '' ? '' : `${folded(from)} ${folded(by)}`
}

const folded = (host: string) => host.replace(/\d+/g, '#')
