// What the reader shows of what was opened: the head of the conversation and the feed of its messages, once both have
// come. Until then the last conversation stays.
import { useMemo, useState, useSyncExternalStore } from 'react'
import type { ValueOf } from '../../../shared/contract.ts'
import type { Fault } from '../../../shared/model/fault.ts'
import { useClient, useQuery } from '../../engine/hooks.ts'
import { useLast } from '../../state/last.ts'
import type { Opened, Place } from '../../state/where.ts'
import { ConversationFeed } from './conversation-feed.ts'

export type Conversation = ValueOf<'messages.conversation'>

export interface ShownConversation {
  /** One for each opening: another message of the same conversation opens it anew. */
  key: string
  head: Conversation
  feed: ConversationFeed
  /** Where it opened; what is read meanwhile does not move it. */
  opensAt: Conversation['opensAt']
  place: Place
}

type Begun = Omit<ShownConversation, 'head'>

export function useConversation(
  opened: Opened,
  place: Place,
): { shown: ShownConversation | undefined; fault: Fault | undefined } {
  const client = useClient()
  const group = { view: opened.view, groupId: opened.groupId, place }
  const args = { ...group, at: opened.messageId }
  const key = JSON.stringify(args)
  const { value: head, fault, isLoading } = useQuery('messages.conversation', args)
  const [last, setBegun] = useState<Begun>()
  if (head && !isLoading && last?.key !== key) {
    const { opensAt } = head
    setBegun({ key, opensAt, place, feed: new ConversationFeed(client, group, opensAt.offset) })
  }
  const begun = last?.key === key ? last : undefined
  const isReady = useSyncExternalStore(
    useMemo(() => (listener: () => void) => begun?.feed.subscribe(listener) ?? (() => {}), [begun]),
    () => begun !== undefined && isAnswered(begun),
  )
  const shown = useMemo(
    () => (begun && head && isReady && !isLoading ? { head, ...begun } : undefined),
    [begun, head, isReady, isLoading],
  )
  return { shown: useLast(shown), fault }
}

const isAnswered = ({ feed, opensAt }: Begun): boolean =>
  feed.shown.entries.has(opensAt.offset) || feed.shown.fault !== null
