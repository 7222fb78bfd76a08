// Files that the window hands over for an import: kept in a private folder of the profile until they are read, and no
// longer than this engine runs.
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, statfs, utimes } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { FaultError } from '../fault.ts'
import { fileFault, onFile } from '../transfer/file-fault.ts'
import { pathSafeName } from '../transfer/path-safe-name.ts'
import { uploadLevels } from './upload-path.ts'

/** What must stay free, so that the store can go on. */
const SPARED_BYTES = 64 * 1024 * 1024
/** Files in no folder lie here until the import says what their mailbox is called. */
const LOOSE = 'loose'
const TREES = 'trees'

export interface UploadedFile {
  /** As the user named it. */
  path: string
  /** What the sender says it has; undefined where it does not say. */
  sizeBytes: number | undefined
  /** Epoch ms: a Maildir says by it when a message came. */
  modifiedAt: number | undefined
  octets: Readable
}

export interface TakenUpload {
  /** What to read, in order. */
  paths: string[]
  totalBytes: number
  /** The path as the user named it. */
  shown(path: string): string
  remove(): Promise<void>
}

export class Uploads {
  readonly #folder: string
  readonly #bytes = new Map<string, number>()

  constructor(profile: string) {
    this.#folder = join(profile, 'uploads')
  }

  /** Takes one file in. Half a file is none. Faults: disk-full, disk, file. */
  async receive(upload: string, file: UploadedFile): Promise<void> {
    const path = join(this.#folder, upload, ...placeOf(uploadLevels(file.path)))
    await onFile(this.#folder, () => this.#makeRoom(path, file.sizeBytes ?? 0))
    const { free, stream } = await openFree(path)
    try {
      await pipeline(file.octets, stream)
      if (file.modifiedAt !== undefined) await utimes(free, file.modifiedAt / 1000, file.modifiedAt / 1000)
    } catch (error) {
      await rm(free, { force: true })
      throw isHungUp(error)
        ? new FaultError('cancelled', `${file.path} did not come in whole.`)
        : fileFault(error, file.path)
    }
    this.#bytes.set(upload, (this.#bytes.get(upload) ?? 0) + stream.bytesWritten)
  }

  /** What came in under this id, to be read once. Faults: not-found. */
  async take(upload: string, mailbox: string): Promise<TakenUpload> {
    const totalBytes = this.#bytes.get(upload)
    if (totalBytes === undefined)
      throw new FaultError('not-found', 'These files were not handed over. Choose them again.')
    this.#bytes.delete(upload)
    const folder = join(this.#folder, upload)
    const names = await namesIn(join(folder, LOOSE))
    const loose = join(folder, 'named', pathSafeName(mailbox, ''))
    if (names.length > 0) {
      await mkdir(dirname(loose))
      await rename(join(folder, LOOSE), loose)
    }
    const trees = await namesIn(join(folder, TREES))
    const above = [`${join(folder, TREES)}${sep}`, `${loose}${sep}`]
    return {
      paths: [...names.map((name) => join(loose, name)), ...trees.map((name) => join(folder, TREES, name))],
      totalBytes,
      shown: (path) => above.reduce((text, one) => text.replaceAll(one, ''), path),
      remove: () => rm(folder, { recursive: true, force: true }),
    }
  }

  async discard(upload: string): Promise<void> {
    this.#bytes.delete(upload)
    await rm(join(this.#folder, upload), { recursive: true, force: true })
  }

  /** What an earlier engine left, or this one. */
  async clear(): Promise<void> {
    this.#bytes.clear()
    await rm(this.#folder, { recursive: true, force: true })
  }

  async #makeRoom(path: string, sizeBytes: number): Promise<void> {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    const { bavail, bsize } = await statfs(this.#folder)
    if (sizeBytes + SPARED_BYTES > bavail * bsize)
      throw new FaultError(
        'disk-full',
        'There is no room on this disk for the files. Free some space, then try again.',
      )
    // A browser sends no empty folders, and a Maildir is known by having all of its own.
    for (const sibling of siblingsOf(path)) await mkdir(sibling, { recursive: true, mode: 0o700 })
  }
}

const placeOf = (levels: readonly string[]): string[] => [levels.length === 1 ? LOOSE : TREES, ...levels]

function siblingsOf(path: string): string[] {
  const folder = dirname(path)
  const isMaildir =
    /[/\\]cur$/.test(folder) || (/[/\\]new$/.test(folder) && /[/\\]\d{5,}[._][^/\\]*$/.test(path))
  return isMaildir ? ['cur', 'new', 'tmp'].map((name) => join(dirname(folder), name)) : []
}

/** Two files of one name, chosen in two folders, are two files. */
async function openFree(
  path: string,
): Promise<{ free: string; stream: ReturnType<typeof createWriteStream> }> {
  for (let copy = 1; ; copy++) {
    const free = copy === 1 ? path : join(dirname(path), `${copy} ${path.slice(dirname(path).length + 1)}`)
    const stream = createWriteStream(free, { flags: 'wx', mode: 0o600 })
    const error = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      stream.once('open', () => resolve(undefined))
      stream.once('error', resolve)
    })
    if (!error) return { free, stream }
    if (error.code !== 'EEXIST' || copy > 10_000) throw fileFault(error, path)
  }
}

const isHungUp = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  ['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'].includes(String(error.code))

const namesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder).catch((): string[] => [])).sort()
