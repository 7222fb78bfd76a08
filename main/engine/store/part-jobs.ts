// Reader jobs that give bytes to a host: parts behind their tickets, and messages on their way out.
import type { PartAddress, Tickets } from '../api/tickets.ts'
import { attachmentOctets } from '../mime/attachments.ts'
import { safeFileName } from '../mime/file-name.ts'
import { findPart } from '../mime/part.ts'
import { parseStructure } from '../mime/structure.ts'
import type { ReadContext } from './contexts.ts'
import { get, type ReadDb } from './handle.ts'
import { octetsOf } from './octets.ts'

export interface ServedPart {
  octets: Uint8Array
  type: string
  fileName: string
}

export const partJobs = {
  /** The decoded bytes of what a ticket stands for; undefined when the ticket ran out or the part is not here. */
  readPart(context: ReadContext & { tickets: Tickets }, args: { ticket: string }): ServedPart | undefined {
    const address = context.tickets.find(args.ticket)
    return address && readPart(context.db, address)
  },
}

export function readPart(db: ReadDb, { message, path, isSource }: PartAddress): ServedPart | undefined {
  const octets = octetsOf(db, message)
  if (!octets) return undefined
  if (isSource) return { octets, type: 'text/plain', fileName: `message-${message}.eml` }
  const root = parseStructure(octets)
  const content = attachmentOctets(octets, root, path)
  if (!content) return undefined
  const known = get<{ type: string; fileName: string }>(
    db,
    'select type, file_name as fileName from attachment where message = ? and path = ?',
    message,
    path,
  )
  const part = findPart(root, path.split('#')[0] ?? '')
  const type = known?.type ?? part?.type ?? 'application/octet-stream'
  return { octets: content, type, fileName: known?.fileName ?? safeFileName(part?.fileName, type) }
}
