// What a parser thread makes of a message's octets: plain values, complete for the derived layer `parse`.
import type { Participant } from '../../../shared/model/mail.ts'
import type { Fact } from '../privacy/facts.ts'

export interface ParsedAttachment {
  path: string
  fileName: string
  type: string
  sizeBytes: number
  contentId: string | null
  isInline: boolean
}

export type Protection = 'none' | 'pgp-encrypted' | 'pgp-signed' | 'smime-encrypted' | 'smime-signed'

export interface ParsedMessage {
  messageIdHeader: string | null
  /** Oldest first: References, then what In-Reply-To adds. Without angle brackets. */
  references: string[]
  /** Epoch ms of the Date field (or the topmost Received); null when nothing plausible is written. */
  sentAt: number | null
  subject: string
  baseSubject: string
  /** The one author; address '' when From is missing, unreadable or names several. */
  author: { name: string; address: string }
  participants: Participant[]
  listId: string | null
  /** The address that bulk mail groups under; null for mail between people. */
  bulkSender: string | null
  preview: string
  language: string | null
  text: string
  attachments: ParsedAttachment[]
  protection: Protection
  /** A filter on the message's way wrote into its header that it is spam; anybody could have. */
  isSpam: boolean
  facts: Fact[]
  /** The columns of the search index, folded (shared/lib/fold.ts). */
  terms: { subject: string; people: string; body: string; attachments: string }
}
