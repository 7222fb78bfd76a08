// Smart lists.
import { FaultError } from '../fault.ts'
import type { CommandHandlers, QueryHandlers } from './handlers.ts'

const notBuilt = (): never => {
  throw new FaultError('server', 'This is not built yet.')
}

export const smartListQueries = {
  'smartLists.list': () => [],
} satisfies Partial<QueryHandlers>

export const smartListCommands = {
  'smartLists.put': notBuilt,
  'smartLists.remove': notBuilt,
  'smartLists.order': notBuilt,
} satisfies Partial<CommandHandlers>
