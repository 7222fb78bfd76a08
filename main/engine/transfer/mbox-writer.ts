// Export to one mbox file (mboxrd). It has no place for flags outside the octets, and the octets stay as they are:
// who wants to keep flags exports to Maildir.
import { open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { onFile } from './file-fault.ts'
import { mboxrdEntry } from './mboxrd.ts'
import { syncAll, writePieces } from './message-writer.ts'
import type { MessageWriter } from './message-writer.ts'

/** `path` must not exist. After a failed write the file ends behind the last whole message. */
export async function openMboxWriter(path: string): Promise<MessageWriter> {
  const file = await onFile(path, () => open(path, 'wx', 0o600))
  let sizeBytes = 0
  return {
    async write({ octets, receivedAt }) {
      const pieces = mboxrdEntry(octets, receivedAt)
      try {
        await onFile(path, () => writePieces(file, pieces))
      } catch (error) {
        await file.truncate(sizeBytes)
        throw error
      }
      sizeBytes += pieces.reduce((sum, piece) => sum + piece.length, 0)
    },
    async close() {
      await onFile(path, () => file.sync())
      await file.close()
      await syncAll([dirname(path)])
    },
  }
}
