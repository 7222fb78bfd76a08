// Smart lists: saved searches beside the mailboxes.
import { listSmartLists, orderSmartLists, putSmartList, removeSmartList } from '../store/smart-lists.ts'
import type { CommandHandlers, QueryHandlers } from './handlers.ts'

export const smartListQueries = {
  'smartLists.list'(context) {
    context.reads.add('smart-list')
    return listSmartLists(context.db)
  },
} satisfies Partial<QueryHandlers>

export const smartListCommands = {
  'smartLists.put': ({ db }, list) => ({ id: putSmartList(db, list) }),
  'smartLists.remove'({ db }, { id }) {
    removeSmartList(db, id)
    return null
  },
  'smartLists.order'({ db }, { ids }) {
    orderSmartLists(db, ids)
    return null
  },
} satisfies Partial<CommandHandlers>
