// Messages and the conversations they are read in.
import { z } from 'zod'
import { AccountId, ConversationId, MailboxId, MessageId, PlacementId, ThreadId } from '../model/ids.ts'
import { Address, ContentState, Keyword, PARTICIPANT_ROLES, Protection, View } from '../model/mail.ts'
import { Index, Letter } from '../model/privacy.ts'
import { Place } from './listing.ts'
import { command, query } from './method.ts'

const Person = Address.extend({ isMe: z.boolean() })
export type Person = z.infer<typeof Person>

export const Copy = z.object({
  message: MessageId,
  placement: PlacementId,
  account: AccountId,
  mailbox: MailboxId,
  mailboxName: z.string(),
})

export const MessageSummary = z.object({
  id: MessageId,
  thread: ThreadId,
  from: Person,
  to: z.array(Person),
  dateAt: z.number(),
  subject: z.string(),
  preview: z.string(),
  isSeen: z.boolean(),
  isStarred: z.boolean(),
  tags: z.array(Keyword),
  hasAttachment: z.boolean(),
  letter: Letter,
  /** Where this message lies; copies that came by several ways make one summary, shown with the worse copy's letter. */
  copies: z.array(Copy),
})
export type MessageSummary = z.infer<typeof MessageSummary>

/** What stands between messages: where the subject changes, who came and went. */
export const Divider = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('subject'), subject: z.string() }),
  z.object({ kind: z.literal('joined'), people: z.array(Address), received: z.int() }),
  z.object({ kind: z.literal('left'), people: z.array(Address) }),
  /** Messages of the same thread from before somebody joined; they belong to another conversation. */
  z.object({ kind: z.literal('before'), conversation: ConversationId, messages: z.array(MessageSummary) }),
])
export type Divider = z.infer<typeof Divider>

/** A message with what is to be said above it. */
export const Entry = z.object({ message: MessageSummary, above: z.array(Divider) })
export type Entry = z.infer<typeof Entry>

export const Conversation = z.object({
  view: View,
  groupId: z.int(),
  kind: z.enum(['people', 'list', 'bulk', 'self']),
  title: z.string(),
  people: z.array(Person),
  messages: z.int(),
  threads: z.int(),
  unread: z.int(),
  sinceAt: z.number(),
  index: Index,
  trend: z.enum(['up', 'down', 'level', 'unknown']),
  weakest: z
    .object({
      message: MessageId,
      signal: z.string(),
      found: z.string(),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
    })
    .nullable(),
  /** Where to begin reading: at the message asked for, else at the oldest unread one, else at the newest. */
  opensAt: z.object({ message: MessageId, offset: z.int() }),
})
export type Conversation = z.infer<typeof Conversation>

export const PartRow = z.object({
  path: z.string(),
  type: z.string(),
  fileName: z.string(),
  sizeBytes: z.int(),
  contentId: z.string().nullable(),
  isInline: z.boolean(),
  /** One-view ticket: the host serves the part's bytes under /part/<ticket>. */
  ticket: z.string(),
})
export type PartRow = z.infer<typeof PartRow>

/** Who vouches for the sender, as words beside the name; never a colour of the index. */
export const Authenticity = z.object({
  verdict: z.enum(['real', 'unchecked', 'failed', 'unclear']),
  domain: z.string(),
  /** Text code: authenticity.<found>. */
  found: z.string(),
})
export type Authenticity = z.infer<typeof Authenticity>

export const MessageBody = z.object({
  id: MessageId,
  content: ContentState,
  sizeBytes: z.int(),
  participants: z.array(Person.extend({ role: z.enum(PARTICIPANT_ROLES) })),
  authenticity: Authenticity,
  /** The plain body, split so that quoted text can be folded; null when there is none. */
  plain: z.object({ own: z.string(), quoted: z.string().nullable() }).nullable(),
  html: z.string().nullable(),
  parts: z.array(PartRow),
  protection: Protection,
  remote: z.object({ pictures: z.int(), trackers: z.int(), hosts: z.array(z.string()) }),
})
export type MessageBody = z.infer<typeof MessageBody>

export const StructurePart: z.ZodType<StructurePart> = z.lazy(() =>
  z.object({
    path: z.string(),
    type: z.string(),
    encoding: z.string(),
    fileName: z.string().nullable(),
    disposition: z.string().nullable(),
    headerStart: z.int(),
    bodyStart: z.int(),
    end: z.int(),
    children: z.array(StructurePart),
  }),
)
export interface StructurePart {
  path: string
  type: string
  encoding: string
  fileName: string | null
  disposition: string | null
  headerStart: number
  bodyStart: number
  end: number
  children: StructurePart[]
}

const Messages = z.array(MessageId).min(1).max(10_000)

const Group = z.object({
  view: View,
  groupId: z.int().positive(),
  /** Where it was opened from: in trash or junk, what lies there is shown with what is kept. */
  place: Place.optional(),
})

export const messages = {
  /** The head of a conversation. `at`: a message of it to begin at. Faults: not-found when nothing is left in it. */
  conversation: query(Group.extend({ at: z.int().positive().nullable() }), Conversation),
  /** Its messages, oldest first, from the `offset`th on; `total` of them in all. */
  entries: query(
    Group.extend({ offset: z.int().min(0), limit: z.int().min(1).max(200) }),
    z.object({ total: z.int(), entries: z.array(Entry) }),
  ),
  /** Which of its messages say this, looking at `limit` of them from the `offset`th on: case and accents make no
   * difference, and words are found inside words. `hits` counts in one message. */
  find: query(
    Group.extend({
      text: z.string().min(1).max(200),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    z.object({
      hasMore: z.boolean(),
      found: z.array(z.object({ message: MessageId, offset: z.int(), hits: z.int() })),
    }),
  ),
  body: query(z.object({ id: MessageId }), MessageBody),
  text: query(z.object({ id: MessageId }), z.object({ text: z.string() })),
  headers: query(
    z.object({ id: MessageId }),
    z.object({
      headers: z.array(z.object({ name: z.string(), value: z.string(), start: z.int(), end: z.int() })),
    }),
  ),
  structure: query(z.object({ id: MessageId }), StructurePart),
  /** A ticket for the raw octets, served like a part as text/plain. */
  source: query(z.object({ id: MessageId }), z.object({ ticket: z.string(), sizeBytes: z.int() })),
  /** \Seen and \Flagged on every placement of the messages; queued for each server in the same transaction. */
  setFlag: command(
    z.object({ messages: Messages, flag: z.enum(['\\Seen', '\\Flagged']), isSet: z.boolean() }),
    z.object({ changed: z.int() }),
  ),
}
