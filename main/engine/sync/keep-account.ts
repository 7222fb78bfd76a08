// Keeps one account in sync for as long as Loquet runs: connects, passes over its mailboxes, listens to the inbox, pushes
// what the user changes, and comes back after trouble. One connection an account.
import { Bug, FaultError } from '../fault.ts'
import { connect } from '../imap/connect.ts'
import type { Fault } from '../../../shared/model/fault.ts'
import type { AccountState } from '../../../shared/contract/accounts.ts'
import { logBug } from '../log.ts'
import { retryMs, stateOf } from './backoff.ts'
import { nudge, pause } from './nudge.ts'
import type { SyncParts } from './parts.ts'
import { push, syncAccount, syncInbox, type AccountRun, type Totals } from './sync-account.ts'

/** How often mailboxes other than the inbox are looked at: one command where the server has LIST-STATUS. */
const POLL_MS = 3 * 60_000

export interface Keeper {
  /** The user changed something that the server should hear of. */
  wake(): void
  /** Look at everything now, connecting at once if need be. */
  syncNow(): void
  stop(): Promise<void>
}

export function keepAccount(parts: SyncParts, account: number): Keeper {
  const bell = nudge()
  const stopper = new AbortController()
  let isPassWanted = false
  let failures = 0

  const online = async (run: AccountRun): Promise<void> => {
    for (;;) {
      isPassWanted = false
      await syncAccount(run)
      failures = 0
      await setState(parts, account, run.refusal ? 'trouble' : 'online', run.refusal)
      await listen(run)
    }
  }
  /** Until it is time for the next pass. */
  const listen = async (run: AccountRun): Promise<void> => {
    const untilAt = parts.ports.clock() + POLL_MS
    let hasNews = true
    while (!isPassWanted && parts.ports.clock() < untilAt) {
      if (stopper.signal.aborted) throw new FaultError('cancelled', 'The sync was stopped.')
      // Pushing may leave another mailbox selected; syncing the inbox selects it again.
      if ((await push(run)) > 0 || hasNews)
        while (!(await syncInbox(run)).isDone) {
          // A screenful at a time until the inbox is up to date.
        }
      const { signal, release } = bell.until(untilAt - parts.ports.clock(), stopper.signal)
      hasNews = await run.session.waitForNews(signal).finally(release)
    }
  }
  const connected = async (): Promise<void> => {
    await setState(parts, account, 'connecting', null)
    const urgency = { isUrgent: () => bell.isRung || stopper.signal.aborted, attend: () => bell.hear() }
    const run = await startRun(parts, account, urgency, stopper.signal)
    const abort = (): void => run.session.close()
    stopper.signal.addEventListener('abort', abort)
    try {
      await setState(parts, account, 'syncing', null)
      await online(run)
    } finally {
      stopper.signal.removeEventListener('abort', abort)
      run.session.close()
    }
  }
  const keep = async (): Promise<void> => {
    while (!stopper.signal.aborted) {
      try {
        await connected()
      } catch (error) {
        if (stopper.signal.aborted) break
        const fault = faultInWords(parts, error)
        failures += 1
        await setState(parts, account, stateOf(fault), fault).catch(() => {}) // the store itself may be the trouble
        // Only the user's wish cuts the pause short: a change made offline is no reason to believe the server is back.
        const untilAt = parts.ports.clock() + retryMs(fault, failures, Math.random())
        while (!isPassWanted && !stopper.signal.aborted && parts.ports.clock() < untilAt) {
          bell.hear()
          await pause(bell, untilAt - parts.ports.clock(), stopper.signal)
        }
        isPassWanted = false
      }
    }
  }
  const ended = keep()
  return {
    wake: () => bell.ring(),
    syncNow() {
      isPassWanted = true
      bell.ring()
    },
    async stop() {
      stopper.abort()
      await ended
    },
  }
}

/** Connects, and notes how the connection was protected. */
export async function startRun(
  parts: SyncParts,
  account: number,
  urgency: Pick<AccountRun, 'isUrgent' | 'attend'>,
  signal: AbortSignal,
): Promise<AccountRun> {
  const target = await parts.reader.ask('connectionOf', { account })
  if (!target)
    throw new FaultError('password-refused', 'There is no password for this account. Type it once more.')
  const session = await connect(target.imap, target.credentials, signal)
  try {
    await parts.writer.ask('recordTls', { account, seen: session.tls })
  } catch (error) {
    session.close()
    throw error
  }
  const totals: Totals = { added: 0, missing: 0, pushed: 0 }
  return {
    session,
    parts,
    account,
    inbox: undefined,
    newestDone: new Set(),
    flagsReadAt: new Map(),
    ...urgency,
    totals,
    refusal: null,
  }
}

export async function setState(
  parts: SyncParts,
  account: number,
  state: AccountState,
  fault: Fault | null,
): Promise<void> {
  await parts.writer.ask('setAccountState', { account, state, fault })
}

/** A bug ends the connection like a fault would; its id leads to the log. */
export function faultInWords(parts: SyncParts, error: unknown): Fault {
  if (error instanceof FaultError) return error.fault
  const id = logBug(parts.ports.log, 'sync', error instanceof Bug ? (error.cause ?? error) : error)
  return { code: 'bug', message: `Something went wrong inside Loquet (${id}). Nothing was lost.` }
}
