// The beginning of every sync of an account: sign in, note how the connection was protected, say how it stands.
import type { AccountState } from '../../../shared/contract/accounts.ts'
import type { Fault } from '../../../shared/model/fault.ts'
import { Bug, FaultError } from '../fault.ts'
import { connect } from '../imap/connect.ts'
import { logBug } from '../log.ts'
import type { SyncParts } from './parts.ts'
import type { AccountRun } from './sync-account.ts'

/** Signs in and hands the connection to `work`; it ends with the work, or when `stop` says so. */
export async function withRun<T>(
  parts: SyncParts,
  account: number,
  urgency: Pick<AccountRun, 'isUrgent' | 'attend'>,
  stop: AbortSignal,
  work: (run: AccountRun) => Promise<T>,
): Promise<T> {
  await setState(parts, account, 'connecting', null)
  const target = await parts.reader.ask('connectionOf', { account })
  if (!target)
    throw new FaultError('password-refused', 'There is no password for this account. Type it once more.')
  const session = await connect(target.imap, target.credentials, stop)
  const abort = (): void => session.close()
  stop.addEventListener('abort', abort)
  try {
    await parts.writer.ask('recordTls', { account, seen: session.tls })
    // Our own session is evidence: what was fetched through it may score differently now.
    parts.onStored()
    await setState(parts, account, 'syncing', null)
    return await work({
      session,
      parts,
      account,
      inbox: undefined,
      newestDone: new Set(),
      flagsReadAt: new Map(),
      ...urgency,
      totals: { added: 0, missing: 0, pushed: 0 },
      refusal: null,
    })
  } finally {
    stop.removeEventListener('abort', abort)
    await session.logout()
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
