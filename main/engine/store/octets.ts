// How a message's octets lie in the store: named by SHA-256, packed with zstd where that makes them smaller.
import { createHash } from 'node:crypto'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { get, run, value, type ReadDb, type WriteDb } from './handle.ts'

export interface Packed {
  hash: Buffer
  sizeBytes: number
  codec: 'raw' | 'zstd'
  octets: Uint8Array
}

/** Below this a zstd frame hardly ever pays. */
const LEAST_BYTES = 256

/** The name of octets: SHA-256. */
export const hashOf = (octets: Uint8Array): Buffer => createHash('sha256').update(octets).digest()

export function pack(octets: Uint8Array): Packed {
  const hash = hashOf(octets)
  const packed = octets.length < LEAST_BYTES ? octets : zstdCompressSync(octets)
  return packed.length < octets.length
    ? { hash, sizeBytes: octets.length, codec: 'zstd', octets: packed }
    : { hash, sizeBytes: octets.length, codec: 'raw', octets }
}

export function unpack(row: { codec: string; octets: Uint8Array }): Uint8Array {
  return row.codec === 'zstd' ? zstdDecompressSync(row.octets) : row.octets
}

/** Stores a blob once; gives its id and whether it was new. */
export function putBlob(db: WriteDb, packed: Packed): { id: number; isNew: boolean } {
  const known = value(db, 'select id from blob where hash = ?', packed.hash)
  if (known !== undefined) return { id: known, isNew: false }
  const { id } = run(
    db,
    'insert into blob (hash, size_bytes, codec, octets) values (?, ?, ?, ?)',
    packed.hash,
    packed.sizeBytes,
    packed.codec,
    packed.octets,
  )
  return { id, isNew: true }
}

/** The octets of a message as far as they are here; undefined when none are. */
export function octetsOf(db: ReadDb, message: number): Uint8Array | undefined {
  const row = get<{ codec: string; octets: Uint8Array }>(
    db,
    'select b.codec, b.octets from message m join blob b on b.id = m.blob where m.id = ?',
    message,
  )
  return row && unpack(row)
}
