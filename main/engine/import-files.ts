// Import: files in, one line a message out. A message that cannot be read never ends the run, and the same octets are
// never added twice.
import type { Fault } from '../../shared/model/fault.ts'
import type { ImportPlace, Imported, ImportedFile } from './store/arrival-jobs.ts'
import { IMPORT_ADDRESS } from './store/accounts.ts'
import type { Engine } from './engine.ts'
import type { Found, FoundMessage } from './transfer/found-message.ts'
import { readMessages } from './transfer/readers.ts'

export interface ImportLine {
  /** The file; within an mbox 'file#n'. */
  path: string
  /** Null where nothing could be read. */
  id: number | null
  added: boolean
  /** Of what was read. */
  sizeBytes: number
  /** Why nothing could be read. */
  fault?: Fault
}

export interface ImportOptions {
  /** Whose mail it is, so that conversations know who "me" is; '' for nobody's. */
  accountAddress?: string
  accountName?: string
  role?: ImportPlace['role']
  mailboxName?: string
  signal?: AbortSignal
}

const BATCH_BYTES = 1024 * 1024
const BATCH_MESSAGES = 50

interface Read {
  path: string
  mailboxName: string
  file: ImportedFile
}

/** Yields one line per message, in the order read. Stops between two batches when `signal` says so. */
export async function* importFiles(
  engine: Pick<Engine, 'writer' | 'derive' | 'ports'>,
  paths: readonly string[],
  options: ImportOptions = {},
): AsyncGenerator<ImportLine> {
  let batch: Read[] = []
  let bytes = 0
  for (const path of paths) {
    for await (const read of readMessages(path)) {
      if (options.signal?.aborted) break
      if (!isMessage(read)) {
        yield { path: read.path, id: null, added: false, sizeBytes: 0, fault: read.fault }
        continue
      }
      const mailboxName = options.mailboxName ?? read.mailboxName
      if (batch.length > 0 && (isFull(batch, bytes) || batch[0]?.mailboxName !== mailboxName)) {
        yield* flush(engine, batch, options)
        batch = []
        bytes = 0
      }
      batch.push({ path: read.path, mailboxName, file: toFile(read, engine.ports.clock()) })
      bytes += read.octets.length
    }
  }
  yield* flush(engine, batch, options)
}

const isFull = (batch: readonly Read[], bytes: number): boolean =>
  batch.length >= BATCH_MESSAGES || bytes >= BATCH_BYTES

const isMessage = (read: Found): read is FoundMessage => !('fault' in read)

function toFile(read: FoundMessage, now: number): ImportedFile {
  return { octets: read.octets, flags: [...read.flags].sort().join(' '), receivedAt: read.receivedAt ?? now }
}

async function* flush(
  engine: Pick<Engine, 'writer' | 'derive'>,
  batch: readonly Read[],
  options: ImportOptions,
): AsyncGenerator<ImportLine> {
  const first = batch[0]
  if (!first) return
  const place: ImportPlace = {
    accountAddress: options.accountAddress ?? IMPORT_ADDRESS,
    accountName: options.accountName ?? 'Imported',
    mailboxName: first.mailboxName,
    role: options.role ?? null,
  }
  const stored: Imported[] = await engine.writer.ask('importFiles', {
    place,
    files: batch.map((one) => one.file),
  })
  engine.derive.wake()
  for (const [at, one] of batch.entries()) {
    const result = stored[at]
    if (!result) continue
    const { message, isAdded } = result
    yield { path: one.path, id: message, added: isAdded, sizeBytes: one.file.octets.length }
  }
}
