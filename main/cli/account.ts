// `loquet account list` and `account remove`.
import { FaultError } from '../engine/fault.ts'
import type { ReadingEngine } from '../engine/engine.ts'
import type { Account } from '../../shared/contract/accounts.ts'
import { UsageError } from './arguments.ts'
import { ask } from './ask.ts'
import type { Verb } from './verb.ts'

export const accountList: Verb = {
  name: 'account list',
  synopsis: '',
  about: 'Lists the accounts and how they are doing.',
  options: {},
  needs: 'reading',
  async run({ output }, engine) {
    for (const account of await ask(engine, 'accounts.list', {})) {
      const trouble = account.fault ? `  ${account.fault.message}` : ''
      await output.row(
        account,
        `${String(account.id).padStart(4)}  ${account.kind}  ${account.address || account.displayName}  ${account.state}${trouble}`,
      )
    }
  },
}

export const accountRemove: Verb = {
  name: 'account remove',
  synopsis: 'ACCOUNT',
  about: 'Removes an account and its mail from this computer; nothing is deleted on the server.',
  options: {},
  needs: 'writing',
  async run({ positionals, output }, engine) {
    const account = await findAccount(engine, positionals[0])
    await ask(engine, 'accounts.remove', { id: account.id })
    await engine.derive.idle()
    await output.row({ id: account.id, removed: true }, `removed ${account.address || account.displayName}`)
  },
}

/** By number or address. Faults: not-found. */
export async function findAccount(
  engine: Pick<ReadingEngine, 'call'>,
  word: string | undefined,
): Promise<Account> {
  if (!word) throw new UsageError('ACCOUNT is the number or the address that `loquet account list` prints.')
  const accounts = await ask(engine, 'accounts.list', {})
  const found = accounts.find((one) => String(one.id) === word || one.address === word.toLowerCase())
  if (!found)
    throw new FaultError(
      'not-found',
      `There is no account "${word}" here. \`loquet account list\` prints them.`,
    )
  return found
}
