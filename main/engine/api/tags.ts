// Tags.
import { Keyword } from '../../../shared/model/mail.ts'
import { tagCounts } from '../store/tag-scopes.ts'
import { listTags, putTag, removeTag } from '../store/tags.ts'
import type { CommandHandlers, QueryHandlers } from './handlers.ts'

export const tagQueries = {
  'tags.list'(context) {
    context.reads.add('tag')
    for (const { scope } of tagCounts(context.db)) context.reads.add('list', scope)
    return listTags(context.db)
  },
} satisfies Partial<QueryHandlers>

export const tagCommands = {
  'tags.put': ({ db }, tag) => ({ keyword: Keyword.parse(putTag(db, tag)) }),
  'tags.remove': ({ db }, { keyword }) => ({ messages: removeTag(db, keyword) }),
} satisfies Partial<CommandHandlers>
