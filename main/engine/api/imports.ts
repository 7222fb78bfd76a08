// Imports from the window.
import { FaultError } from '../fault.ts'
import type { CommandHandlers, QueryHandlers } from './handlers.ts'

const notBuilt = (): never => {
  throw new FaultError('server', 'This is not built yet.')
}

export const importQueries = {
  'imports.list': () => [],
} satisfies Partial<QueryHandlers>

export const importCommands = {
  'imports.removeSample': notBuilt,
} satisfies Partial<CommandHandlers>
