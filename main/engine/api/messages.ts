// Queries about messages and the conversations they are read in.
import type { StructurePart } from '../../../shared/contract/messages.ts'
import type { Part } from '../mime/part.ts'
import { readConversation } from '../store/conversation.ts'
import { openMessage, readBody } from '../store/message-body.ts'
import { messageTextOf } from '../store/message-text.ts'
import { scopesOf } from '../store/scopes.ts'
import type { QueryHandlers } from './handlers.ts'

export const messageQueries = {
  'messages.conversation'(context, args) {
    const also = args.place ? scopesOf(args.place) : []
    const conversation = readConversation(context.db, args, also)
    const kind = { people: 'conversation', threads: 'thread', messages: 'message' } as const
    context.reads.add(kind[args.view], args.groupId)
    context.reads.add('account')
    for (const entry of conversation.entries)
      if (entry.kind === 'message') context.reads.add('message', entry.message.id)
    return conversation
  },
  'messages.body'(context, { id }) {
    context.reads.add('message', id)
    return readBody(context.db, id, (path) => context.tickets.issue({ message: id, path, isSource: false }))
  },
  'messages.text'(context, { id }) {
    context.reads.add('message', id)
    openMessage(context.db, id)
    return { text: messageTextOf(context.db, id) }
  },
  'messages.headers'(context, { id }) {
    context.reads.add('message', id)
    const { root } = openMessage(context.db, id)
    return { headers: root.headers.map(({ name, value, start, end }) => ({ name, value, start, end })) }
  },
  'messages.structure'(context, { id }) {
    context.reads.add('message', id)
    return structureOf(openMessage(context.db, id).root)
  },
  'messages.source'(context, { id }) {
    context.reads.add('message', id)
    const { octets } = openMessage(context.db, id)
    return {
      ticket: context.tickets.issue({ message: id, path: '', isSource: true }),
      sizeBytes: octets.length,
    }
  },
} satisfies Partial<QueryHandlers>

function structureOf(part: Part): StructurePart {
  return {
    path: part.path,
    type: part.type,
    encoding: part.encoding,
    fileName: part.fileName ?? null,
    disposition: part.disposition ?? null,
    headerStart: part.headerStart,
    bodyStart: part.bodyStart,
    end: part.end,
    children: part.children.map(structureOf),
  }
}
