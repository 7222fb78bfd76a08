// The tables that ship beside the code: well formed, sorted, each host once, so that a review sees every change as one line.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const host = z
  .string()
  .regex(/^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/)
const pattern = z.string().refine((text) => isRegExp(text), 'not a regular expression')
const name = z.string().min(1)
const parameter = z.strictObject({ name: z.string().regex(/^[a-z0-9_-]+$/), of: name })
const isOfSample = z.literal(true).optional()
const server = z.strictObject({
  host,
  port: z.union([z.literal([993, 465, 587]), z.literal([1143, 1025])]),
  security: z.enum(['tls', 'starttls']),
})
const origin = {
  source: name,
  date: z.iso.date(),
  about: name,
}
const tables = {
  providers: z.strictObject({
    ...origin,
    providers: z.array(
      z.strictObject({
        name,
        domains: z.array(host).min(1),
        mx: z.array(host).min(1).optional(),
        imap: server.nullable(),
        smtp: server.nullable(),
        userName: z.enum(['address', 'local-part']),
        signIn: z.enum(['password', 'app-password', 'oauth-only', 'bridge', 'none']),
        help: z.url({ protocol: /^https$/ }),
        note: z.enum(['enable-imap', 'paid-plan', 'mail-password', 'bridge', 'no-imap']).optional(),
      }),
    ),
  }),
  trackers: z.strictObject({
    ...origin,
    trackers: z.array(z.strictObject({ host, path: pattern.optional(), name })),
    patterns: z.array(z.strictObject({ path: pattern, name })),
  }),
  redirectors: z.strictObject({
    ...origin,
    hosts: z.array(
      z.strictObject({
        host,
        path: pattern.optional(),
        kind: z.enum(['click', 'shortener', 'redirect', 'rewriter']),
        name,
      }),
    ),
    campaignParameters: z.array(parameter),
    recipientParameters: z.array(parameter),
  }),
  'bulk-mailers': z.strictObject({
    ...origin,
    mailers: z.array(z.strictObject({ host, name, sample: isOfSample })),
  }),
  operators: z.strictObject({
    ...origin,
    operators: z.array(
      z.strictObject({
        name,
        kind: z.enum(['mailbox', 'hosting', 'filter', 'forwarder']),
        hosts: z.array(host).min(1),
        sample: isOfSample,
      }),
    ),
  }),
  'public-archives': z.strictObject({
    ...origin,
    archives: z.array(z.strictObject({ host, path: pattern.optional(), name, sample: isOfSample })),
    privatePaths: z.array(z.string().startsWith('/')),
  }),
}

describe('every table', () => {
  it.each(Object.keys(tables) as (keyof typeof tables)[])('%s has only well-formed entries', (table) => {
    const parsed = tables[table].safeParse(JSON.parse(read(table)))
    expect(parsed.error?.issues ?? []).toEqual([])
  })

  it.each(Object.keys(tables))('%s has one entry a line', (table) => {
    const entries = read(table)
      .split('\n')
      .filter((line) => line.startsWith('    '))
    expect(entries.length).toBeGreaterThan(50)
    for (const line of entries) expect(() => JSON.parse(line.replace(/,$/, '')) as unknown).not.toThrow()
  })
})

describe('providers', () => {
  const { providers } = load('providers')

  it('are at least sixty, sorted by first domain', () => {
    expect(providers.length).toBeGreaterThanOrEqual(60)
    expect(misplaced(providers.map((provider) => provider.domains[0] ?? ''))).toEqual([])
  })

  it('own each domain and each exchanger alone', () => {
    expect(doubled(providers.flatMap((provider) => provider.domains))).toEqual([])
    expect(doubled(providers.flatMap((provider) => provider.mx ?? []))).toEqual([])
    for (const provider of providers) expect(misplaced(provider.domains)).toEqual([])
  })

  it('have servers exactly when a mail program can sign in', () => {
    for (const { name, signIn, imap, smtp } of providers) {
      expect([name, imap !== null, smtp !== null]).toEqual([name, signIn !== 'none', signIn !== 'none'])
      expect([name, imap?.host === '127.0.0.1']).toEqual([name, signIn === 'bridge'])
    }
  })

  it('speak TLS on its own port and STARTTLS on the others', () => {
    const servers = providers.flatMap(({ imap, smtp }) => [imap, smtp]).filter((server) => server !== null)
    const odd = servers.filter((server) => [993, 465].includes(server.port) !== (server.security === 'tls'))
    expect(odd).toEqual([])
  })
})

describe('hosts', () => {
  it('are sorted and named once', () => {
    for (const hosts of [
      load('trackers').trackers.map((entry) => entry.host),
      load('redirectors').hosts.map((entry) => entry.host),
      load('bulk-mailers').mailers.map((entry) => entry.host),
      load('public-archives').archives.map((entry) => entry.host),
    ]) {
      expect(misplaced(hosts)).toEqual([])
      expect(doubled(hosts)).toEqual([])
    }
  })

  it('belong to one operator, without a suffix that another suffix of it already covers', () => {
    const { operators } = load('operators')
    expect(operators.length).toBeGreaterThanOrEqual(60)
    expect(misplaced(operators.map((operator) => operator.name.toLowerCase()))).toEqual([])
    expect(doubled(operators.flatMap((operator) => operator.hosts))).toEqual([])
    for (const { hosts } of operators) {
      expect(misplaced(hosts)).toEqual([])
      expect(hosts.filter((host) => hosts.some((other) => host.endsWith(`.${other}`)))).toEqual([])
    }
  })

  it('of the sample are marked as such, and no others', () => {
    const entries = [
      ...load('bulk-mailers').mailers.map((entry) => ({ ...entry, hosts: [entry.host] })),
      ...load('public-archives').archives.map((entry) => ({ ...entry, hosts: [entry.host] })),
      ...load('operators').operators,
    ]
    for (const { hosts, sample } of entries)
      expect([hosts[0], hosts.every((host) => host.endsWith('.example'))]).toEqual([
        hosts[0],
        sample === true,
      ])
  })
})

describe('parameters', () => {
  const { campaignParameters, recipientParameters } = load('redirectors')
  const campaigns = campaignParameters.map((parameter) => parameter.name)
  const recipients = recipientParameters.map((parameter) => parameter.name)

  it('are sorted, named once, and never both of a campaign and of a person', () => {
    expect(misplaced(campaigns)).toEqual([])
    expect(misplaced(recipients)).toEqual([])
    expect(doubled([...campaigns, ...recipients])).toEqual([])
  })
})

function read(table: string): string {
  return readFileSync(new URL(`../resources/${table}.json`, import.meta.url), 'utf8')
}

function load<Table extends keyof typeof tables>(table: Table): z.infer<(typeof tables)[Table]> {
  return JSON.parse(read(table)) as z.infer<(typeof tables)[Table]>
}

function isRegExp(text: string): boolean {
  try {
    return new RegExp(text).source.length > 0
  } catch {
    return false
  }
}

/** Those that a plain sort (by code unit, the same in every locale) would put elsewhere. */
function misplaced(texts: string[]): string[] {
  const sorted = texts.toSorted()
  return texts.filter((text, at) => text !== sorted[at])
}

function doubled(texts: string[]): string[] {
  return texts.filter((text, at) => texts.indexOf(text) !== at)
}
