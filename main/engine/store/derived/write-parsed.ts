// Layer 1: the rows of one parsed message; what was there before is replaced.
import { zstdCompressSync } from 'node:zlib'
import type { ParsedMessage } from '../../parse/parsed-message.ts'
import type { WriteContext } from '../contexts.ts'
import { run, value, type WriteDb } from '../handle.ts'

const TABLES = ['envelope', 'participant', 'message_reference', 'message_text', 'attachment', 'fact'] as const
/** A header date later than this after arrival (or before 1970) is the sender's clock talking. */
const CLOCK_SKEW_MS = 2 * 86_400_000

export function writeParsed(context: WriteContext, message: number, parsed: ParsedMessage): void {
  const { db } = context
  for (const table of TABLES) run(db, `delete from ${table} where message = ?`, message)
  run(db, 'delete from search where rowid = ?', message)
  writeEnvelope(db, message, parsed)
  parsed.participants.forEach((one, position) =>
    run(
      db,
      'insert into participant (message, position, role, address, name) values (?, ?, ?, ?, ?)',
      message,
      position,
      one.role,
      one.address.toLowerCase(),
      one.name,
    ),
  )
  parsed.references.forEach((header, position) =>
    run(
      db,
      'insert into message_reference (message, position, message_id_header) values (?, ?, ?)',
      message,
      position,
      header,
    ),
  )
  writeText(db, message, parsed)
  writeFacts(db, message, parsed)
}

function writeEnvelope(db: WriteDb, message: number, parsed: ParsedMessage): void {
  const receivedAt = value(db, 'select received_at from message where id = ?', message) ?? 0
  const isPlausible =
    parsed.sentAt !== null && parsed.sentAt > 0 && parsed.sentAt < receivedAt + CLOCK_SKEW_MS
  run(
    db,
    `insert into envelope (message, message_id_header, sent_at, date_at, subject, base_subject, author_name,
       author_address, list_id, bulk_sender, preview, language, attachments, protection,
       is_tracked, is_spam)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    message,
    parsed.messageIdHeader,
    parsed.sentAt,
    isPlausible ? parsed.sentAt : receivedAt,
    parsed.subject,
    parsed.baseSubject,
    parsed.author.name,
    parsed.author.address.toLowerCase(),
    parsed.listId,
    parsed.bulkSender?.toLowerCase() ?? null,
    parsed.preview,
    parsed.language,
    parsed.attachments.filter((one) => !one.isInline).length,
    parsed.protection,
    parsed.facts.some((fact) => fact.kind === 'tracker') ? 1 : 0,
    parsed.isSpam ? 1 : 0,
  )
}

function writeText(db: WriteDb, message: number, parsed: ParsedMessage): void {
  const text = Buffer.from(parsed.text)
  const packed = text.length < 256 ? text : zstdCompressSync(text)
  const codec = packed.length < text.length ? 'zstd' : 'raw'
  run(
    db,
    'insert into message_text (message, codec, text) values (?, ?, ?)',
    message,
    codec,
    codec === 'zstd' ? packed : text,
  )
  run(
    db,
    'insert into search (rowid, subject, people, body, attachments) values (?, ?, ?, ?, ?)',
    message,
    parsed.terms.subject,
    parsed.terms.people,
    parsed.terms.body,
    parsed.terms.attachments,
  )
}

function writeFacts(db: WriteDb, message: number, parsed: ParsedMessage): void {
  parsed.attachments.forEach((one) =>
    run(
      db,
      `insert or ignore into attachment (message, path, file_name, type, size_bytes, content_id, is_inline)
       values (?, ?, ?, ?, ?, ?, ?)`,
      message,
      one.path,
      one.fileName,
      one.type,
      one.sizeBytes,
      one.contentId,
      one.isInline ? 1 : 0,
    ),
  )
  parsed.facts.forEach((fact, position) =>
    run(
      db,
      'insert into fact (message, position, kind, value, writer, part, start, end) values (?, ?, ?, ?, ?, ?, ?, ?)',
      message,
      position,
      fact.kind,
      fact.value,
      fact.writer,
      fact.part,
      fact.start,
      fact.end,
    ),
  )
}
