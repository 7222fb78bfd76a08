// The closed list of circumstances a user can meet. A fault is a value with a code the interface can translate and
// a sentence (English) that names cause and next step; a bug is our mistake and crosses the border as code `bug`
// with an id that is found in the log.

export const FAULT_CODES = [
  'bad-request', // arguments that do not fit the contract
  'not-found', // the thing asked for does not exist (any more)
  'password-refused', // the server refused user name or password
  'oauth-needed', // the provider takes no password
  'host-unknown', // the name does not resolve
  'unreachable', // no answer, refused, cut, timed out
  'certificate', // expired, self-signed, wrong name, unknown issuer
  'tls-needed', // the server offers no encryption
  'server', // the server answered something we cannot go on with
  'offline', // we know that there is no network
  'disk-full',
  'disk', // permission, read-only, input/output error
  'file', // a file given by the user cannot be read or written, or is not what it should be
  'store-newer', // the store was written by a newer version
  'store-older', // the store was not brought up to date by this version yet, and is opened for reading only
  'store-damaged', // not a store, wrong key, or integrity check failed
  'store-locked', // another Loquet writes to it
  'key-missing', // no slot of keys.json can be opened here
  'port-busy',
  'too-large',
  'cancelled',
  'bug',
] as const

export type FaultCode = (typeof FAULT_CODES)[number]

/** Finer than the code: what exactly, for those faults that a user of the window meets, so that the detail too can be
 * said in the user's language. The values of each are named behind it. */
export const FAULT_REASONS = [
  'sign-in-refused', // host, name, said
  'sign-in-busy', // host, said
  'no-password-taken', // host
  'certificate-expired', // host
  'certificate-early', // host
  'certificate-self-signed', // host
  'certificate-unknown-issuer', // host
  'certificate-revoked', // host
  'certificate-wrong-signature', // host
  'certificate-wrong-purpose', // host
  'certificate-other-name', // host, names
  'certificate-bad', // host
  'certificate-file', // host
  'no-starttls', // host, port
  'starttls-injection', // host, port
  'not-tls', // host, port
  'tls-disagreed', // host, port, said
  'name-unknown', // host
  'name-not-looked-up', // host
  'refuses', // host, port
  'cut', // host, port
  'silent', // host, port
  'no-greeting', // host, port
  'no-way', // host, port
  'not-imap', // host, port, said
  'pause', // host
  'request-refused', // host, said
  'no-network',
  'account-exists', // address
  'store-full', // path
  'file-missing', // path
  'file-forbidden', // path
  'file-exists', // path
  'file-is-folder', // path
  'file-in-file', // path
  'file-loop', // path
  'file-name-long', // path
  'disk-read-only', // path
  'disk-failed', // path
  'disk-full-at', // path
  'file-too-big', // path
  'not-mail', // path
  'card-or-calendar', // path
  'compressed', // path
  'outlook', // path
  'hidden', // path
  'not-a-file', // path
  'read-already', // path
  'message-too-large', // megabytes, most
] as const

export type FaultReason = (typeof FAULT_REASONS)[number]

export type FaultValues = Record<string, string | number>

/** What went wrong, in words for the user: English for logs and the command line; `reason` and `values` are the same for
 * an interface in another language. `retryAfterMs` is set where trying again sooner makes no sense. */
export interface Fault {
  code: FaultCode
  message: string
  reason?: FaultReason
  values?: FaultValues
  retryAfterMs?: number
}

export type Result<T> = { ok: true; value: T } | { ok: false; fault: Fault }
