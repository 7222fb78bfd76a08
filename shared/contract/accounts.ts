// Accounts: one set of server credentials each, or a local one that holds imported mail.
import { z } from 'zod'
import { FAULT_CODES, FAULT_REASONS } from '../model/fault.ts'
import { AccountId } from '../model/ids.ts'
import { command, query, request } from './method.ts'
import { TagColour } from './tags.ts'

/** How the connection is protected. `starttls` is required, never opportunistic; there is no plain variant. */
export const Security = z.enum(['tls', 'starttls'])
export type Security = z.infer<typeof Security>

export const Server = z.object({
  host: z.string().min(1).max(253),
  port: z.int().min(1).max(65535),
  security: Security,
  userName: z.string().min(1).max(320),
  /** PEM of a certificate authority that this one server may use beside the system's. */
  caPem: z.string().max(100_000).nullable(),
})
export type Server = z.infer<typeof Server>

/** How we prove who we are. A sum type from the start: OAuth joins as a further variant. */
export const Credentials = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('password'), password: z.string().min(1).max(1000) }),
  z.object({ kind: z.literal('app-password'), password: z.string().min(1).max(1000) }),
])
export type Credentials = z.infer<typeof Credentials>

export const AccountState = z.enum([
  'waiting',
  'connecting',
  'syncing',
  'online',
  'offline',
  'trouble',
  'local',
])
export type AccountState = z.infer<typeof AccountState>

export const FaultRow = z.object({
  code: z.enum(FAULT_CODES),
  message: z.string(),
  reason: z.enum(FAULT_REASONS).exactOptional(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
})

export const Account = z.object({
  id: AccountId,
  kind: z.enum(['imap', 'local']),
  address: z.string(),
  displayName: z.string(),
  imap: Server.nullable(),
  smtp: Server.nullable(),
  state: AccountState,
  fault: FaultRow.nullable(),
  colour: TagColour,
  /** Its inbox is part of all inboxes. */
  isInUnified: z.boolean(),
  /** Bundled sample mail, which can be taken away again. */
  isSample: z.boolean(),
  /** Messages stored / on the server, over all mailboxes, as far as the server has said. */
  stored: z.int(),
  onServer: z.int(),
  pendingOperations: z.int(),
})
export type Account = z.infer<typeof Account>

export const NewAccount = z.object({
  address: z.string().min(3).max(320),
  displayName: z.string().max(200),
  imap: Server,
  smtp: Server.nullable(),
  credentials: Credentials,
})
export type NewAccount = z.infer<typeof NewAccount>

/** What the bundled provider table knows about an address. `signIn` says what the provider takes. */
export const Provider = z.object({
  name: z.string(),
  imap: Server.omit({ caPem: true }).nullable(),
  smtp: Server.omit({ caPem: true }).nullable(),
  signIn: z.enum(['password', 'app-password', 'oauth-only', 'bridge', 'none']),
  help: z.string().nullable(),
})
export type Provider = z.infer<typeof Provider>

export const accounts = {
  list: query(z.object({}), z.array(Account)),
  /** From the bundled table only: nobody is asked. Null when the domain is not in it. */
  discover: query(z.object({ address: z.string().max(320) }), Provider.nullable()),
  /** Signs in and out again; nothing is stored. Faults: password-refused, host-unknown, unreachable, certificate … */
  trySignIn: request(
    z.object({ imap: Server, credentials: Credentials }),
    z.object({ capabilities: z.array(z.string()) }),
  ),
  /** Asks the address's own domain (SRV records of RFC 6186), only after the user agreed to `asks`. */
  lookUp: request(z.object({ address: z.string().max(320) }), Provider.nullable()),
  add: command(NewAccount, z.object({ id: AccountId })),
  setCredentials: command(z.object({ id: AccountId, credentials: Credentials }), z.null()),
  /** Another server for the same mail, with what it takes to sign in there; try them first. */
  setServer: command(z.object({ id: AccountId, imap: Server, credentials: Credentials }), z.null()),
  remove: command(z.object({ id: AccountId }), z.null()),
  /** What is not named stays. */
  change: command(
    z.object({
      id: AccountId,
      displayName: z.string().trim().max(200).optional(),
      colour: TagColour.optional(),
      isInUnified: z.boolean().optional(),
    }),
    z.null(),
  ),
  /** Wakes the sync of one account, or of all. */
  syncNow: request(z.object({ id: AccountId.nullable() }), z.null()),
}
