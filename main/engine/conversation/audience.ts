// What stands between the messages of a conversation: where the subject changes, who came in and who fell out of a
// thread. Pure and linear; the messages come oldest first.
import type { Address } from '../../../shared/model/mail.ts'

export interface Heard {
  id: number
  thread: number
  subject: string
  baseSubject: string
  /** Author and recipients but the user, addresses in lower case. */
  people: readonly Address[]
  /** Message-ID without brackets, '' when there is none, and those it names. */
  messageIdHeader: string
  references: readonly string[]
  /** False for a message that is only looked at for what came before: nothing is said about it. */
  isShown: boolean
}

/** What is to be said before the message `before`. */
export type Told =
  | { kind: 'subject'; before: number; subject: string }
  | { kind: 'joined'; before: number; people: Address[]; received: number }
  | { kind: 'left'; before: number; people: Address[] }

interface ThreadSoFar {
  /** Who was ever in it, and who was in its latest message. */
  known: Set<string>
  latest: ReadonlyMap<string, Address>
  headers: Set<string>
}

/**
 * Dividers in the order in which they stand. Subject: another thread than that of the message before, or the same under
 * a new base subject (RFC 5256 § 2.1). Joined: people who were in no earlier message of the thread; `received` counts
 * the earlier messages that the one they came in with answers, and so may quote to them. Left: people of the thread's
 * message before who are not in this one. `before` is the message that stands above the first one.
 */
export function dividers(messages: readonly Heard[], before?: Heard): Told[] {
  const found: Told[] = []
  const threads = new Map<number, ThreadSoFar>()
  let above = before
  for (const message of messages) {
    const thread = threads.get(message.thread)
    if (message.isShown) {
      if (above === undefined || above.thread !== message.thread || above.baseSubject !== message.baseSubject)
        found.push({ kind: 'subject', before: message.id, subject: message.subject })
      if (thread) found.push(...comingAndGoing(message, thread))
      above = message
    }
    threads.set(message.thread, extend(thread, message))
  }
  return found
}

function comingAndGoing(message: Heard, thread: ThreadSoFar): Told[] {
  const found: Told[] = []
  const here = byKey(message.people)
  const joined = [...here].filter(([key]) => !thread.known.has(key)).map(([, one]) => one)
  const left = [...thread.latest].filter(([key]) => !here.has(key)).map(([, one]) => one)
  if (joined.length > 0) {
    const received = message.references.filter((header) => thread.headers.has(header)).length
    found.push({ kind: 'joined', before: message.id, people: joined, received })
  }
  if (left.length > 0) found.push({ kind: 'left', before: message.id, people: left })
  return found
}

function extend(thread: ThreadSoFar | undefined, message: Heard): ThreadSoFar {
  const latest = byKey(message.people)
  const known = thread?.known ?? new Set<string>()
  const headers = thread?.headers ?? new Set<string>()
  for (const key of latest.keys()) known.add(key)
  if (message.messageIdHeader !== '') headers.add(message.messageIdHeader)
  return { known, latest, headers }
}

function byKey(people: readonly Address[]): Map<string, Address> {
  const map = new Map<string, Address>()
  for (const one of people) {
    const key = one.address || `"${one.name}"`
    if (!map.has(key)) map.set(key, { name: one.name, address: one.address })
  }
  return map
}
