// By what a message is known again after its mailbox was renumbered.
import { createHash } from 'node:crypto'

/**
 * The whole header block (with its closing blank line) and the size. Stricter than Message-ID and envelope: two messages
 * that agree in every Received line, date, id and signature and in size are one. Where nothing agrees the octets are
 * fetched, and compared by their hash.
 */
export function headKey(header: Uint8Array, sizeBytes: number): string {
  return `${createHash('sha256').update(header).digest('base64')} ${sizeBytes}`
}
