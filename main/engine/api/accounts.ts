// Accounts: listed, added, changed, removed.
import { AccountId } from '../../../shared/model/ids.ts'
import { providerFor, providerOfDomain, readProviders, splitAddress } from '../account/provider-table.ts'
import { FaultError } from '../fault.ts'
import { listAccounts, markAccountRemoved, setAccountState } from '../store/account-state.ts'
import { addAccount, changeAccount, putCredentials, putServer, touchAccount } from '../store/accounts.ts'
import { transaction } from '../store/handle.ts'
import { removeAccountSlice } from '../store/remove-messages.ts'
import type { WriteContext } from '../store/contexts.ts'
import type { CommandHandlers, QueryHandlers } from './handlers.ts'

/** A small account is gone when the command returns; a large one goes on in the background, slice by slice. */
const REMOVE_MS = 40

export const accountQueries = {
  'accounts.list'(context) {
    context.reads.add('account')
    context.reads.add('operation')
    return listAccounts(context.db)
  },
  'accounts.discover'(context, { address }) {
    const domain = splitAddress(address)?.domain
    const row = domain && providerOfDomain(readProviders(context.paths.resources), domain)
    return row ? providerFor(row, address) : null
  },
} satisfies Partial<QueryHandlers>

export const accountCommands = {
  'accounts.add'(context, account) {
    return { id: AccountId.parse(addAccount(context.db, context.masterKey, account, context.clock())) }
  },
  'accounts.setCredentials'(context, { id, credentials }) {
    const known = listAccounts(context.db).find((one) => one.id === id && one.kind === 'imap')
    if (!known) throw gone(id)
    putCredentials(context.db, context.masterKey, id, credentials)
    setAccountState(context.db, id, 'waiting', null, context.clock())
    touchAccount(context.db, id)
    return null
  },
  'accounts.setServer'(context, { id, imap, credentials }) {
    const known = listAccounts(context.db).find((one) => one.id === id && one.kind === 'imap')
    if (!known) throw gone(id)
    return transaction(context.db, () => {
      putServer(context.db, id, 'imap', imap)
      putCredentials(context.db, context.masterKey, id, credentials)
      setAccountState(context.db, id, 'waiting', null, context.clock())
      touchAccount(context.db, id)
      return null
    })
  },
  'accounts.remove'(context, { id }) {
    if (!listAccounts(context.db).some((one) => one.id === id)) throw gone(id)
    removeAccount(context, id)
    return null
  },
  'accounts.change'(context, { id, ...change }) {
    if (!listAccounts(context.db).some((one) => one.id === id)) throw gone(id)
    changeAccount(context.db, id, change)
    return null
  },
} satisfies Partial<CommandHandlers>

/** Out of sight at once, and of the store as soon as may be. */
export function removeAccount(context: WriteContext, id: number): void {
  markAccountRemoved(context.db, id, context.clock())
  const until = performance.now() + REMOVE_MS
  while (performance.now() < until && !removeAccountSlice(context, id)) {
    // Each slice is a transaction of its own.
  }
}

const gone = (id: number): FaultError => new FaultError('not-found', `There is no account ${id} (any more).`)
