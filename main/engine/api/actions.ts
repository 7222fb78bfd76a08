// Actions on messages: done at once in the store, queued for the servers in the same transaction, undone from the history.
import type { Target } from '../../../shared/contract/actions.ts'
import type { Place } from '../../../shared/contract/listing.ts'
import { recentActions } from '../store/action-history.ts'
import type { WriteContext } from '../store/contexts.ts'
import { messagesOfList } from '../store/list-messages.ts'
import { pendingChanges } from '../store/pending-changes.ts'
import { performAction } from '../store/perform-action.ts'
import { undoAction } from '../store/undo-action.ts'
import type { CommandHandlers, QueryHandlers } from './handlers.ts'

export const actionQueries = {
  'actions.recent'(context) {
    context.reads.add('action')
    return recentActions(context.db)
  },
  'actions.pending'(context) {
    context.reads.add('operation')
    context.reads.add('account')
    return pendingChanges(context.db)
  },
} satisfies Partial<QueryHandlers>

export const actionCommands = {
  'actions.perform'(context, { target, action }) {
    const { messages, place } = resolve(context, target)
    return performAction(context.db, messages, place, action, context.clock())
  },
  'actions.undo'(context, { id }) {
    return undoAction(context.db, id, context.clock())
  },
} satisfies Partial<CommandHandlers>

function resolve(context: WriteContext, target: Target): { messages: readonly number[]; place: Place } {
  if (target.kind === 'messages') return { messages: target.ids, place: target.place }
  const { db } = context
  const chosen = target.kind === 'groups' ? { groupIds: target.groupIds } : { except: target.except }
  return {
    messages: messagesOfList(db, target.list, chosen, context.clock()),
    place: target.list.place,
  }
}
