// The list: rows of one place in one view, newest first, and the search that fills the same rows.
import { z } from 'zod'
import { AccountId, MailboxId, MessageId } from '../model/ids.ts'
import { Address, View } from '../model/mail.ts'
import { Letter } from '../model/privacy.ts'
import { query } from './method.ts'

/** Where a list looks: every inbox, everything but junk and trash, what is starred, or one mailbox. */
export const Place = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('inboxes') }),
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('starred') }),
  /** All of it, junk and trash too: what scripts and administrators mean by everything. */
  z.object({ kind: z.literal('everywhere') }),
  z.object({ kind: z.literal('mailbox'), id: MailboxId }),
])
export type Place = z.infer<typeof Place>

/** Keyset position of a row: rows come in descending (dateAt, groupId). */
export const RowPosition = z.object({ dateAt: z.number(), groupId: z.int() })
export type RowPosition = z.infer<typeof RowPosition>

export const ListRow = z.object({
  view: View,
  /** Conversation, thread or message id, by `view`. */
  groupId: z.int(),
  /** The newest message of the group in this place; for a search hit the message that was hit. */
  messageId: MessageId,
  dateAt: z.number(),
  people: z.array(Address.extend({ isMe: z.boolean(), isUnread: z.boolean() })),
  /** List-Id name or bulk sender instead of people, where the group is one. */
  kind: z.enum(['people', 'list', 'bulk', 'self']),
  subject: z.string(),
  preview: z.string(),
  messages: z.int(),
  unread: z.int(),
  isStarred: z.boolean(),
  hasAttachment: z.boolean(),
  accounts: z.array(AccountId),
  letter: Letter,
  /** Text code of the weakest fact for the tooltip (signals.<signal>.<found>), or null. */
  weakest: z
    .object({
      signal: z.string(),
      found: z.string(),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
    })
    .nullable(),
})
export type ListRow = z.infer<typeof ListRow>

/** A search hit's marks: [start, end) in UTF-16 units of `text`. */
export const Snippet = z.object({ text: z.string(), marks: z.array(z.tuple([z.int(), z.int()])) })
export type Snippet = z.infer<typeof Snippet>

export const SearchRow = ListRow.extend({ snippet: Snippet.nullable() })
export type SearchRow = z.infer<typeof SearchRow>

const Limit = z.int().min(1).max(1000)

export const listing = {
  rows: query(
    z.object({ place: Place, view: View, limit: Limit, after: RowPosition.nullable() }),
    z.object({ rows: z.array(ListRow), hasMore: z.boolean(), total: z.int() }),
  ),
  /** `text` in the query language of docs/search.md. A text that cannot be parsed is a `bad-request` that says where. */
  search: query(
    z.object({
      text: z.string().max(2000),
      place: Place,
      view: View,
      limit: Limit,
      after: RowPosition.nullable(),
    }),
    z.object({ rows: z.array(SearchRow), hasMore: z.boolean(), indexed: z.int(), pending: z.int() }),
  ),
  count: query(z.object({ text: z.string().max(2000), place: Place }), z.object({ messages: z.int() })),
}
