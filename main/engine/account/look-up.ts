// Asks the address's own domain how its mailboxes are reached, after the user agreed: the only DNS questions besides
// those of connecting. RFC 6186 and RFC 8314 § 5.1 (SRV), then whose mail exchangers it uses.
import { Resolver } from 'node:dns/promises'
import type { SrvRecord } from 'node:dns'
import type { Provider, Security } from '../../../shared/contract/accounts.ts'
import { FaultError } from '../fault.ts'
import { providerFor, providerOfExchangers, splitAddress, type ProviderRow } from './provider-table.ts'

/** The part of DNS that is asked; a test answers itself. */
export type Dns = Pick<Resolver, 'resolveSrv' | 'resolveMx'>

type Reached = NonNullable<Provider['imap']>

const NOT_THERE = /^(ENOTFOUND|ENODATA|NXDOMAIN)$/
const TIMEOUT_MS = 4000

/** Null when the domain does not say. Faults: bad-request (no address), unreachable (DNS does not answer). */
export async function lookUp(
  address: string,
  rows: readonly ProviderRow[],
  dns: Dns = new Resolver({ timeout: TIMEOUT_MS, tries: 2 }),
): Promise<Provider | null> {
  const parts = splitAddress(address)
  if (!parts) throw new FaultError('bad-request', `${address.slice(0, 100)} is not an address.`)
  const { domain } = parts
  const userName = address.trim()
  const [imap, smtp] = await Promise.all([
    serverOf(dns, domain, userName, [
      ['_imaps._tcp', 'tls'],
      ['_imap._tcp', 'starttls'],
    ]),
    serverOf(dns, domain, userName, [
      ['_submissions._tcp', 'tls'],
      ['_submission._tcp', 'starttls'],
    ]),
  ])
  if (imap) return { name: domain, imap, smtp, signIn: 'password', help: null }
  const exchangers = await answered(domain, () => dns.resolveMx(domain))
  const row = providerOfExchangers(
    rows,
    exchangers.map((one) => one.exchange),
  )
  return row ? providerFor(row, address) : null
}

/** The first service that is offered, TLS from the first byte before STARTTLS. */
async function serverOf(
  dns: Dns,
  domain: string,
  userName: string,
  services: [string, Security][],
): Promise<Reached | null> {
  for (const [service, security] of services) {
    const record = best(await answered(domain, () => dns.resolveSrv(`${service}.${domain}`)))
    if (record) return { host: record.name, port: record.port, security, userName }
  }
  return null
}

/** The lowest priority, then the heaviest; the name '.' says that the service is decidedly not there (RFC 2782). */
function best(records: SrvRecord[]): SrvRecord | undefined {
  return records
    .filter((one) => one.name !== '' && one.name !== '.' && one.port > 0)
    .sort((a, b) => a.priority - b.priority || b.weight - a.weight)[0]
}

async function answered<T>(domain: string, ask: () => Promise<T[]>): Promise<T[]> {
  try {
    return await ask()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (NOT_THERE.test(code)) return []
    throw new FaultError(
      'unreachable',
      `The settings of ${domain} cannot be looked up just now (${code || 'no answer'}). Check the network, or type the servers by hand.`,
      undefined,
      error,
    )
  }
}
