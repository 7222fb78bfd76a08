// `loquet sync`: fetches what is new, pushes what waits; with --watch goes on until interrupted.
import type { AccountId } from '../../shared/model/ids.ts'
import type { Engine } from '../engine/engine.ts'
import { FaultError } from '../engine/fault.ts'
import { findAccount } from './account.ts'
import { ask } from './ask.ts'
import type { Invocation, Verb } from './verb.ts'

export const sync: Verb = {
  name: 'sync',
  synopsis: '[ACCOUNT] [--watch]',
  about: 'Fetches new mail and pushes local changes, of one account or all; --watch goes on until Ctrl-C.',
  options: { watch: { type: 'boolean' } },
  needs: 'writing',
  async run(call, engine) {
    const account = call.positionals[0] ? (await findAccount(engine, call.positionals[0])).id : null
    await syncOnce(call, engine, account)
    if (call.values['watch'] === true) await watch(call, engine)
  },
}

async function syncOnce(call: Invocation, engine: Engine, account: AccountId | null): Promise<void> {
  const stop = engine.sync.onProgress((now) =>
    call.output.progress(`${now.address}: ${now.stored} of ${now.onServer}`),
  )
  call.signal.addEventListener('abort', () => void engine.sync.stop())
  try {
    const summaries = await engine.sync.syncOnce(account)
    await engine.derive.idle()
    for (const one of summaries) {
      await call.output.row(
        one,
        one.fault
          ? `${one.address}: ${one.fault.message}`
          : `${one.address}: ${one.added} new, ${one.removed} gone, ${one.pushed} changes sent`,
      )
    }
    const failed = summaries.find((one) => one.fault)
    if (failed?.fault && call.values['watch'] !== true)
      throw new FaultError(failed.fault.code, failed.fault.message)
  } finally {
    stop()
  }
}

async function watch(call: Invocation, engine: Engine): Promise<void> {
  engine.sync.watch()
  const stop = engine.changes.watch((touched) => {
    if (!touched.some((one) => one.startsWith('message:'))) return
    void ask(engine, 'status.get', {}).then((now) =>
      call.output.row({ event: 'changes', ...now }, `${now.messages} messages`),
    )
  })
  await new Promise<void>((resolve) => call.signal.addEventListener('abort', () => resolve()))
  stop()
}
