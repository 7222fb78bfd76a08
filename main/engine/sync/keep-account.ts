// Keeps one account in sync for as long as Loquet runs: connects, passes over its mailboxes, listens to the inbox, pushes
// what the user changes, and comes back after trouble. One connection an account.
import { FaultError } from '../fault.ts'
import { failuresWith, retryMs, stateOf } from './backoff.ts'
import { nudge, pause, type Nudge } from './nudge.ts'
import type { SyncParts } from './parts.ts'
import { faultInWords, setState, withRun } from './start-run.ts'
import { catchUpInbox, push, syncAccount, type AccountRun } from './sync-account.ts'

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
  const ended = keep(parts, account, bell, stopper.signal)
  return {
    wake: () => bell.ring(),
    syncNow: () => bell.ringForPass(),
    async stop() {
      stopper.abort()
      await ended
    },
  }
}

async function keep(parts: SyncParts, account: number, bell: Nudge, stop: AbortSignal): Promise<void> {
  const urgency = { isUrgent: () => bell.isRung || stop.aborted, attend: () => bell.hear() }
  const { clock } = parts.ports
  let failures = 0
  while (!stop.aborted) {
    let onlineAt: number | null = null
    try {
      await withRun(parts, account, urgency, stop, async (run) => {
        for (;;) {
          bell.hearPass()
          await syncAccount(run)
          onlineAt ??= clock()
          await setState(parts, account, run.refusal ? 'trouble' : 'online', run.refusal)
          await listen(run, bell, stop)
        }
      })
    } catch (error) {
      if (stop.aborted) return
      const fault = faultInWords(parts, error)
      failures = failuresWith(failures, onlineAt === null ? null : clock() - onlineAt)
      await setState(parts, account, stateOf(fault), fault).catch(() => {}) // the store itself may be the trouble
      await rest(parts, bell, stop, retryMs(fault, failures, Math.random()))
    }
  }
}

/** Hears what the inbox has to say and sends what the user changes, until it is time for the next pass. */
async function listen(run: AccountRun, bell: Nudge, stop: AbortSignal): Promise<void> {
  const { clock } = run.parts.ports
  const untilAt = clock() + POLL_MS
  let hasNews = true
  while (!bell.isPassWanted && clock() < untilAt) {
    if (stop.aborted) throw new FaultError('cancelled', 'The sync was stopped.')
    // Pushing may leave another mailbox selected; syncing the inbox selects it again.
    if ((await push(run)) > 0 || hasNews) await catchUpInbox(run)
    const { signal, release } = bell.until(untilAt - clock(), stop)
    hasNews = await run.session.waitForNews(signal).finally(release)
  }
}

/** Only the user's wish cuts the pause short: a change made offline is no reason to believe that the server is back. */
async function rest(parts: SyncParts, bell: Nudge, stop: AbortSignal, ms: number): Promise<void> {
  const { clock } = parts.ports
  const untilAt = clock() + ms
  while (!bell.isPassWanted && !stop.aborted && clock() < untilAt) {
    bell.hear()
    await pause(bell, untilAt - clock(), stop)
  }
  bell.hearPass()
}
