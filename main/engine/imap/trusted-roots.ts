// Whom a server's certificate may be vouched for by: the system's authorities (so that organisations can connect to their
// own servers), those Node brings, and one more for this server alone where the user gave it.
import { X509Certificate } from 'node:crypto'
import { createSecureContext, getCACertificates, rootCertificates, type SecureContext } from 'node:tls'
import { FaultError } from '../fault.ts'

/** Reading some 300 certificates takes tens of ms: once for each authority given, not for each connection. */
const contexts = new Map<string, SecureContext>()

/** Fault: certificate, when what was given for `host` is none. */
export function trustedContext(caPem: string | null, host: string): SecureContext {
  const key = caPem ?? ''
  const known = contexts.get(key)
  if (known) return known
  if (caPem !== null) refuseNone(caPem, host)
  const roots = [...new Set([...rootCertificates, ...systemRoots()])]
  const context = createSecureContext({
    ca: caPem === null ? roots : [...roots, caPem],
    minVersion: 'TLSv1.2',
  })
  contexts.set(key, context)
  return context
}

/** TLS takes a text without certificates, or with broken ones after the first, in silence: the user would only read that
 * the server's certificate is unknown. */
function refuseNone(caPem: string, host: string): void {
  const blocks = caPem.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? []
  try {
    for (const block of blocks) void new X509Certificate(block)
    if (blocks.length > 0) return
  } catch {
    // Said below.
  }
  throw new FaultError(
    'certificate',
    `The certificate file given for ${host} holds no certificate in PEM form (BEGIN CERTIFICATE) that can be read. Choose the file of the authority once more.`,
  ).because('certificate-file', { host })
}

/** A system store that cannot be read leaves Node's own list, which is the usual one. */
function systemRoots(): string[] {
  try {
    return getCACertificates('system')
  } catch {
    return []
  }
}
