// Stars and read marks for a whole row of the list, or for the one message of the reader that has the focus.
import type { ValueOf } from '../../../shared/contract.ts'
import type { MessageId } from '../../../shared/model/ids.ts'
import type { Client } from '../../engine/client.ts'
import type { View } from '../../state/where.ts'

type Message = (ValueOf<'messages.conversation'>['entries'][number] & { kind: 'message' })['message']

/** What an act concerns: all messages of a group, or `only` one of them. */
export interface Target {
  view: View
  groupId: number
  /** The message that stands for the group where a single one is meant. */
  messageId: MessageId
  only: boolean
}

const MOST_MESSAGES = 2000

/** Empty when the group is gone. */
async function messagesOf(client: Client, { view, groupId, messageId, only }: Target): Promise<Message[]> {
  const result = await client.call('messages.conversation', {
    view,
    groupId,
    limit: MOST_MESSAGES,
    before: null,
  })
  if (!result.ok) return []
  const messages = result.value.entries.flatMap((entry) => (entry.kind === 'message' ? [entry.message] : []))
  return only ? messages.filter((message) => message.id === messageId) : messages
}

async function setFlag(
  client: Client,
  messages: readonly { id: MessageId }[],
  flag: '\\Seen' | '\\Flagged',
  isSet: boolean,
): Promise<void> {
  if (messages.length === 0) return
  await client.call('messages.setFlag', { messages: messages.map((message) => message.id), flag, isSet })
}

/** Takes every star off, or puts one on the message that stands for the group. */
export async function toggleStar(client: Client, target: Target): Promise<void> {
  const starred = (await messagesOf(client, target)).filter((message) => message.isStarred)
  if (starred.length > 0) await setFlag(client, starred, '\\Flagged', false)
  else await setFlag(client, [{ id: target.messageId }], '\\Flagged', true)
}

/** Marks everything unread as read, or the message that stands for the group as unread. */
export async function setSeen(client: Client, target: Target, isSeen: boolean): Promise<void> {
  if (!isSeen) return setFlag(client, [{ id: target.messageId }], '\\Seen', false)
  const unread = (await messagesOf(client, target)).filter((message) => !message.isSeen)
  await setFlag(client, unread, '\\Seen', true)
}
