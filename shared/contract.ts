// The contract between the engine and every view on it: one file per area, each method written once, as data.
import type { z } from 'zod'
import type { Fault } from './model/fault.ts'
import { accounts } from './contract/accounts.ts'
import { actions } from './contract/actions.ts'
import { imports } from './contract/imports.ts'
import { listing } from './contract/listing.ts'
import { mailboxes } from './contract/mailboxes.ts'
import { messages } from './contract/messages.ts'
import { people } from './contract/people.ts'
import { privacy } from './contract/privacy.ts'
import { settings } from './contract/settings.ts'
import { smartLists } from './contract/smart-lists.ts'
import { status } from './contract/status.ts'
import { tags } from './contract/tags.ts'

export const contract = {
  accounts,
  actions,
  imports,
  listing,
  mailboxes,
  messages,
  people,
  privacy,
  settings,
  smartLists,
  status,
  tags,
}

export type Contract = typeof contract
export type Area = keyof Contract
/** 'accounts.list', 'messages.body' … */
export type MethodName = { [A in Area]: `${A}.${keyof Contract[A] & string}` }[Area]

type MethodOf<N extends MethodName> = N extends `${infer A extends Area}.${infer M}`
  ? M extends keyof Contract[A]
    ? Contract[A][M]
    : never
  : never
type KindOf<N extends MethodName> = MethodOf<N> extends { kind: infer K } ? K : never

export type MethodNameOf<K extends string> = {
  [N in MethodName]: KindOf<N> extends K ? N : never
}[MethodName]
export type QueryName = MethodNameOf<'query'>
export type CommandName = MethodNameOf<'command'>
export type RequestName = MethodNameOf<'request'>

export type ArgsOf<N extends MethodName> =
  MethodOf<N> extends { args: infer A extends z.ZodType } ? z.infer<A> : never
export type ValueOf<N extends MethodName> =
  MethodOf<N> extends { result: infer R extends z.ZodType } ? z.infer<R> : never

/** Kinds of thing a query can read and a change can touch. */
export const KINDS = [
  'account',
  'mailbox',
  'message',
  'conversation',
  'thread',
  'list',
  'operation',
  'setting',
  'tag',
  'smart-list',
  'import',
  'action',
  'status',
] as const
export type Kind = (typeof KINDS)[number]
/** 'conversation:12', or 'conversation:*' for any of them. */
export type Touch = `${Kind}:${number | '*'}`

/** What crosses the port. Only JSON values; bytes travel by URL. */
export interface CallMessage {
  id: number
  method: string
  args: unknown
}
export type ReplyMessage =
  { id: number; ok: true; value: unknown; reads: Touch[] } | { id: number; ok: false; fault: Fault }
export interface ChangesMessage {
  event: 'changes'
  touched: Touch[]
}
export type EngineMessage = ReplyMessage | ChangesMessage
