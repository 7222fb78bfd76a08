// keys.json: the store's random master key, wrapped in one or more slots. Each host opens with a slot it can use;
// changing the protection rewraps the key, the store itself is never rekeyed (docs/security.md).
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { FaultError } from './fault.ts'
import type { Ports } from './ports.ts'

const KEY_BYTES = 32
const Slot = z.discriminatedUnion('kind', [
  /** The key itself, beside the store, 0600: protects nothing and is shown as such. */
  z.object({ kind: z.literal('file'), key: z.string().regex(/^[0-9a-f]{64}$/) }),
  /** Sealed by the operating system's keychain; base64. */
  z.object({ kind: z.literal('os'), sealed: z.string() }),
])
const Keyring = z.object({ version: z.literal(1), slots: z.array(Slot).min(1) })
type Keyring = z.infer<typeof Keyring>

export interface MasterKey {
  /** 256 bits, hexadecimal. */
  key: string
  slot: 'os' | 'file'
}

/** Opens the profile's master key, making a profile folder and key where there are none. Faults: key-missing, disk. */
export async function openKeyring(ports: Pick<Ports, 'paths' | 'vault'>): Promise<MasterKey> {
  const file = join(ports.paths.profile, 'keys.json')
  try {
    mkdirSync(ports.paths.profile, { recursive: true, mode: 0o700 })
    if (!existsSync(file)) {
      if (existsSync(join(ports.paths.profile, 'store.db'))) throw missing(file)
      return await createKeyring(file, ports)
    }
    return await unlock(read(file), ports, file)
  } catch (error) {
    throw error instanceof FaultError
      ? error
      : new FaultError(
          'disk',
          `The profile folder ${ports.paths.profile} cannot be used: ${error instanceof Error ? error.message : String(error)}. Check its permissions, or name another with --profile.`,
          undefined,
          error,
        )
  }
}

function read(file: string): Keyring {
  const parsed = Keyring.safeParse(jsonOf(readFileSync(file, 'utf8')))
  if (!parsed.success)
    throw new FaultError(
      'key-missing',
      `${file} is not readable as Loquet's keys. Put back a copy of it: without it the store cannot be opened.`,
    )
  return parsed.data
}

/** Undefined where the text is no JSON: a torn or emptied file. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function unlock(ring: Keyring, ports: Pick<Ports, 'vault'>, file: string): Promise<MasterKey> {
  for (const slot of ring.slots) {
    if (slot.kind === 'file') return { key: slot.key, slot: 'file' }
    if (ports.vault) return { key: await ports.vault.unseal(Buffer.from(slot.sealed, 'base64')), slot: 'os' }
  }
  throw new FaultError(
    'key-missing',
    `The key in ${file} is kept by the system's keychain, which this way of running Loquet cannot reach. Open this profile with the desktop app.`,
  )
}

/** The key is what the file says in the end: another program may have made one at the same moment. */
async function createKeyring(file: string, ports: Pick<Ports, 'vault'>): Promise<MasterKey> {
  const key = randomBytes(KEY_BYTES).toString('hex')
  const slot = ports.vault
    ? { kind: 'os' as const, sealed: Buffer.from(await ports.vault.seal(key)).toString('base64') }
    : { kind: 'file' as const, key }
  writeOnce(file, JSON.stringify({ version: 1, slots: [slot] } satisfies Keyring, null, 2))
  return await unlock(read(file), ports, file)
}

/** A torn or replaced keys.json would lose the whole store: written aside, synced, then put into place, unless one is
 * there by now. */
function writeOnce(file: string, text: string): void {
  const aside = `${file}.${randomBytes(4).toString('hex')}.new`
  try {
    writeDurably(aside, text)
    linkSync(aside, file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EEXIST') return
    if (!NO_LINKS.has(code) || existsSync(file) || !existsSync(aside)) throw error
    renameSync(aside, file)
  } finally {
    rmSync(aside, { force: true })
  }
}

/** What file systems without hard links (FAT, some network folders) answer. */
const NO_LINKS = new Set<unknown>(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EINVAL', 'EISDIR'])

function writeDurably(file: string, text: string): void {
  const handle = openSync(file, 'wx', 0o600)
  try {
    writeSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  chmodSync(file, 0o600)
}

function missing(file: string): FaultError {
  return new FaultError(
    'key-missing',
    `${file} is missing, so the store beside it cannot be opened. Put the file back from a copy, or move the folder away to start anew.`,
  )
}
