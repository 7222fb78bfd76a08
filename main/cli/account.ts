// `loquet account list`, `account remove` and `account password`.
import { FaultError } from '../engine/fault.ts'
import type { ReadingEngine } from '../engine/engine.ts'
import type { Account, Credentials } from '../../shared/contract/accounts.ts'
import { untilAnalysed } from './analysis.ts'
import { UsageError } from './arguments.ts'
import { ask } from './ask.ts'
import { PASSWORD_HELP, PASSWORD_OPTIONS, PASSWORD_SYNOPSIS, readPassword } from './password.ts'
import type { Invocation, Verb } from './verb.ts'

export const accountList: Verb = {
  name: 'account list',
  synopsis: '',
  about: 'Lists the accounts and how they are doing.',
  help: `Prints {id, kind, address, displayName, imap, smtp, state, fault, stored, onServer, pendingOperations}.`,
  options: {},
  mostWords: 0,
  needs: 'reading',
  prepare:
    ({ output }) =>
    async (engine) => {
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
  help: `ACCOUNT is the number or the address that \`loquet account list\` prints.

Prints {id, removed}.`,
  options: {},
  mostWords: 1,
  needs: 'writing',
  prepare(call) {
    const word = accountWord(call)
    return async (engine) => {
      const { id, address, displayName } = await findAccount(engine, word)
      await ask(engine, 'accounts.remove', { id })
      await untilAnalysed(call, engine)
      await call.output.row({ id, removed: true }, `removed ${address || displayName}`)
    }
  },
}

export const accountPassword: Verb = {
  name: 'account password',
  synopsis: `ACCOUNT ${PASSWORD_SYNOPSIS}`,
  about: 'Signs in with a changed password and, when the server agrees, stores it.',
  help: `${PASSWORD_HELP}

Prints {id, address}.`,
  options: PASSWORD_OPTIONS,
  mostWords: 1,
  needs: 'writing',
  async prepare(call) {
    const word = accountWord(call)
    const password = await readPassword(call.values, word)
    const credentials: Credentials = { kind: 'password', password }
    return async (engine) => {
      const { id, address, imap } = await findAccount(engine, word)
      if (!imap) throw new FaultError('bad-request', `Account ${id} has no server, so it needs no password.`)
      call.output.progress(`signing in to ${imap.host} …`)
      await ask(engine, 'accounts.trySignIn', { imap, credentials })
      await ask(engine, 'accounts.setCredentials', { id, credentials })
      await call.output.row({ id, address }, `stored the password of ${address}`)
    }
  },
}

function accountWord({ positionals }: Invocation): string {
  const [word] = positionals
  if (!word) throw new UsageError('ACCOUNT is the number or the address that `loquet account list` prints.')
  return word
}

/** By number or address. Faults: not-found. */
export async function findAccount(engine: Pick<ReadingEngine, 'call'>, word: string): Promise<Account> {
  const accounts = await ask(engine, 'accounts.list', {})
  const found = accounts.find((one) => String(one.id) === word || one.address === word.toLowerCase())
  if (!found)
    throw new FaultError(
      'not-found',
      `There is no account "${word}" here. \`loquet account list\` prints them.`,
    )
  return found
}
