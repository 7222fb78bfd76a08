// Every command of the contract and its handler, run on the writer thread; a missing one does not compile.
import { accountCommands } from './accounts.ts'
import { flagCommands } from './flags.ts'
import type { CommandHandlers } from './handlers.ts'
import { settingCommands } from './status.ts'

export const COMMANDS: CommandHandlers = { ...accountCommands, ...flagCommands, ...settingCommands }
