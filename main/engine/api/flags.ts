// Flags: applied to the store, and queued for the servers, in one transaction.
import { setFlag } from '../store/operations.ts'
import type { CommandHandlers } from './handlers.ts'

export const flagCommands = {
  'messages.setFlag'(context, { messages, flag, isSet }) {
    return { changed: setFlag(context.db, messages, flag, isSet).length }
  },
} satisfies Partial<CommandHandlers>
