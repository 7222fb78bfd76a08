// The sync of all accounts: once, or kept up for as long as Loquet runs.
import type { Fault } from '../../../shared/model/fault.ts'
import { logBug } from '../log.ts'
import type { SyncAccount } from '../store/sync-jobs.ts'
import { stateOf } from './backoff.ts'
import { keepAccount, type Keeper } from './keep-account.ts'
import type { SyncParts } from './parts.ts'
import { progressReports, type Progress } from './progress.ts'
import { faultInWords, setState, withRun } from './start-run.ts'
import { syncAccount } from './sync-account.ts'

export interface Summary {
  account: number
  address: string
  /** Messages that were not here before. */
  added: number
  /** Placements the server no longer lists. */
  removed: number
  /** Local changes the server took. */
  pushed: number
  fault: Fault | null
}

export interface SyncControl {
  /** From now on every account is kept in sync, those that come later too. */
  watch(): void
  /** Something changed here: an account, its credentials, or what a server should hear of. Nothing unless watching. */
  wake(account: number | null): void
  /** Looks at everything now: the account, or all. Nothing unless watching. */
  syncNow(account: number | null): void
  /** One pass over the account, or all, whether watching or not; faults are in the summaries. */
  syncOnce(account: number | null): Promise<Summary[]>
  /** Returns the function that ends the reports. */
  onProgress(listener: (progress: Progress) => void): () => void
  stop(): Promise<void>
}

/** How often messages that have been missing for long are looked for. */
const HOUSEKEEPING_MS = 6 * 3_600_000

export function startSync(parts: SyncParts): SyncControl {
  const progress = progressReports(parts)
  const reported: SyncParts = {
    ...parts,
    onStored() {
      parts.onStored()
      progress.stored()
    },
  }
  const keepers = new Map<number, { keeper: Keeper; revision: string }>()
  const stopper = new AbortController()
  let isWatching = false
  let housekeeping: NodeJS.Timeout | undefined
  let settling: Promise<void> = Promise.resolve()

  /** Brings the keepers to the accounts there are. */
  const settle = async (): Promise<void> => {
    const accounts = await parts.reader.ask('syncAccounts', null)
    const live = new Map(accounts.filter((one) => !one.isRemoved).map((one) => [one.id, one.revision]))
    for (const [id, { keeper, revision }] of keepers) {
      if (live.get(id) === revision) continue
      keepers.delete(id)
      await keeper.stop()
    }
    await removeAccounts(parts, stopper.signal)
    if (!isWatching || stopper.signal.aborted) return
    for (const [id, revision] of live)
      if (!keepers.has(id)) keepers.set(id, { keeper: keepAccount(reported, id), revision })
  }
  /** One after the other, in the background. */
  const soon = (work: () => Promise<void>): void => {
    settling = settling
      .then(() => (stopper.signal.aborted ? undefined : work()))
      .catch((error: unknown) => {
        if (!stopper.signal.aborted) logBug(parts.ports.log, 'sync', error)
      })
  }
  const each = (account: number | null, act: (keeper: Keeper) => void): void => {
    for (const [id, { keeper }] of keepers) if (account === null || account === id) act(keeper)
  }

  return {
    watch() {
      isWatching = true
      const purge = (): void => soon(() => purgeMissing(parts, stopper.signal))
      housekeeping ??= setInterval(purge, HOUSEKEEPING_MS)
      soon(settle)
      purge()
    },
    wake(account) {
      if (!isWatching) return
      soon(settle)
      // What was deleted for good goes now; most of the time there is nothing to find.
      soon(() => purgeMissing(parts, stopper.signal))
      each(account, (keeper) => keeper.wake())
    },
    syncNow(account) {
      if (isWatching) each(account, (keeper) => keeper.syncNow())
    },
    async syncOnce(account) {
      await removeAccounts(parts, stopper.signal)
      await purgeMissing(parts, stopper.signal)
      const accounts = await parts.reader.ask('syncAccounts', null)
      const wanted = accounts.filter((one) => !one.isRemoved && (account === null || account === one.id))
      return await Promise.all(wanted.map((one) => passOnce(reported, one, stopper.signal)))
    },
    onProgress: (listener) => progress.watch(listener),
    async stop() {
      stopper.abort()
      clearInterval(housekeeping)
      progress.stop()
      await settling
      await Promise.all([...keepers.values()].map(({ keeper }) => keeper.stop()))
    },
  }
}

const STOPPED: Fault = { code: 'cancelled', message: 'The sync was stopped.' }

async function passOnce(parts: SyncParts, account: SyncAccount, stop: AbortSignal): Promise<Summary> {
  const summary = { account: account.id, address: account.address, added: 0, removed: 0, pushed: 0 }
  try {
    const urgency = { isUrgent: () => stop.aborted, attend() {} }
    const { totals, refusal } = await withRun(parts, account.id, urgency, stop, async (run) => {
      await syncAccount(run)
      return run
    })
    await setState(parts, account.id, refusal ? 'trouble' : 'waiting', refusal)
    return { ...summary, added: totals.added, removed: totals.missing, pushed: totals.pushed, fault: refusal }
  } catch (error) {
    const isStopped = stop.aborted
    const fault = isStopped ? STOPPED : faultInWords(parts, error)
    // A connection that we cut is no trouble of the account. The store itself may be the trouble.
    await setState(parts, account.id, isStopped ? 'waiting' : stateOf(fault), isStopped ? null : fault).catch(
      () => {},
    )
    return { ...summary, fault }
  }
}

/** The mail of accounts the user removed leaves the store in slices; each leaves room for commands. */
async function removeAccounts(parts: SyncParts, stop: AbortSignal): Promise<void> {
  for (const account of await parts.reader.ask('removedAccounts', null)) {
    let isGone = false
    while (!isGone && !stop.aborted) isGone = await parts.writer.ask('removeAccountSlice', { account })
  }
}

/** So does what the servers have not listed for long. */
async function purgeMissing(parts: SyncParts, stop: AbortSignal): Promise<void> {
  let isDone = false
  while (!isDone && !stop.aborted) isDone = await parts.writer.ask('purgeMissing', null)
}
