// Names of hosts and what they belong to: the registrable domain, the address ranges that are nobody's on the Internet.
import { getDomain } from 'tldts'

const MAX_KEPT = 5000
const MAX_HOST = 300
const kept = new Map<string, string>()

/** The registrable domain, lower case; '' for an address literal, a single label or what is no host. */
export function organisationOf(host: string): string {
  const name = host.toLowerCase().replace(/\.$/, '')
  const known = kept.get(name)
  if (known !== undefined) return known
  const domain = isHostName(name) ? (getDomain(name) ?? '') : ''
  if (kept.size >= MAX_KEPT) kept.clear()
  kept.set(name, domain)
  return domain
}

/** What stands behind the last at sign, lower case; of what is too long for a host, the beginning. */
export function domainOf(address: string): string {
  const at = address.lastIndexOf('@') + 1
  return address
    .slice(at, at + MAX_HOST)
    .toLowerCase()
    .replace(/[>.\s]+$/, '')
}

/** RFC 1918, RFC 6598, RFC 4193, loopback and link-local. */
export function isPrivateAddress(ip: string): boolean {
  return /^(?:0\.|10\.|127\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|::1$|fe[89ab][0-9a-f]:|f[cd][0-9a-f]{2}:)/i.test(
    ip,
  )
}

/** A host name that the public could know: at least two labels, and no domain reserved for inside use. */
export function isPublicName(host: string): boolean {
  return (
    isHostName(host) && !/\.(?:local|localdomain|lan|internal|intern|home|corp|invalid|arpa)\.?$/i.test(host)
  )
}

function isHostName(name: string): boolean {
  return (
    name.length <= 253 && name.includes('.') && /^[\p{L}\p{N}._-]+$/u.test(name) && !/^[\d.]+$/.test(name)
  )
}
