// Mailboxes: named stores of messages, with roles.
import { z } from 'zod'
import { AccountId, MailboxId } from '../model/ids.ts'
import { MailboxRole } from '../model/mail.ts'
import { query } from './method.ts'

export const Mailbox = z.object({
  id: MailboxId,
  account: AccountId,
  /** Full name as the server spells it (decoded), and its last segment. */
  name: z.string(),
  label: z.string(),
  role: MailboxRole.nullable(),
  messages: z.int(),
  unread: z.int(),
})
export type Mailbox = z.infer<typeof Mailbox>

export const mailboxes = { list: query(z.object({}), z.array(Mailbox)) }
