// Every command of the contract and its handler, run on the writer thread; a missing one does not compile.
import { accountCommands } from './accounts.ts'
import { actionCommands } from './actions.ts'
import { flagCommands } from './flags.ts'
import type { CommandHandlers } from './handlers.ts'
import { importCommands } from './imports.ts'
import { smartListCommands } from './smart-lists.ts'
import { settingCommands } from './status.ts'
import { tagCommands } from './tags.ts'

export const COMMANDS: CommandHandlers = {
  ...accountCommands,
  ...actionCommands,
  ...flagCommands,
  ...importCommands,
  ...smartListCommands,
  ...settingCommands,
  ...tagCommands,
}
