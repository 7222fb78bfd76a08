// What the push asks of the store threads: the queue, and what became of it.
import type { Flags } from '../../../shared/lib/flag-set.ts'
import type { ContentState } from '../../../shared/model/mail.ts'
import type { Fault } from '../../../shared/model/fault.ts'
import type { Outgoing } from '../outbox/outgoing.ts'
import {
  confirmArrivals,
  confirmDeletions,
  endWhatTurnedUp,
  giveBackOperations,
  loseSources,
  type Arrived,
} from './confirm-moves.ts'
import type { ReadContext, WriteContext } from './contexts.ts'
import { get } from './handle.ts'
import { octetsOf } from './octets.ts'
import { beginOperations, confirmFlags, failOperations, forgetTries, queuedOperations } from './outgoing.ts'
import { headKeys } from './recognition.ts'
import { mailboxCreated, mailboxesToCreate, mailboxRefused } from './role-mailboxes.ts'

/** What is appended to a mailbox. */
export interface Appendix {
  octets: Uint8Array
  content: ContentState
  flags: Flags
  internalAt: number
}

export const outboxReadJobs = {
  queuedOperations(context: ReadContext, args: { account: number; after: number }): Outgoing[] {
    return queuedOperations(context.db, args.account, context.clock(), args.after)
  },
  mailboxesToCreate(context: ReadContext, args: { account: number }): { id: number; name: string }[] {
    return mailboxesToCreate(context.db, args.account)
  },
  headKeys(context: ReadContext, args: { messages: number[] }): string[] {
    return headKeys(context.db, args.messages)
  },
  /** Undefined when the operation is gone, or nothing of its message is here. */
  appendix(context: ReadContext, args: { operation: number }): Appendix | undefined {
    const row = get<{ message: number; content: ContentState; flags: Flags; internalAt: number }>(
      context.db,
      `select m.id as message, m.content, p.flags, p.internal_at as internalAt from operation o
       join placement p on p.id = o.placement join message m on m.id = p.message where o.id = ?`,
      args.operation,
    )
    const octets = row && octetsOf(context.db, row.message)
    return octets && { octets, content: row.content, flags: row.flags, internalAt: row.internalAt }
  },
}

export const outboxWriteJobs = {
  beginOperations(
    context: WriteContext,
    args: { wanted: Outgoing[]; target: { uidNext: number; uidValidity: string } },
  ): number[] {
    return beginOperations(context.db, args.wanted, args.target)
  },
  confirmFlags(
    context: WriteContext,
    args: { sent: Pick<Outgoing, 'placement' | 'add' | 'remove'>[]; unkept: Flags; fault: Fault | null },
  ): null {
    confirmFlags(context.db, args.sent, args.unkept, args.fault)
    return null
  },
  confirmArrivals(
    context: WriteContext,
    args: { arrived: Arrived[]; uidValidity: string | null; isGone: boolean },
  ): null {
    confirmArrivals(context.db, args.arrived, args.uidValidity, args.isGone, context.clock())
    return null
  },
  confirmDeletions(context: WriteContext, args: { operations: number[]; isGone: boolean }): null {
    confirmDeletions(context.db, args.operations, args.isGone)
    return null
  },
  loseSources(context: WriteContext, args: { operations: number[] }): null {
    loseSources(context.db, args.operations, context.clock())
    return null
  },
  endWhatTurnedUp(context: WriteContext, args: { operations: number[] }): number[] {
    return endWhatTurnedUp(context.db, args.operations, context.clock())
  },
  giveBackOperations(context: WriteContext, args: { ids: number[]; fault: Fault }): null {
    giveBackOperations(context.db, args.ids, args.fault)
    return null
  },
  forgetTries(context: WriteContext, args: { operations: number[] }): null {
    forgetTries(context.db, args.operations)
    return null
  },
  failOperations(context: WriteContext, args: { ids: number[]; fault: Fault }): null {
    failOperations(context.db, args.ids, args.fault, context.clock())
    return null
  },
  mailboxCreated(context: WriteContext, args: { mailbox: number; name: string }): null {
    mailboxCreated(context.db, args.mailbox, args.name)
    return null
  },
  mailboxRefused(context: WriteContext, args: { mailbox: number; fault: Fault }): null {
    mailboxRefused(context.db, args.mailbox, args.fault, context.clock())
    return null
  },
}
