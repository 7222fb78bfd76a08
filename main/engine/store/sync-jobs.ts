// What the sync asks of the store threads. Each writer job is one short transaction; commands come between.
import { createHash } from 'node:crypto'
import type { AccountState, Credentials, Server } from '../../../shared/contract/accounts.ts'
import type { Fault } from '../../../shared/model/fault.ts'
import { accountProgress, recordTls, setAccountState, type SeenTls } from './account-state.ts'
import { connectionOf } from './accounts.ts'
import { openMailbox, setCheckpoint, type Checkpoint, type OpenedMailbox } from './checkpoints.ts'
import type { ReadContext, WriteContext } from './contexts.ts'
import { all, transaction } from './handle.ts'
import { storeArrivals, type Arrival } from './messages.ts'
import { applyListing } from './placements.ts'
import { placeKnown, voidedHeads, type Known, type VoidedHead } from './recognition.ts'
import { applyMailboxes, type ListedMailbox, type SyncedMailbox } from './remote-mailboxes.ts'
import { purgeMissing, removeAccountSlice } from './remove-messages.ts'
import type { RemotePlacement, Whole } from '../sync/reconcile.ts'

export interface SyncAccount {
  id: number
  address: string
  isRemoved: boolean
  /** Changes whenever the credentials or the server do. */
  revision: string
}

export const syncReadJobs = {
  syncAccounts(context: ReadContext, _args: null): SyncAccount[] {
    return all<{ id: number; address: string; removed_at: number | null; key: string }>(
      context.db,
      `select a.id, a.address, a.removed_at,
         ifnull(hex(c.sealed), '') || ' ' || s.host || ' ' || s.port || ' ' || s.user_name || ' ' || s.security as key
       from account a left join credential c on c.account = a.id
       join server s on s.account = a.id and s.protocol = 'imap'
       where a.kind = 'imap' order by a.id`,
    ).map((row) => ({
      id: row.id,
      address: row.address,
      isRemoved: row.removed_at !== null,
      revision: createHash('sha256').update(row.key).digest('hex'),
    }))
  },
  /** Accounts of any kind that wait to be removed for good. */
  removedAccounts(context: ReadContext, _args: null): number[] {
    return all<{ id: number }>(context.db, 'select id from account where removed_at is not null').map(
      (row) => row.id,
    )
  },
  connectionOf(
    context: ReadContext,
    args: { account: number },
  ): { imap: Server; credentials: Credentials } | undefined {
    return connectionOf(context.db, context.masterKey, args.account)
  },
  accountProgress(context: ReadContext, args: { account: number }): { stored: number; onServer: number } {
    return accountProgress(context.db, args.account)
  },
  voidedHeads(context: ReadContext, args: { mailbox: number; after: number }): VoidedHead[] {
    return voidedHeads(context.db, args.mailbox, args.after)
  },
}

export const syncWriteJobs = {
  setAccountState(
    context: WriteContext,
    args: { account: number; state: AccountState; fault: Fault | null },
  ): null {
    setAccountState(context.db, args.account, args.state, args.fault, context.clock())
    return null
  },
  recordTls(context: WriteContext, args: { account: number; seen: SeenTls }): null {
    recordTls(context.db, args.account, 'imap', args.seen, context.clock())
    return null
  },
  applyMailboxes(context: WriteContext, args: { account: number; listed: ListedMailbox[] }): SyncedMailbox[] {
    return applyMailboxes(context.db, args.account, args.listed, context.clock())
  },
  openMailbox(
    context: WriteContext,
    args: {
      mailbox: number
      selected: { uidValidity: string; highestModseq: string | null; messages: number }
    },
  ): OpenedMailbox {
    return openMailbox(context.db, args.mailbox, args.selected)
  },
  applyListing(
    context: WriteContext,
    args: { mailbox: number; remote: RemotePlacement[]; whole: Whole },
  ): { fetches: number[]; missing: number } {
    return applyListing(context.db, args.mailbox, args.remote, args.whole, context.clock())
  },
  /** Arrivals and, with the last of them, the checkpoint they complete. Gives how many messages were new here. */
  storeFetched(
    context: WriteContext,
    args: { mailbox: number; arrivals: Arrival[]; checkpoint: Checkpoint | null },
  ): number {
    const now = context.clock()
    const stored = storeArrivals(context.db, args.mailbox, args.arrivals, now, () => {
      if (args.checkpoint) setCheckpoint(context.db, args.mailbox, args.checkpoint, now)
    })
    return stored.filter((one) => one.isNew).length
  },
  placeKnown(context: WriteContext, args: { mailbox: number; known: Known[] }): number[] {
    return placeKnown(context.db, args.mailbox, args.known)
  },
  purgeMissing(context: WriteContext, _args: null): boolean {
    return purgeMissing(context, context.clock())
  },
  removeAccountSlice(context: WriteContext, args: { account: number }): boolean {
    return transaction(context.db, () => removeAccountSlice(context, args.account))
  },
}
