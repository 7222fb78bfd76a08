// How a conversation opens: at the message that was asked for, else the first unread one, else the last.
import type { ConversationEntry } from './entry.tsx'

const messagesOf = (entries: readonly ConversationEntry[]) =>
  entries.flatMap((entry) => (entry.kind === 'message' ? [entry.message] : []))

/** @param target message to open at, null for none in particular @returns its id, null where there is no message */
export function firstShown(entries: readonly ConversationEntry[], target: number | null): number | null {
  const messages = messagesOf(entries)
  const found =
    messages.find((message) => message.id === target) ??
    messages.find((message) => !message.isSeen) ??
    messages.at(-1)
  return found?.id ?? null
}

/** Unread messages are open and so is the one the conversation opens at; what was read is folded to a line. */
export const startsOpen = (entry: ConversationEntry, first: number | null): boolean =>
  entry.kind === 'message' && (!entry.message.isSeen || entry.message.id === first)

/** The same message keeps its card, however many entries come before it. */
export function keyOfEntry(entry: ConversationEntry, index: number): string {
  if (entry.kind === 'message') return `message ${entry.message.id}`
  if (entry.kind === 'before') return `before ${entry.conversation} ${entry.messages[0]?.id ?? index}`
  return `${entry.kind} ${index}`
}
