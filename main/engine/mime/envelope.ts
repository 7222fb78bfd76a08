// What a list of messages shows and threads are built from: identification fields, date, subject, participants.
import type { Participant, ParticipantRole } from '../../../shared/model/mail.ts'
import { PARTICIPANT_ROLES } from '../../../shared/model/mail.ts'
import { parseAddresses } from './addresses.ts'
import { parseDate } from './dates.ts'
import { decodeWords } from './encoded-words.ts'
import { headerValue, headerValues } from './headers.ts'
import type { Header } from './headers.ts'

const MAX_PARTICIPANTS = 2000
/** Of a longer References the first and the last are kept: root and nearest kin carry the threading. */
const MAX_REFERENCES = 200
const MAX_REFERENCE_LENGTH = 1000

export interface Envelope {
  /** Without angle brackets. */
  messageIdHeader?: string
  inReplyTo: string[]
  references: string[]
  /** Epoch ms: Date, else the topmost Received that has a readable one. Absent when neither is readable; never "now". */
  dateAt?: number
  /** Decoded, one line. */
  subject: string
  /** At most 2,000. A field that cannot be read is a name without an address. */
  participants: Participant[]
  /** RFC 2919, without the phrase and the brackets, lower case. */
  listId?: string
}

/** Total on any headers. */
export function envelope(headers: readonly Header[]): Envelope {
  const messageIdHeader = messageIds(headerValue(headers, 'message-id') ?? '')[0]
  const dateAt = dateOf(headers)
  const listId = readListId(headerValue(headers, 'list-id'))
  return {
    ...(messageIdHeader !== undefined && { messageIdHeader }),
    inReplyTo: messageIds(headerValues(headers, 'in-reply-to').join(' ')),
    references: messageIds(headerValues(headers, 'references').join(' ')),
    ...(dateAt !== undefined && { dateAt }),
    subject: readText(headerValue(headers, 'subject') ?? ''),
    participants: participantsOf(headers),
    ...(listId !== undefined && { listId }),
  }
}

/** A field for reading: encoded words decoded, one line, no control characters. */
export function readText(value: string): string {
  return decodeWords(value)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

/**
 * The message identifiers in a value (RFC 5322 § 3.6.4), without brackets, each once. Words between them (`Your message
 * of …`) are passed over; where there are no brackets at all, words with an at sign count.
 */
export function messageIds(value: string): string[] {
  const found = new Set<string>()
  for (const [, inside = ''] of value.matchAll(/<([^<>]*)>/g)) addId(found, inside)
  if (found.size === 0 && !value.includes('<'))
    for (const word of value.split(/[\s,;]+/))
      if (word.includes('@') || !value.trim().includes(' ')) addId(found, word)
  const ids = [...found]
  return ids.length <= MAX_REFERENCES
    ? ids
    : [...ids.slice(0, MAX_REFERENCES / 2), ...ids.slice(-MAX_REFERENCES / 2)]
}

/** Folding white space goes; quotes go where they change nothing (RFC 5256 § 2.2: compare ids unquoted). */
function addId(found: Set<string>, raw: string): void {
  const id = raw.replace(/\s+/g, '').replace(/^"([^"\\]+)"(?=@)/, '$1')
  if (id !== '' && id.length <= MAX_REFERENCE_LENGTH) found.add(id)
}

function dateOf(headers: readonly Header[]): number | undefined {
  for (const value of headerValues(headers, 'date')) {
    const at = parseDate(value)
    if (at !== undefined) return at
  }
  for (const value of headerValues(headers, 'received')) {
    const at = parseDate(value.slice(value.lastIndexOf(';') + 1))
    if (at !== undefined) return at
  }
  return undefined
}

function participantsOf(headers: readonly Header[]): Participant[] {
  const participants: Participant[] = []
  for (const role of PARTICIPANT_ROLES)
    for (const value of headerValues(headers, role))
      participants.push(...readParticipants(value, role, MAX_PARTICIPANTS - participants.length))
  return participants
}

function readParticipants(value: string, role: ParticipantRole, max: number): Participant[] {
  if (max <= 0) return []
  return parseAddresses(value, max).map(({ name, address }) => ({ role, name, address }))
}

function readListId(value: string | undefined): string | undefined {
  if (!value) return undefined
  const inside = /<([^<>]+)>/.exec(value)?.[1] ?? value
  return inside.replace(/\s+/g, '').toLowerCase() || undefined
}
