// The body of a message as it is shown: parsed again from its octets, so that nothing displayable is stored twice.
import type { MessageBody, PartRow } from '../../../shared/contract/messages.ts'
import type { MessageId } from '../../../shared/model/ids.ts'
import type { ContentState, ParticipantRole } from '../../../shared/model/mail.ts'
import { FaultError } from '../fault.ts'
import { htmlFacts } from '../html/html-facts.ts'
import { parseStructure } from '../mime/structure.ts'
import type { Part } from '../mime/part.ts'
import { splitQuoted } from '../mime/quoted-text.ts'
import { messageText, type MessageText } from '../mime/text.ts'
import { authenticityOf } from './authenticity.ts'
import { all, get, value, type ReadDb } from './handle.ts'
import { octetsOf } from './octets.ts'
import { ownAddresses } from './own-addresses.ts'

/** A message that is in the store, with as much of it as is here. Faults: not-found. */
export interface OpenMessage {
  content: ContentState
  sizeBytes: number
  octets: Uint8Array
  root: Part
}

export function openMessage(db: ReadDb, message: number): OpenMessage {
  const row = get<{ content: ContentState; size_bytes: number }>(
    db,
    'select content, size_bytes from message where id = ?',
    message,
  )
  if (!row) throw new FaultError('not-found', 'This message is not here any more.')
  const octets = octetsOf(db, message) ?? new Uint8Array()
  return { content: row.content, sizeBytes: row.size_bytes, octets, root: parseStructure(octets) }
}

/** `ticketOf` makes the name under which a part's bytes can be fetched. Faults: not-found. */
export function readBody(db: ReadDb, message: number, ticketOf: (path: string) => string): MessageBody {
  const { content, sizeBytes, octets, root } = openMessage(db, message)
  const text = messageText(octets, root)
  return {
    id: message as MessageId,
    content,
    sizeBytes,
    participants: peopleIn(db, message),
    authenticity: authenticityOf(db, message),
    plain: text.plain === undefined ? null : splitQuoted(text.plain),
    html: text.html ?? null,
    parts: text.attachments.map((one): PartRow => ({
      ...one,
      contentId: one.contentId ?? null,
      ticket: ticketOf(one.path),
    })),
    protection: protectionOf(db, message),
    remote: remoteOf(db, message, text),
  }
}

/** As it was found when the message was parsed; 'none' before that. */
function protectionOf(db: ReadDb, message: number): MessageBody['protection'] {
  const found = value<string>(db, 'select protection from envelope where message = ?', message)
  return (found ?? 'none') as MessageBody['protection']
}

function peopleIn(db: ReadDb, message: number): MessageBody['participants'] {
  const own = ownAddresses(db)
  return all<{ role: ParticipantRole; name: string; address: string }>(
    db,
    'select role, name, address from participant where message = ? order by position',
    message,
  ).map((one) => ({ ...one, isMe: own.has(one.address) }))
}

/** What the HTML would fetch, were it let. */
function remoteOf(db: ReadDb, message: number, { html }: MessageText): MessageBody['remote'] {
  if (html === undefined) return { pictures: 0, trackers: 0, hosts: [] }
  const { remote } = htmlFacts(html)
  const trackers = value(db, "select count(*) from fact where kind = 'tracker' and message = ?", message)
  const hosts = new Set(remote.map((one) => one.host).filter((host) => host !== ''))
  return { pictures: remote.length, trackers: trackers ?? 0, hosts: [...hosts].sort() }
}
