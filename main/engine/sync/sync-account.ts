// One pass over an account: changes out, mailboxes listed, the newest of each fetched, then the rest downwards.
import type { Fault } from '../../../shared/model/fault.ts'
import { FaultError } from '../fault.ts'
import type { ImapSession, RemoteMailbox } from '../imap/session.ts'
import type { SyncedMailbox } from '../store/remote-mailboxes.ts'
import type { SyncParts } from './parts.ts'
import { planMailboxes, type Standing } from './plan.ts'
import { pushOperations } from './push-operations.ts'
import { syncMailbox, type MailboxOutcome } from './sync-mailbox.ts'

/** What is remembered of one connection. */
export interface AccountRun {
  session: ImapSession
  parts: SyncParts
  account: number
  inbox: { id: number; name: string } | undefined
  /** Mailboxes whose newest messages were fetched on this connection. */
  newestDone: Set<number>
  /** When all flags of a mailbox were last read, epoch ms. */
  flagsReadAt: Map<number, number>
  /** The user changed something, or asked: do that first. */
  isUrgent(): boolean
  /** It is being done: forget that it was urgent. */
  attend(): void
  totals: Totals
  /** Why some mailbox could not be synced, while the connection as such works. */
  refusal: Fault | null
}

export interface Totals {
  added: number
  missing: number
  pushed: number
}

type Round = Pick<MailboxOutcome, 'got' | 'isDone'>
const NOTHING_LEFT: Round = { got: 0, isDone: true }
/** A screenful: what is fetched of every mailbox before any is fetched whole. */
const NEWEST = 50
/** How often a long pass looks for new mail in the inbox. */
const INBOX_MS = 20_000
const RETRY_MS = 30_000

export async function syncAccount(run: AccountRun): Promise<void> {
  const { session, parts, account } = run
  run.refusal = null
  await push(run)
  const listed = await session.list()
  // Every account has one (RFC 9051 § 5.1): a listing without it is not believed, or all mail would count as deleted.
  if (!listed.some((one) => one.role === 'inbox'))
    throw new FaultError(
      'server',
      'The server lists no inbox. Loquet keeps what it has and asks again.',
      RETRY_MS,
    )
  const mailboxes = await parts.writer.ask('applyMailboxes', {
    account,
    listed: listed
      .filter((one) => !one.isVirtual)
      .map(({ status, isVirtual: _virtual, ...one }) => ({
        ...one,
        uidValidity: status?.uidValidity ?? null,
        messages: status?.messages ?? null,
      })),
  })
  run.inbox = mailboxes.find((row) => row.role === 'inbox')
  const todo = planMailboxes(standings(run, mailboxes, listed), parts.ports.clock())
  const done = new Set<number>()
  for (const mailbox of todo) {
    if (mailbox.isComplete || run.newestDone.has(mailbox.id)) continue
    if ((await syncOne(run, mailbox, NEWEST, () => false)).isDone) done.add(mailbox.id)
    run.newestDone.add(mailbox.id)
    if (run.isUrgent()) await push(run)
  }
  for (const mailbox of todo) if (!done.has(mailbox.id)) await syncWhole(run, mailbox)
}

/** Fetches all of a mailbox; in between it attends to what is more urgent and goes on where it was. */
async function syncWhole(run: AccountRun, mailbox: Standing): Promise<void> {
  const { clock } = run.parts.ports
  for (;;) {
    const startedAt = clock()
    const isInboxDue = (): boolean => clock() - startedAt > INBOX_MS
    const { isDone } = await syncOne(run, mailbox, Infinity, () => run.isUrgent() || isInboxDue())
    if (isDone) return
    await push(run)
    if (run.inbox && run.inbox.id !== mailbox.id) await syncInbox(run)
  }
}

/** A screenful of what is new in the inbox, and nothing else. */
async function syncInbox(run: AccountRun): Promise<Round> {
  return run.inbox ? await syncOne(run, run.inbox, NEWEST, () => false) : NOTHING_LEFT
}

/** All that is new in the inbox, a screenful at a time. A server that serves none of what it lists is asked again by the
 * next pass, not at once and for ever. */
export async function catchUpInbox(run: AccountRun): Promise<void> {
  for (;;) {
    const { isDone, got } = await syncInbox(run)
    if (isDone || got === 0) return
  }
}

async function syncOne(
  run: AccountRun,
  mailbox: { id: number; name: string },
  limit: number,
  shouldYield: () => boolean,
): Promise<Round> {
  const { session, parts, totals } = run
  try {
    const outcome = await syncMailbox({ session, parts, mailbox, limit, shouldYield })
    run.flagsReadAt.set(mailbox.id, parts.ports.clock())
    totals.added += outcome.added
    totals.missing += outcome.missing
    return outcome
  } catch (error) {
    // A mailbox that cannot be opened does not keep the others away.
    if (!(error instanceof FaultError) || error.fault.code !== 'server' || !session.isOpen) throw error
    parts.ports.log.write('warn', 'mailbox-refused', { mailbox: mailbox.id })
    run.refusal = error.fault
    return NOTHING_LEFT
  }
}

/** Gives how many local changes the server took. */
export async function push(run: AccountRun): Promise<number> {
  run.attend()
  const pushed = await pushOperations(run.session, run.parts, run.account)
  run.totals.pushed += pushed
  return pushed
}

function standings(
  run: AccountRun,
  mailboxes: readonly SyncedMailbox[],
  listed: readonly RemoteMailbox[],
): Standing[] {
  const statusOf = new Map(listed.map((one) => [one.name, one.status]))
  return mailboxes
    .filter((row) => row.is_selectable === 1)
    .map((row) => ({
      id: row.id,
      name: row.name,
      role: row.role,
      isComplete: row.is_complete === 1,
      uidValidity: row.uid_validity,
      uidNext: row.uid_next,
      highestModseq: row.highest_modseq,
      placed: row.placed,
      status: statusOf.get(row.name) ?? null,
      flagsReadAt: run.flagsReadAt.get(row.id) ?? 0,
    }))
}
