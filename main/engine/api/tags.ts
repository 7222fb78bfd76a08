// Tags.
import { Keyword } from '../../../shared/model/mail.ts'
import { listTags, putTag, removeTag } from '../store/tags.ts'
import type { CommandHandlers, QueryHandlers } from './handlers.ts'

export const tagQueries = {
  'tags.list'(context) {
    context.reads.add('tag')
    context.reads.add('message')
    return listTags(context.db)
  },
} satisfies Partial<QueryHandlers>

export const tagCommands = {
  'tags.put': ({ db }, tag) => ({ keyword: Keyword.parse(putTag(db, tag)) }),
  'tags.remove': ({ db }, { keyword }) => ({ messages: removeTag(db, keyword) }),
} satisfies Partial<CommandHandlers>
