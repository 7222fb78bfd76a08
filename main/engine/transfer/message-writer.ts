// What all writers of an export have in common: the message they are given, and files that are new, whole and on disk.
import { mkdir, open, readdir } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { FaultError } from '../fault.ts'
import { onFile } from './file-fault.ts'

export interface ExportedMessage {
  octets: Uint8Array
  flags: string[]
  receivedAt: number
  /** Words for the file's name where each message has one, e.g. date and subject; need not be safe or unique. */
  fileNameHint: string
}

export interface MessageWriter {
  /** One at a time. Throws a FaultError (disk full, permission); what was written before stays whole. */
  write(message: ExportedMessage): Promise<void>
  /** Ends it; when it returns, all of it is on the disk. */
  close(): Promise<void>
}

/** Makes `folder`, or takes it when it is there and empty. Throws a fault when anything lies in it. */
export async function newFolder(folder: string): Promise<void> {
  await onFile(folder, () => mkdir(folder, { recursive: true }))
  if ((await onFile(folder, () => readdir(folder))).length > 0)
    throw new FaultError(
      'file',
      `${folder} is not empty. Choose a new or empty folder; nothing is overwritten.`,
    )
}

/** Writes all pieces at the end of the file. */
export async function writePieces(file: FileHandle, pieces: Uint8Array[]): Promise<void> {
  for (const piece of pieces) {
    for (let done = 0; done < piece.length;) done += (await file.write(piece, done)).bytesWritten
  }
}

const SYNCED_AT_ONCE = 16

/** Waits until files and folders are on the disk: once at the end, which is many times faster than after each file. */
export async function syncAll(paths: string[]): Promise<void> {
  for (let i = 0; i < paths.length; i += SYNCED_AT_ONCE)
    await Promise.all(paths.slice(i, i + SYNCED_AT_ONCE).map((path) => onFile(path, () => sync(path))))
}

async function sync(path: string): Promise<void> {
  await using file = await open(path)
  await file.sync().catch((error: NodeJS.ErrnoException) => {
    // Windows does not sync what is open for reading only, nor folders; there the system's own order must do.
    if (error.code !== 'EPERM' && error.code !== 'EISDIR') throw error
  })
}
