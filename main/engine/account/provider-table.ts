// The bundled table of known providers: how to reach their mailboxes without asking anybody.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Provider, Security } from '../../../shared/contract/accounts.ts'

const Host = z.object({ host: z.string(), port: z.int(), security: Security })
const Row = z.object({
  name: z.string(),
  domains: z.array(z.string()),
  /** Host suffixes of the mail exchangers by which a domain of one's own is recognised. */
  mx: z.array(z.string()).optional(),
  imap: Host.nullable(),
  smtp: Host.nullable(),
  userName: z.enum(['address', 'local-part']),
  signIn: Provider.shape.signIn,
  help: z.string().nullable(),
})
const Table = z.object({ providers: z.array(Row) })
export type ProviderRow = z.infer<typeof Row>

export function readProviders(resources: string): ProviderRow[] {
  return Table.parse(JSON.parse(readFileSync(join(resources, 'providers.json'), 'utf8'))).providers
}

/** Local part and lower-cased domain; undefined where there is no address. */
export function splitAddress(address: string): { localPart: string; domain: string } | undefined {
  const match = /^(\S+)@([^@\s]+\.[^@\s.]+)$/.exec(address.trim())
  return match?.[1] && match[2] ? { localPart: match[1], domain: match[2].toLowerCase() } : undefined
}

export function providerOfDomain(rows: readonly ProviderRow[], domain: string): ProviderRow | undefined {
  return rows.find((row) => row.domains.includes(domain))
}

/** The provider whose mail exchangers these are: domains of one's own are often hosted by a known one. */
export function providerOfExchangers(
  rows: readonly ProviderRow[],
  exchangers: readonly string[],
): ProviderRow | undefined {
  const isUnder = (host: string, suffix: string): boolean => host === suffix || host.endsWith(`.${suffix}`)
  return rows.find((row) =>
    row.mx?.some((suffix) => exchangers.some((host) => isUnder(host.toLowerCase(), suffix))),
  )
}

/** The row as it applies to one address. */
export function providerFor(row: ProviderRow, address: string): Provider {
  const localPart = splitAddress(address)?.localPart ?? address
  const userName = row.userName === 'address' ? address.trim() : localPart
  return {
    name: row.name,
    imap: row.imap && { ...row.imap, userName },
    smtp: row.smtp && { ...row.smtp, userName },
    signIn: row.signIn,
    help: row.help,
  }
}
