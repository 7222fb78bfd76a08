// What the user does to messages: at once in the store, pushed to the servers in order, and undone by one call.
import { z } from 'zod'
import { FAULT_CODES } from '../model/fault.ts'
import { AccountId, ActionId, MailboxId, MessageId } from '../model/ids.ts'
import { Keyword } from '../model/mail.ts'
import { ListQuestion, Place } from './listing.ts'
import { command, query } from './method.ts'

/** What an action is done to. A row stands for what its list shows of it: the messages of the group that lie in the
 * list's place and match its text and filters. */
export const Target = z.discriminatedUnion('kind', [
  /** `place` says which copies are meant by archive, move and trash. */
  z.object({ kind: z.literal('messages'), ids: z.array(MessageId).min(1).max(10_000), place: Place }),
  z.object({ kind: z.literal('groups'), list: ListQuestion, groupIds: z.array(z.int()).min(1).max(10_000) }),
  /** Every row of a list, apart from some. */
  z.object({ kind: z.literal('list'), list: ListQuestion, except: z.array(z.int()).max(10_000) }),
])
export type Target = z.infer<typeof Target>

/** `role` means each account's own mailbox of that role; an account without one gets one. */
export const Destination = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('mailbox'), id: MailboxId }),
  z.object({ kind: z.literal('role'), role: z.enum(['inbox', 'archive', 'junk', 'trash']) }),
])
export type Destination = z.infer<typeof Destination>

export const Action = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('flag'),
    flag: z.union([z.enum(['\\Seen', '\\Flagged']), Keyword]),
    isSet: z.boolean(),
  }),
  z.object({ kind: z.literal('move'), to: Destination }),
  z.object({ kind: z.literal('copy'), to: MailboxId }),
  /** For good, on the server too; only from trash and junk, and never undone. */
  z.object({ kind: z.literal('delete') }),
])
export type Action = z.infer<typeof Action>

/** One line of the history. */
export const DoneAction = z.object({
  id: ActionId,
  action: Action,
  /** Messages that changed. */
  messages: z.int(),
  doneAt: z.number(),
  canUndo: z.boolean(),
  isUndone: z.boolean(),
})
export type DoneAction = z.infer<typeof DoneAction>

/** Changes of one kind that wait for one server. */
export const PendingChange = z.object({
  account: AccountId,
  kind: z.enum(['flags', 'move', 'copy', 'delete']),
  messages: z.int(),
  /** Why the server did not take them at the last try; null while nothing went wrong. */
  fault: z.object({ code: z.enum(FAULT_CODES), message: z.string() }).nullable(),
})
export type PendingChange = z.infer<typeof PendingChange>

export const actions = {
  /** Faults: bad-request (a mailbox that holds no messages, deleting for good outside trash and junk), not-found. `id` is null when
   * nothing had to be changed. */
  perform: command(
    z.object({ target: Target, action: Action }),
    z.object({ id: ActionId.nullable(), messages: z.int() }),
  ),
  /** Without `id` the newest that can be. Faults: not-found when there is nothing to undo. */
  undo: command(z.object({ id: ActionId.nullable() }), DoneAction),
  /** Newest first, 50 at most. */
  recent: query(z.object({}), z.array(DoneAction)),
  pending: query(z.object({}), z.array(PendingChange)),
}
