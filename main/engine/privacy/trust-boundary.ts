// How far down the header block our own side wrote (docs/privacy-model.md, rule 5). Everything below is claimed, also
// under our own server's name: a sender can write that. Pure; what the account has learnt comes in as values.
import type { Standing } from '../../../shared/model/privacy.ts'
import type { Fact } from './facts.ts'
import { hopOf, type Hop } from './hop.ts'
import { isPrivateAddress, isPublicName, organisationOf } from './hosts.ts'
import { isSharedOperator } from './tables.ts'

/** What an account knows of its own side. */
export interface Trust {
  /** Organisations of authserv-ids seen often enough in the account's other messages. */
  learntIds: ReadonlySet<string>
  /** Hosts that the user called theirs, lower case. */
  relays: ReadonlySet<string>
}

export interface Boundary {
  /** Hops that crossed between organisations on our side of the boundary, topmost first: those whose TLS counts. */
  crossings: Hop[]
  /** The organisation of the account's server, '' where the chain does not say. */
  own: string
  /** The walk ended at a hop from outside; else all that is written below the last line counts as the message itself. */
  isClosed: boolean
  standingOf(fact: Fact): Standing
  /** Our side for certain, or hosts that merely call themselves ours stand between: good words there prove nothing,
   * bad ones are believed. */
  isPlausible(fact: Fact): boolean
  /** Authserv-ids (their organisations) that stand where our server writes them, to learn from. */
  seenIds: string[]
}

/** How the walk takes one hop. */
type Step = 'inside' | 'crossing' | 'entry' | 'named-ours'

export function trustBoundary(facts: readonly Fact[], trust: Trust): Boundary {
  const hops = facts.filter(({ kind }) => kind === 'hop').map(hopOf)
  const own = ownOrganisation(hops)
  const crossings: Hop[] = []
  let entry = hops.length - 1
  let isClosed = false
  for (const [at, hop] of hops.entries()) {
    const step = stepOf(hop, own, trust)
    if (step !== 'inside') crossings.push(hop)
    if (step === 'inside' || step === 'crossing') continue
    entry = at
    isClosed = true
    break
  }
  // Mail that never left one provider: the worst hop it marked itself is what is known of the way.
  if (crossings.length === 0) crossings.push(...hops.filter((hop) => hop.tls !== undefined))
  return {
    crossings,
    own,
    isClosed,
    ...standings(facts, hops, entry, outermost(hops, entry, own, trust), trust),
  }
}

/** The organisation of the server that took the message over. Nothing below the first hop that may come from outside is
 * asked: a sender that is received under an internal name would otherwise tell us that we are his. */
function ownOrganisation(hops: readonly Hop[]): string {
  for (const hop of hops) {
    if (isPublicName(hop.by)) return organisationOf(hop.by)
    if (!isTransparent(hop)) return ''
  }
  return ''
}

function standings(
  facts: readonly Fact[],
  hops: readonly Hop[],
  entry: number,
  outer: number,
  trust: Trust,
): Pick<Boundary, 'standingOf' | 'isPlausible' | 'seenIds'> {
  const startOf = (at: number) => hops[at]?.fact.start ?? Number.POSITIVE_INFINITY
  const above = hops.length === 0 ? 0 : startOf(entry)
  const below = startOf(entry + 1)
  const isBetween = ({ start }: Fact) => start >= above && start < below
  const isOurs = (fact: Fact) =>
    fact.start < above || (isBetween(fact) && (fact.kind === 'hop' || trust.learntIds.has(idOf(fact))))
  return {
    standingOf(fact) {
      if (fact.kind === 'hop' || fact.kind === 'auth-result') return isOurs(fact) ? 'attested' : 'claimed'
      return fact.kind === 'arc-result' ? 'claimed' : 'observed'
    },
    isPlausible: (fact) => isOurs(fact) || fact.start < startOf(outer),
    seenIds: [
      ...new Set(facts.filter((fact) => fact.kind === 'auth-result' && isBetween(fact)).map(idOf)),
    ].filter((id) => id !== ''),
  }
}

/** One organisation's servers sign with many names: what is learnt is the organisation. */
const idOf = ({ writer }: Fact) => organisationOf(writer) || writer

function stepOf(hop: Hop, own: string, trust: Trust): Step {
  if (isTransparent(hop)) return 'inside'
  // Somebody signed in: this is where the message came into being, nothing below was written by a server.
  if (hop.auth !== '') return 'entry'
  if (hop.isNameChecked && trust.relays.has(hop.from)) return 'crossing'
  const isNamedOurs = own !== '' && organisationOf(hop.from) === own
  if (isSharedOperator(hop.by)) return isOneNetwork(hop) && isNamedOurs ? 'inside' : 'entry'
  if (!isNamedOurs) return 'entry'
  return hop.isNameChecked ? 'inside' : 'named-ours'
}

/** Within one machine or network, or no hop between servers at all: loopback, private addresses, LMTP, HTTP, filters.
 * Never by a name alone that a sender could have called itself. */
function isTransparent({ ip, from, by, protocol, auth }: Hop): boolean {
  if (ip === '' && from === '') return true
  if (/^(?:utf8)?lmtp|^http|^local$|^bsmtp$|^mapi$/.test(protocol)) return true
  if (ip !== '') return isPrivateAddress(ip) && auth === ''
  return by === 'localhost' || (from === 'localhost' && !/^(?:utf8)?e?smtp/.test(protocol))
}

/** Exchange Online hands mail from server to server over public addresses of its own, and writes both. */
function isOneNetwork({ ip, byIp }: Hop): boolean {
  if (ip === '' || byIp === '') return false
  const network = (address: string) => address.split(/[.:]/).slice(0, 2).join('.')
  return network(ip) === network(byIp) || (isMicrosoft(ip) && isMicrosoft(byIp))
}

const isMicrosoft = (ip: string) => /^(?:2603:10[0-9a-f]{2}|2a01:111):/.test(ip)

/** The walk once more, believing hosts that merely call themselves ours: how far bad news is believed. */
function outermost(hops: readonly Hop[], entry: number, own: string, trust: Trust): number {
  let at = entry
  while (at + 1 < hops.length) {
    const step = stepOf(hops[at] as Hop, own, trust)
    if (step === 'entry') break
    at++
  }
  return at
}
