// The steps of adding an account, and what each of them knows.
import type { ValueOf } from '../../../shared/contract.ts'

export type Provider = NonNullable<ValueOf<'accounts.discover'>>
/** A provider that lets mail programs in, with the server to read from. */
export type OpenProvider = Provider & { imap: NonNullable<Provider['imap']> }

export type Step =
  | { kind: 'welcome' }
  | { kind: 'address'; address: string }
  /** Not in the table: by hand, or ask the domain. */
  | { kind: 'unknown'; address: string }
  /** In the table, but not to be had with a password. */
  | { kind: 'provider'; address: string; provider: Provider }
  | { kind: 'hand'; address: string }
  | { kind: 'sign-in'; address: string; provider: OpenProvider; isAsked: boolean }

export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase()

/** Enough of an address to go on with; the server has the last word. */
export const looksLikeAddress = (text: string): boolean => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text.trim())

/** Where a found provider leads to. */
export function stepFor(address: string, provider: Provider, isAsked: boolean): Step {
  const { imap, signIn } = provider
  if (imap && (signIn === 'password' || signIn === 'app-password'))
    return { kind: 'sign-in', address, provider: { ...provider, imap }, isAsked }
  return { kind: 'provider', address, provider }
}
