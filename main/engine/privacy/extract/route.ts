// Facts of the way a message took: the Received chain, and what servers wrote about its sender.
import { parseAuthenticationResults, type AuthResult } from '../../mime/authentication-results.ts'
import type { Header } from '../../mime/headers.ts'
import type { Received } from '../../mime/received.ts'
import type { Fact, FactKind } from '../facts.ts'
import { toFields } from '../fields.ts'
import { headerFact } from './header-fact.ts'
import { receivedOf } from './received-of.ts'

const MAX_HOPS = 30
const MAX_VERDICTS = 40
const MAX_SIGNATURES = 5
/** What is said of the sender; servers write a dozen other things there. */
const METHODS = new Set(['dkim', 'spf', 'dmarc', 'arc'])
const PROPERTIES = ['header.from', 'header.d', 'header.i', 'smtp.mailfrom', 'smtp.helo'] as const

export function routeFacts(headers: readonly Header[]): Fact[] {
  return [
    ...of(headers, 'received').slice(0, MAX_HOPS).map(hopFact),
    ...verdictFacts(of(headers, 'authentication-results'), 'auth-result'),
    ...verdictFacts(of(headers, 'arc-authentication-results'), 'arc-result'),
    ...of(headers, 'dkim-signature').slice(0, MAX_SIGNATURES).map(signatureFact),
  ]
}

const of = (headers: readonly Header[], key: string) => headers.filter((header) => header.key === key)

function hopFact(header: Header): Fact {
  const hop = receivedOf(header)
  return headerFact('hop', hopFields(hop), header, hop.by.toLowerCase())
}

function hopFields(hop: Received): string {
  return toFields({
    from: (hop.rdns || hop.helo).toLowerCase(),
    named: nameSource(hop),
    ip: hop.ip,
    by: hop.by.toLowerCase(),
    byip: hop.byIp,
    with: hop.protocol.toLowerCase(),
    tls: hop.tls?.version,
    cipher: hop.tls?.cipher,
    auth: hop.auth.toLowerCase(),
    at: hop.at,
  })
}

/** 'rdns': looked up both ways; 'ptr': the reverse entry, which its bearer writes; 'helo': what it called itself. */
function nameSource({ rdns, helo, isNameChecked }: Received): string {
  if (rdns !== '') return isNameChecked ? 'rdns' : 'ptr'
  return helo === '' ? '' : 'helo'
}

/** One fact a verdict, at most MAX_VERDICTS of the topmost fields: what is added on the way stands above the sender's. */
function verdictFacts(headers: readonly Header[], kind: FactKind): Fact[] {
  const facts: Fact[] = []
  for (const header of headers) {
    const { authservId, instance, results } = parseAuthenticationResults(header.value)
    const lead = instance === undefined ? '' : `i=${instance} `
    const said = results.filter((one) => METHODS.has(one.method)).map((one) => lead + verdictFields(one))
    for (const value of said.length > 0 ? said : [`${lead}none`]) {
      if (facts.length >= MAX_VERDICTS) return facts
      facts.push(headerFact(kind, value, header, authservId))
    }
  }
  return facts
}

function verdictFields({ method, result, properties }: AuthResult): string {
  const named = PROPERTIES.map((name) => [name, properties.get(name)?.slice(0, 320)] as const)
  return toFields({ [method]: result, ...Object.fromEntries(named) })
}

function signatureFact(header: Header): Fact {
  const tags = new Map(
    header.value.split(';').map((tag) => {
      const at = tag.indexOf('=')
      return [tag.slice(0, Math.max(0, at)).trim(), tag.slice(at + 1).replace(/\s+/g, '')] as const
    }),
  )
  const named = { d: tags.get('d')?.toLowerCase(), s: tags.get('s'), l: tags.get('l') }
  return headerFact('dkim-signature', toFields(named), header)
}
