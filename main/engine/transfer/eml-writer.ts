// Export to a folder of .eml files, one a message, octet for octet.
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { onFile } from './file-fault.ts'
import { newFolder, syncAll, writePieces } from './message-writer.ts'
import type { MessageWriter } from './message-writer.ts'
import { pathSafeName } from './path-safe-name.ts'

/** `folder` must be new or empty. Names are made safe and told apart by a number; the file's date is the message's. */
export async function openEmlWriter(folder: string): Promise<MessageWriter> {
  await newFolder(folder)
  const written: string[] = []
  // Names that some file systems take for the same are numbered too.
  const taken = new Map<string, number>()
  const freshPath = (hint: string) => {
    for (;;) {
      const name = pathSafeName(hint, '')
      const key = name.toLowerCase()
      const n = (taken.get(key) ?? 0) + 1
      taken.set(key, n)
      if (n === 1) return join(folder, `${name}.eml`)
      const numbered = `${name} (${n})`
      if (taken.has(numbered.toLowerCase())) continue
      taken.set(numbered.toLowerCase(), 1)
      return join(folder, `${numbered}.eml`)
    }
  }
  return {
    async write({ octets, receivedAt, fileNameHint }) {
      const path = freshPath(fileNameHint)
      await onFile(path, () => writeNew(path, octets, receivedAt))
      written.push(path)
    },
    close: () => syncAll([...written, folder]),
  }
}

/** A file with these octets and this date, or none. */
export async function writeNew(path: string, octets: Uint8Array, modifiedAt: number): Promise<void> {
  await using file = await open(path, 'wx', 0o600)
  try {
    await writePieces(file, [octets])
    await file.utimes(modifiedAt / 1000, modifiedAt / 1000)
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
}
