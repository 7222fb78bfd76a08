// Queries about messages and the conversations they are read in.
import type { StructurePart } from '../../../shared/contract/messages.ts'
import type { Place } from '../../../shared/contract/listing.ts'
import type { View } from '../../../shared/model/mail.ts'
import type { Part } from '../mime/part.ts'
import { groupThere, readConversation, readEntries } from '../store/conversation.ts'
import { spanOf, type ShownGroup } from '../store/conversation-messages.ts'
import { findInConversation } from '../store/find-in-conversation.ts'
import { openMessage, readBody } from '../store/message-body.ts'
import { messageTextOf } from '../store/message-text.ts'
import { scopesOf } from '../store/scopes.ts'
import type { QueryContext, QueryHandlers } from './handlers.ts'

const KINDS = { people: 'conversation', threads: 'thread', messages: 'message' } as const

interface GroupAsked {
  view: View
  groupId: number
  place?: Place | undefined
}

/** The group as it is to be shown, noted as read. */
function groupOf(context: QueryContext, { view, groupId, place }: GroupAsked): ShownGroup {
  context.reads.add(KINDS[view], groupId)
  return groupThere(context.db, view, groupId, place ? scopesOf(context.db, place) : [])
}

export const messageQueries = {
  'messages.conversation'(context, args) {
    context.reads.add('account')
    return readConversation(context.db, groupOf(context, args), args.at)
  },
  'messages.entries'(context, args) {
    const group = groupOf(context, args)
    context.reads.add('account')
    const entries = readEntries(context.db, group, args)
    for (const { message } of entries) context.reads.add('message', message.id)
    return { total: spanOf(context.db, group).messages, entries }
  },
  'messages.find': (context, args) => findInConversation(context.db, groupOf(context, args), args),
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
