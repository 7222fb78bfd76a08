// The list: rows of one place in one view, as a search and filters narrow them. Rows are asked for by their offset, so
// that any part of a long list can be shown without what lies before it.
import { z } from 'zod'
import { AccountId, MailboxId, MessageId, SmartListId } from '../model/ids.ts'
import { Address, Keyword, MailboxRole, Protection, View } from '../model/mail.ts'
import { Letter } from '../model/privacy.ts'
import { query } from './method.ts'

/** Where a list looks. */
export const Place = z.discriminatedUnion('kind', [
  /** The inboxes of every account that is not left out of them. */
  z.object({ kind: z.literal('inboxes') }),
  /** Everything but junk and trash. */
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('starred') }),
  /** All of it, junk and trash too: what scripts and administrators mean by everything. */
  z.object({ kind: z.literal('everywhere') }),
  z.object({ kind: z.literal('mailbox'), id: MailboxId }),
  /** The mailboxes of one role, of all accounts. */
  z.object({ kind: z.literal('role'), role: MailboxRole }),
  z.object({ kind: z.literal('tag'), keyword: Keyword }),
  /** A saved search: its own place, narrowed by its own text. */
  z.object({ kind: z.literal('smart-list'), id: SmartListId }),
])
export type Place = z.infer<typeof Place>

export const SORTS = ['date', 'sender', 'size', 'importance', 'index'] as const
/** By `date` the newest first, by `sender` A to Z, by `size` and `importance` the greatest first, by `index` the most
 * exposed first; `isReversed` turns that round. Rows that are equal follow each other by date. */
export const Sort = z.object({ by: z.enum(SORTS), isReversed: z.boolean() })
export type Sort = z.infer<typeof Sort>

const QueryText = z.string().max(2000)

/** What a list shows. `text` and each of `filters` are in the query language of docs/search.md; all of them must hold. */
export const ListQuestion = z.object({
  place: Place,
  view: View,
  text: QueryText,
  filters: z.array(z.string().max(200)).max(10),
  sort: Sort,
})
export type ListQuestion = z.infer<typeof ListQuestion>

/** A search hit's marks: [start, end) in UTF-16 units of `text`. */
export const Snippet = z.object({ text: z.string(), marks: z.array(z.tuple([z.int(), z.int()])) })
export type Snippet = z.infer<typeof Snippet>

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
  /** Keywords the user sees as tags, of any message of the group outside junk and trash. */
  tags: z.array(Keyword),
  /** Of the message that stands for the group. */
  protection: Protection,
  /** All messages of the group in this place. */
  sizeBytes: z.int(),
  /** -10..10; sorts and filters, never coloured as privacy. Of a group: the greatest of its newest 20 messages. */
  importance: z.int().min(-10).max(10),
  /** A change to one of its messages waits for a server. */
  isPending: z.boolean(),
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
  /** Where a search found its words; null without a search for words. */
  snippet: Snippet.nullable(),
})
export type ListRow = z.infer<typeof ListRow>

const Limit = z.int().min(1).max(1000)

export const listing = {
  /** `total` counts rows; null where nobody has counted them (a search ends where `hasMore` is false). `indexed` and
   * `pending` are messages a search can look at, and those it cannot yet; null without a search. A text that cannot be
   * parsed is a `bad-request` that says where. */
  rows: query(
    z.object({ list: ListQuestion, offset: z.int().min(0), limit: Limit }),
    z.object({
      rows: z.array(ListRow),
      hasMore: z.boolean(),
      total: z.int().nullable(),
      indexed: z.int().nullable(),
      pending: z.int().nullable(),
    }),
  ),
  /** The offset of a group in a list; null where it is not (any more). */
  locate: query(z.object({ list: ListQuestion, groupId: z.int() }), z.object({ offset: z.int().nullable() })),
  /** Copies of a message count once; in `everywhere`, each by itself. */
  count: query(z.object({ text: QueryText, place: Place }), z.object({ messages: z.int(), unread: z.int() })),
}
