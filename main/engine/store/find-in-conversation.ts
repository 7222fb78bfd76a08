// Which messages of a conversation say something, by their extracted text, a part of the conversation at a time: nobody
// waits behind ten thousand texts.
import type { MessageId } from '../../../shared/model/ids.ts'
import { countText, needleOf } from '../../../shared/lib/find-text.ts'
import { membersAt, type ShownGroup } from './conversation-messages.ts'
import type { ReadDb } from './handle.ts'
import { messageTextOf } from './message-text.ts'

export interface FoundInMessage {
  message: MessageId
  offset: number
  hits: number
}

export function findInConversation(
  db: ReadDb,
  group: ShownGroup,
  { text, offset, limit }: { text: string; offset: number; limit: number },
): { hasMore: boolean; found: FoundInMessage[] } {
  const needle = needleOf(text)
  if (!needle) return { hasMore: false, found: [] }
  const members = membersAt(db, group, offset, limit)
  const found = members.map(({ message }, at) => ({
    message: message as MessageId,
    offset: offset + at,
    hits: countText(messageTextOf(db, message), needle),
  }))
  return { hasMore: members.length === limit, found: found.filter((one) => one.hits > 0) }
}
