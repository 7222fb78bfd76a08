// Reads one file of mail: a single message, or an mbox.
import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { FaultError, faultAgain } from '../fault.ts'
import { onFile, tooLarge } from './file-fault.ts'
import { MAX_MESSAGE_BYTES } from './found-message.ts'
import type { Found, FoundMessage } from './found-message.ts'
import { mboxRanges, readAt } from './mbox-ranges.ts'
import { readMbox } from './mbox-reader.ts'
import { HEAD_BYTES, recognise } from './recognise.ts'

/** What lies in the file; `mailboxOfMbox` names the messages of an mbox, `mailboxName` a single one. Throws FaultError. */
export async function* readFileOfMail(
  path: string,
  mailboxName: string,
  mailboxOfMbox: string,
): AsyncGenerator<Found> {
  await using file = await onFile(path, () => open(path))
  const kind = recognise(basename(path), await onFile(path, () => readAt(file, 0, HEAD_BYTES)))
  if (kind === 'empty') return
  if (typeof kind === 'object')
    throw new FaultError('file', `${path} was left out. ${kind.sentence}`).because(kind.reason, { path })
  if (kind === 'mbox' || (kind === 'message-or-mbox' && (await holdsSeveral(file))))
    yield* readMbox(file, path, mailboxOfMbox)
  else yield { path, mailboxName, flags: [], octets: await wholeFile(file, path) }
}

/** A message of a Maildir: nothing in it can be another format. */
export async function readMessageFile(path: string): Promise<Pick<FoundMessage, 'octets' | 'receivedAt'>> {
  await using file = await onFile(path, () => open(path))
  const octets = await wholeFile(file, path)
  // Dovecot's zlib plug-in leaves such files behind.
  if (octets[0] === 0x1f && octets[1] === 0x8b)
    throw new FaultError('file', `${path} was left out. It is compressed. Unpack it first.`).because(
      'compressed',
      { path },
    )
  return { octets, receivedAt: Math.round((await file.stat()).mtimeMs) }
}

async function wholeFile(file: FileHandle, path: string): Promise<Uint8Array> {
  const { size } = await file.stat()
  if (size > MAX_MESSAGE_BYTES) throw faultAgain(tooLarge(size))
  return onFile(path, () => readAt(file, 0, size))
}

async function holdsSeveral(file: FileHandle): Promise<boolean> {
  let count = 0
  for await (const _ of mboxRanges(file)) if (++count > 1) return true
  return false
}
