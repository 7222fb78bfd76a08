// What is wrong with a server's certificate, in words. The first trouble stops (docs/security.md, N5): there is no "go
// on".
import type { FaultReason } from '../../../shared/model/fault.ts'
import { FaultError } from '../fault.ts'

/** OpenSSL's and Node's names of verification errors → what the user is told after "The certificate of HOST ". */
const REASONS: Record<string, string> = {
  CERT_HAS_EXPIRED: 'has expired. Ask who runs the server to renew it',
  CERT_NOT_YET_VALID: 'is not valid yet. Check the clock of this computer',
  DEPTH_ZERO_SELF_SIGNED_CERT:
    'is self-signed: nobody vouches for it. If the server is yours, give Loquet the certificate file in the account settings',
  SELF_SIGNED_CERT_IN_CHAIN:
    'is signed by an authority that this computer does not know. If the server is yours, give Loquet that authority’s certificate in the account settings',
  CERT_REVOKED: 'has been revoked. Do not sign in; ask who runs the server',
  CERT_SIGNATURE_FAILURE: 'bears a signature that is wrong. Somebody may be listening on this network',
  CERT_UNTRUSTED: 'is not trusted for mail servers. Ask who runs the server',
  INVALID_PURPOSE: 'is not meant for a server. Ask who runs the server',
}
const CODES: Record<string, FaultReason> = {
  CERT_HAS_EXPIRED: 'certificate-expired',
  CERT_NOT_YET_VALID: 'certificate-early',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate-self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate-unknown-issuer',
  CERT_REVOKED: 'certificate-revoked',
  CERT_SIGNATURE_FAILURE: 'certificate-wrong-signature',
  CERT_UNTRUSTED: 'certificate-wrong-purpose',
  INVALID_PURPOSE: 'certificate-wrong-purpose',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate-other-name',
}
const UNKNOWN_ISSUER = REASONS['SELF_SIGNED_CERT_IN_CHAIN'] as string
const UNKNOWN_ISSUERS = new Set([
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
])

/** The fault behind a TLS verification error; undefined when `error` is something else. */
export function certificateFault(error: Error & { code?: string }, host: string): FaultError | undefined {
  const code = error.code ?? ''
  const reason =
    code === 'ERR_TLS_CERT_ALTNAME_INVALID'
      ? `is for ${namesOf(error) || 'another name'}, not for ${host}. Check the server name; somebody else may be answering`
      : UNKNOWN_ISSUERS.has(code)
        ? UNKNOWN_ISSUER
        : (REASONS[code] ?? (code.startsWith('CERT_') ? 'cannot be trusted' : undefined))
  return reason === undefined
    ? undefined
    : new FaultError(
        'certificate',
        `The certificate of ${host} ${reason}. No password was sent.`,
        undefined,
        error,
      ).because(
        UNKNOWN_ISSUERS.has(code) ? 'certificate-unknown-issuer' : (CODES[code] ?? 'certificate-bad'),
        { host, names: namesOf(error) || '…' },
      )
}

function namesOf(error: Error): string {
  const names = 'cert' in error ? (error.cert as { subjectaltname?: string }).subjectaltname : undefined
  const read = [...(names ?? '').matchAll(/(?:DNS|IP Address):"?([\w.*:-]{1,253})/g)].map((match) => match[1])
  return read.slice(0, 3).join(', ')
}
