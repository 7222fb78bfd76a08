// `loquet sync`: fetches what is new, pushes what waits; with --watch goes on until interrupted.
import type { AccountId } from '../../shared/model/ids.ts'
import type { Engine } from '../engine/engine.ts'
import { FaultError } from '../engine/fault.ts'
import { findAccount } from './account.ts'
import { untilAnalysed } from './analysis.ts'
import { ask } from './ask.ts'
import { interrupted, unlessInterrupted } from './interruption.ts'
import type { Invocation, Verb } from './verb.ts'

export const sync: Verb = {
  name: 'sync',
  synopsis: '[ACCOUNT] [--watch]',
  about: 'Fetches new mail and pushes local changes, of one account or all; --watch goes on until Ctrl-C.',
  help: `ACCOUNT  its number or address; all where it is left out
--watch  stays connected, and prints when mail comes or the state of an account changes

Prints {account, address, added, removed, pushed, fault} for each account; then, with --watch, {event: "messages", messages,
pending} and {event: "account", id, address, state, fault}. Exit 1 when an account could not be synced. An interrupted
sync goes on where it was.`,
  options: { watch: { type: 'boolean' } },
  mostWords: 1,
  needs: 'writing',
  prepare: (call) => async (engine) => {
    const [word] = call.positionals
    const account = word === undefined ? null : (await findAccount(engine, word)).id
    const isWatching = call.values['watch'] === true
    const fault = await syncOnce(call, engine, account)
    if (isWatching && !call.signal.aborted) return await watch(call, engine)
    unlessInterrupted(call.signal, 'What was fetched stays; the next sync goes on from there.')
    if (fault) throw new FaultError(fault.code, fault.message)
  },
}

/** One pass. Gives the first fault that an account met. */
async function syncOnce(call: Invocation, engine: Engine, account: AccountId | null) {
  const stop = engine.sync.onProgress((now) =>
    call.output.progress(`${now.address}: ${now.stored} of ${now.onServer}`),
  )
  void interrupted(call.signal).then(() => engine.sync.stop())
  try {
    const summaries = await engine.sync.syncOnce(account)
    await untilAnalysed(call, engine)
    if (call.signal.aborted) return null
    if (summaries.length === 0) call.output.note('There is no account with a server to sync here.')
    for (const one of summaries) {
      await call.output.row(
        one,
        one.fault
          ? `${one.address}: ${one.fault.message}`
          : `${one.address}: ${one.added} new, ${one.removed} gone, ${one.pushed} changes sent`,
      )
    }
    return summaries.find((one) => one.fault)?.fault ?? null
  } finally {
    stop()
  }
}

async function watch(call: Invocation, engine: Engine): Promise<void> {
  let told: Promise<void> = Promise.resolve()
  const tell = (what: (call: Invocation, engine: Engine) => Promise<void>): void => {
    // A look that fails while the engine is closing has nobody left to tell.
    told = told.then(() => what(call, engine)).catch(() => {})
  }
  const accounts = accountTeller()
  const stop = engine.changes.watch((touched) => {
    if (touched.some((one) => one.startsWith('message:'))) tell(tellMessages)
    if (touched.some((one) => one.startsWith('account:'))) tell(accounts)
  })
  engine.sync.watch()
  await interrupted(call.signal)
  stop()
}

async function tellMessages({ output }: Invocation, engine: Engine): Promise<void> {
  const { messages, pending } = await ask(engine, 'status.get', {})
  await output.row({ event: 'messages', messages, pending }, `${messages} messages`)
}

/** Tells of each account whose state is another than when it was last told. */
function accountTeller() {
  const last = new Map<number, string>()
  return async ({ output }: Invocation, engine: Engine): Promise<void> => {
    for (const { id, kind, address, state, fault } of await ask(engine, 'accounts.list', {})) {
      const now = `${address}: ${state}${fault ? `: ${fault.message}` : ''}`
      if (kind === 'local' || last.get(id) === now) continue
      last.set(id, now)
      await output.row({ event: 'account', id, address, state, fault }, now)
    }
  }
}
