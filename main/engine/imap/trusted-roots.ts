// Whom a server's certificate may be vouched for by: the system's authorities (so that organisations can connect to their
// own servers), those Node brings, and one more for this server alone where the user gave it.
import { createSecureContext, getCACertificates, rootCertificates, type SecureContext } from 'node:tls'

/** Reading some 300 certificates takes tens of ms: once for each authority given, not for each connection. */
const contexts = new Map<string, SecureContext>()

export function trustedContext(caPem: string | null): SecureContext {
  const key = caPem ?? ''
  const known = contexts.get(key)
  if (known) return known
  const roots = [...new Set([...rootCertificates, ...systemRoots()])]
  const context = createSecureContext({
    ca: caPem === null ? roots : [...roots, caPem],
    minVersion: 'TLSv1.2',
  })
  contexts.set(key, context)
  return context
}

/** A system store that cannot be read leaves Node's own list, which is the usual one. */
function systemRoots(): string[] {
  try {
    return getCACertificates('system')
  } catch {
    return []
  }
}
