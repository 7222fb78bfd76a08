// Imports asked for in the window: one after the other, each noted in the store as it goes, to be ended at any time.
import type { Import } from '../../../shared/contract/imports.ts'
import { ImportId } from '../../../shared/model/ids.ts'
import type { Fault } from '../../../shared/model/fault.ts'
import type { DeriveLoop } from '../derive.ts'
import { FaultError, faultOf } from '../fault.ts'
import { importFiles, type ImportLine, type ImportOptions } from '../import-files.ts'
import { logBug } from '../log.ts'
import type { Ports } from '../ports.ts'
import type { ImportProgress } from '../store/imports.ts'
import type { JobClient } from '../threads/job-client.ts'
import type { WriterJobs } from '../threads/writer-jobs.ts'
import { readSample } from '../transfer/sample.ts'
import { Uploads, type TakenUpload } from './uploads.ts'

const NOTED_EVERY_MS = 150
const LISTED_REFUSALS = 100

export interface ImportParts {
  ports: Ports
  writer: JobClient<WriterJobs>
  derive: DeriveLoop
}

/** Lines of one import; stops soon after `signal` says so. */
type Reading = (signal: AbortSignal) => AsyncGenerator<ImportLine>

interface Running {
  stop: AbortController
  ended: Promise<void>
}

export class Imports {
  readonly uploads: Uploads
  readonly #parts: ImportParts
  readonly #running = new Map<number, Running>()
  /** The disk is read for one import at a time. */
  #last: Promise<void> = Promise.resolve()

  constructor(parts: ImportParts) {
    this.#parts = parts
    this.uploads = new Uploads(parts.ports.paths.profile)
  }

  /** Faults: not-found, where nothing came in under this upload id. */
  async start(wanted: { name: string; upload: string; address: string; mailbox: string }): Promise<ImportId> {
    const { address, name } = wanted
    const taken = await this.uploads.take(wanted.upload, wanted.mailbox)
    const whose = address === '' ? {} : { accountAddress: address, accountName: address }
    const read = (signal: AbortSignal) => readUpload(this.#parts, taken, { signal, ...whose })
    return this.#run({ kind: 'files', name, totalBytes: taken.totalBytes }, read)
  }

  startSample(): Promise<ImportId> {
    const mailboxes = [...readSample(this.#parts.ports.paths.resources)]
    const totalBytes = mailboxes
      .flatMap(({ files }) => files)
      .reduce((sum, { octets }) => sum + octets.length, 0)
    const { writer, derive } = this.#parts
    const read: Reading = async function* (signal) {
      for (const { place, files } of mailboxes) {
        if (signal.aborted) return
        const stored = await writer.ask('importFiles', { place, files })
        derive.wake()
        for (const [at, { message, isAdded }] of stored.entries())
          yield { path: '', id: message, added: isAdded, sizeBytes: files[at]?.octets.length ?? 0 }
      }
    }
    return this.#run({ kind: 'sample', name: '', totalBytes }, read)
  }

  /** Settles when it has ended. Faults: not-found. */
  async cancel(id: number): Promise<void> {
    const running = this.#running.get(id)
    if (!running) throw new FaultError('not-found', 'This import has ended already.')
    running.stop.abort()
    await running.ended
  }

  /** Ends what runs; what came in stays. */
  async stop(): Promise<void> {
    for (const { stop } of this.#running.values()) stop.abort()
    await this.#last
    await this.uploads.clear()
  }

  async #run(
    begun: { kind: Import['kind']; name: string; totalBytes: number },
    read: Reading,
  ): Promise<ImportId> {
    const id = ImportId.parse(await this.#parts.writer.ask('beginImport', begun))
    const stop = new AbortController()
    const ended = this.#last
      .then(() => this.#carryOut(id, begun.totalBytes, read, stop.signal))
      .catch((error: unknown) => void logBug(this.#parts.ports.log, 'import', error))
      .finally(() => this.#running.delete(id))
    this.#last = ended
    this.#running.set(id, { stop, ended })
    return id
  }

  async #carryOut(id: number, totalBytes: number, read: Reading, signal: AbortSignal): Promise<void> {
    const at = beginning(totalBytes)
    const note = (): Promise<unknown> => this.#parts.writer.ask('noteImport', { id, ...at })
    let notedAt = performance.now()
    try {
      for await (const line of read(signal)) {
        count(at, line)
        if (performance.now() - notedAt < NOTED_EVERY_MS) continue
        await note()
        notedAt = performance.now()
      }
      at.state = signal.aborted ? 'cancelled' : 'done'
      if (at.state === 'done') at.readBytes = totalBytes
    } catch (error) {
      const fault = faultOf(error)
      at.state = 'failed'
      at.fault = fault ?? bugOf(logBug(this.#parts.ports.log, 'import', error))
    }
    await note()
  }
}

/** The files are gone when it ends, however that comes: before it is said to be done. */
async function* readUpload(
  parts: ImportParts,
  { paths, shown, remove }: TakenUpload,
  options: ImportOptions,
): AsyncGenerator<ImportLine> {
  try {
    for await (const line of importFiles(parts, paths, options))
      yield {
        ...line,
        path: shown(line.path),
        ...(line.fault && { fault: inWords(line.fault, shown) }),
      }
  } finally {
    await remove()
  }
}

const beginning = (totalBytes: number): ImportProgress => ({
  state: 'running',
  readBytes: 0,
  totalBytes,
  added: 0,
  known: 0,
  refused: [],
  refusedCount: 0,
  fault: null,
})

function count(at: ImportProgress, { path, added, sizeBytes, fault }: ImportLine): void {
  at.readBytes = Math.min(at.totalBytes, at.readBytes + sizeBytes)
  if (fault) {
    at.refusedCount++
    if (at.refused.length < LISTED_REFUSALS) at.refused.push({ path, fault })
  } else if (added) at.added++
  else at.known++
}

/** The folder that the files lie in meanwhile is nothing the user knows. */
function inWords(fault: Fault, shown: (path: string) => string): Fault {
  const values = Object.entries(fault.values ?? {}).map(
    ([name, value]) => [name, typeof value === 'string' ? shown(value) : value] as const,
  )
  return {
    ...fault,
    message: shown(fault.message),
    ...(fault.values && { values: Object.fromEntries(values) }),
  }
}

const bugOf = (id: string): Fault => ({
  code: 'bug',
  message: `Something went wrong inside Loquet (${id}). Nothing was lost.`,
})
