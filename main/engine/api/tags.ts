// Tags.
import { FaultError } from '../fault.ts'
import type { CommandHandlers, QueryHandlers } from './handlers.ts'

const notBuilt = (): never => {
  throw new FaultError('server', 'This is not built yet.')
}

export const tagQueries = {
  'tags.list': () => [],
} satisfies Partial<QueryHandlers>

export const tagCommands = {
  'tags.put': notBuilt,
  'tags.remove': notBuilt,
} satisfies Partial<CommandHandlers>
