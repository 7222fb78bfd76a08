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

/** A keyword a server can keep (RFC 9051 § 2.3.2: an atom); the user's tags are keywords. Case never tells two apart. */
export const Keyword = z
  .string()
  .max(100)
  .regex(/^[^\s\\(){%*"\]\u0000-\u001f\u007f-\uffff]+$/)
export type Keyword = z.infer<typeof Keyword>

/** What a message's outer shape says of its protection. */
export const Protection = z.enum(['none', 'pgp-encrypted', 'pgp-signed', 'smime-encrypted', 'smime-signed'])
export type Protection = z.infer<typeof Protection>

/** How much of a message's octets is here. */
export const ContentState = z.enum(['absent', 'partial', 'whole'])
export type ContentState = z.infer<typeof ContentState>
