// Values of mail that every part of Loquet speaks of (RFC 5322, RFC 9051 and RFC 6154 words).
import { z } from 'zod'

/** One mailbox address. `address` is as written, domain lower-cased; '' where a name stands without an address. */
export const Address = z.object({ name: z.string(), address: z.string() })
export type Address = z.infer<typeof Address>

export const PARTICIPANT_ROLES = ['from', 'sender', 'reply-to', 'to', 'cc', 'bcc'] as const
export type ParticipantRole = (typeof PARTICIPANT_ROLES)[number]
export interface Participant extends Address {
  role: ParticipantRole
}

/** Special uses of RFC 6154, and `inbox`. */
export const MAILBOX_ROLES = ['inbox', 'archive', 'drafts', 'sent', 'trash', 'junk', 'all'] as const
export const MailboxRole = z.enum(MAILBOX_ROLES)
export type MailboxRole = z.infer<typeof MailboxRole>

/** Three views of any list (docs/vocabulary.md). */
export const View = z.enum(['people', 'threads', 'messages'])
export type View = z.infer<typeof View>

/** How much of a message's octets is here. */
export const ContentState = z.enum(['absent', 'partial', 'whole'])
export type ContentState = z.infer<typeof ContentState>
