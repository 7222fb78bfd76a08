// Which conversation a message belongs to: the set of persons it was exchanged with, a mailing list, or a bulk sender.
import type { Participant } from '../../../shared/model/mail.ts'

export type ConversationKind = 'people' | 'list' | 'bulk' | 'self'

export interface KeyInput {
  /** Addresses in lower case. */
  participants: readonly Participant[]
  /** The addresses the user sends from, lower case. */
  own: ReadonlySet<string>
  /** The person an address was merged into, or undefined while it stands for itself. */
  personOf: (address: string) => number | undefined
  listId: string | null
  bulkSender: string | null
}

export interface ConversationKey {
  /** Equal for messages of one conversation; opaque but readable. */
  key: string
  kind: ConversationKind
  /** How many others are in it; 1 for a list or bulk sender, 0 for 'self'. */
  size: number
}

/** A message to more people than these is no talk among them but an announcement: it groups by its author, or every
 * change of the recipients would start a conversation of its own. */
export const MOST_PEOPLE = 50

const SPEAKING = new Set<string>(['from', 'to', 'cc', 'bcc'])

/** Total: every message has a key. The order of the participants does not matter. */
export function conversationKey(input: KeyInput): ConversationKey {
  if (input.listId) return { key: `list ${input.listId.toLowerCase()}`, kind: 'list', size: 1 }
  if (input.bulkSender) return { key: `bulk ${input.bulkSender}`, kind: 'bulk', size: 1 }
  const others = new Set<string>()
  let author: string | undefined
  for (const one of input.participants) {
    if (!SPEAKING.has(one.role)) continue
    if (one.role === 'from') author ??= one.address || tokenOf(one, input)
    if (!input.own.has(one.address)) others.add(tokenOf(one, input))
  }
  // Nobody signed it: it must not pass for a note to oneself.
  if (author === undefined) others.add('?')
  if (others.size === 0) return { key: 'self', kind: 'self', size: 0 }
  if (others.size > MOST_PEOPLE) return { key: `bulk ${author ?? '?'}`, kind: 'bulk', size: 1 }
  return { key: `people ${[...others].sort().join(' ')}`, kind: 'people', size: others.size }
}

/** A person's number, else the address; a name without an address stands in quotes, so that no address can equal it. */
function tokenOf(one: Participant, input: KeyInput): string {
  if (one.address === '') return JSON.stringify(one.name.trim().toLowerCase())
  const person = input.personOf(one.address)
  return person === undefined ? one.address : `#${person}`
}
