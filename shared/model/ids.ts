// Branded identifiers: a mailbox id can never be handed where a message id is meant. All are positive integers
// given by the store; they are stable for the life of a profile and mean nothing outside it.
import { z } from 'zod'

const id = <Brand extends string>() => z.int().positive().brand<Brand>()

export const AccountId = id<'account'>()
export type AccountId = z.infer<typeof AccountId>
export const MailboxId = id<'mailbox'>()
export type MailboxId = z.infer<typeof MailboxId>
export const MessageId = id<'message'>()
/** Loquet's own number of a message; the Message-ID header field is called `messageIdHeader`. */
export type MessageId = z.infer<typeof MessageId>
export const PlacementId = id<'placement'>()
export type PlacementId = z.infer<typeof PlacementId>
export const PersonId = id<'person'>()
export type PersonId = z.infer<typeof PersonId>
export const ThreadId = id<'thread'>()
export type ThreadId = z.infer<typeof ThreadId>
export const ConversationId = id<'conversation'>()
export type ConversationId = z.infer<typeof ConversationId>
export const SmartListId = id<'smart-list'>()
export type SmartListId = z.infer<typeof SmartListId>
export const ActionId = id<'action'>()
export type ActionId = z.infer<typeof ActionId>
export const ImportId = id<'import'>()
export type ImportId = z.infer<typeof ImportId>
