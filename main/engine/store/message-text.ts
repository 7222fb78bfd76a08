// The extracted text of a message: what search found and snippets are cut from.
import { zstdDecompressSync } from 'node:zlib'
import { get, type ReadDb } from './handle.ts'

/** '' when the message was not parsed yet, or has no text. */
export function messageTextOf(db: ReadDb, message: number): string {
  const row = get<{ codec: string; text: Uint8Array }>(
    db,
    'select codec, text from message_text where message = ?',
    message,
  )
  if (!row) return ''
  const octets = row.codec === 'zstd' ? zstdDecompressSync(row.text) : row.text
  return Buffer.from(octets).toString('utf8')
}
