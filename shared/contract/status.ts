// Where things stand: how much is stored and analysed, what waits for a server. Progress is rows, so it is a query too.
import { z } from 'zod'
import { query } from './method.ts'

export const Status = z.object({
  messages: z.int(),
  /** Messages stored but not yet analysed (search, conversations, index). */
  pending: z.int(),
  pendingOperations: z.int(),
  accounts: z.int(),
  /** What protects the key of the store; a `file` slot protects nothing and is shown so. */
  keySlot: z.enum(['os', 'passphrase', 'file']),
  schemaVersion: z.int(),
})
export type Status = z.infer<typeof Status>

export const status = { get: query(z.object({}), Status) }
