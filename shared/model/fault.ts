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

/** What went wrong, in words for the user. `retryAfterMs` is set where trying again sooner makes no sense. */
export interface Fault {
  code: FaultCode
  message: string
  retryAfterMs?: number
}

export type Result<T> = { ok: true; value: T } | { ok: false; fault: Fault }
