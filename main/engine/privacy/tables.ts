// The bundled tables (resources/*.json, each with its source and date), ready to be asked by host.
import archives from '../../../resources/public-archives.json' with { type: 'json' }
import bulk from '../../../resources/bulk-mailers.json' with { type: 'json' }
import operators from '../../../resources/operators.json' with { type: 'json' }
import redirectors from '../../../resources/redirectors.json' with { type: 'json' }
import trackers from '../../../resources/trackers.json' with { type: 'json' }
import { organisationOf } from './hosts.ts'

interface Entry {
  name: string
  path?: RegExp
  kind?: string
}

/** Entries by host; asked with a host, the longest suffix at a dot answers first. */
class HostTable {
  readonly #entries = new Map<string, Entry[]>()

  constructor(rows: readonly { host: string; name: string; path?: string; kind?: string }[]) {
    for (const { host, path, ...row } of rows) {
      const entries = this.#entries.get(host) ?? []
      entries.push({ ...row, ...(path !== undefined && { path: new RegExp(path, 'i') }) })
      this.#entries.set(host, entries)
    }
  }

  find(host: string, path = ''): Entry | undefined {
    for (let rest = host.toLowerCase(); rest !== ''; rest = rest.slice(rest.indexOf('.') + 1)) {
      const found = this.#entries.get(rest)?.find((entry) => !entry.path || entry.path.test(path))
      if (found) return found
      if (!rest.includes('.')) return undefined
    }
    return undefined
  }
}

const operatorTable = new HostTable(
  operators.operators.flatMap(({ name, kind, hosts }) => hosts.map((host) => ({ host, name, kind }))),
)
const bulkTable = new HostTable(bulk.mailers)
const trackerTable = new HostTable(trackers.trackers)
const trackerPatterns = trackers.patterns.map(({ path, name }) => ({ path: new RegExp(path, 'i'), name }))
const redirectorTable = new HostTable(redirectors.hosts)
const archiveTable = new HostTable(archives.archives)
const taggingNames = new Set(
  [...redirectors.campaignParameters, ...redirectors.recipientParameters].map(({ name }) => name),
)

/** The firm behind a host, else its registrable domain; '' where it has none. */
export function operatorOf(host: string): string {
  return operatorTable.find(host)?.name ?? organisationOf(host)
}

/** Whether many customers share the operator's servers: one customer's hosts then say nothing about another's. */
export function isSharedOperator(host: string): boolean {
  return operatorTable.find(host) !== undefined
}

export function bulkMailerOf(host: string): string | undefined {
  return bulkTable.find(host)?.name
}

/** The firm that learns of the opening from a picture. `path` with query. */
export function trackerOf(host: string, path: string): string | undefined {
  return trackerTable.find(host, path)?.name ?? trackerPatterns.find((one) => one.path.test(path))?.name
}

export type RedirectorKind = 'click' | 'shortener' | 'redirect' | 'rewriter'

export function redirectorOf(host: string, path: string): RedirectorKind | undefined {
  return redirectorTable.find(host, path)?.kind as RedirectorKind | undefined
}

/** A query parameter that names a campaign or a recipient. */
export function isTagging(parameter: string): boolean {
  const name = parameter.toLowerCase()
  return taggingNames.has(name) || name.startsWith('utm_')
}

/** The name of the list's public archive, by the host and path of List-Archive, or the host of List-Id. */
export function publicArchiveOf(host: string, path: string): string | undefined {
  if (archives.privatePaths.some((one) => path.includes(one))) return undefined
  return archiveTable.find(host, path)?.name
}
