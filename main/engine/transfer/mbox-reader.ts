// Reads an mbox (mboxo, mboxrd, mboxcl, mboxcl2), one message in memory at a time.
import type { FileHandle } from 'node:fs/promises'
import { MAX_MESSAGE_BYTES } from './found-message.ts'
import type { Found } from './found-message.ts'
import { tooLarge } from './file-fault.ts'
import { flagsFromHeader } from './mbox-flags.ts'
import { mboxRanges, readAt } from './mbox-ranges.ts'
import type { MboxRange } from './mbox-ranges.ts'
import { separatorDate } from './mbox-separator.ts'
import { mboxOctets } from './mboxrd.ts'

/** All messages of the open file in order; one that is too large is a fault of its own. */
export async function* readMbox(
  handle: FileHandle,
  file: string,
  mailboxName: string,
): AsyncGenerator<Found> {
  let n = 0
  for await (const range of mboxRanges(handle)) {
    const path = `${file}#${++n}`
    const sizeBytes = range.end - range.start
    if (sizeBytes > MAX_MESSAGE_BYTES) yield { path, fault: tooLarge(sizeBytes) }
    else yield { path, mailboxName, ...(await messageIn(handle, range)) }
  }
}

async function messageIn(handle: FileHandle, { separator, start, end }: MboxRange) {
  const octets = mboxOctets(separator, await readAt(handle, start, end - start))
  const receivedAt = separatorDate(separator)
  return { octets, flags: flagsFromHeader(octets), ...(receivedAt === undefined ? {} : { receivedAt }) }
}
