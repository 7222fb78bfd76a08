// Imports from the window: how far they are, and the sample mail taken away again.
import { AccountId } from '../../../shared/model/ids.ts'
import { listAccounts } from '../store/account-state.ts'
import { listImports } from '../store/imports.ts'
import { removeAccount } from './accounts.ts'
import type { CommandHandlers, QueryHandlers } from './handlers.ts'

export const importQueries = {
  'imports.list'(context) {
    context.reads.add('import')
    return listImports(context.db)
  },
} satisfies Partial<QueryHandlers>

export const importCommands = {
  'imports.removeSample'(context) {
    const samples = listAccounts(context.db).filter((account) => account.isSample)
    for (const { id } of samples) removeAccount(context, id)
    return { accounts: samples.map(({ id }) => AccountId.parse(id)) }
  },
} satisfies Partial<CommandHandlers>
