// Actions on messages.
import { FaultError } from '../fault.ts'
import type { CommandHandlers, QueryHandlers } from './handlers.ts'

const notBuilt = (): never => {
  throw new FaultError('server', 'This is not built yet.')
}

export const actionQueries = {
  'actions.recent': () => [],
  'actions.pending': () => [],
} satisfies Partial<QueryHandlers>

export const actionCommands = {
  'actions.perform': notBuilt,
  'actions.undo': notBuilt,
} satisfies Partial<CommandHandlers>
