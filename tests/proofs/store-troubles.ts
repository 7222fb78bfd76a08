// Looks at a store past the engine: is anything broken, doubled, orphaned, or not derived?
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { all, value, type ReadDb, type WriteDb } from '../../main/engine/store/handle.ts'
import { octetsOf } from '../../main/engine/store/octets.ts'
import { openReader, openWriter } from '../../main/engine/store/open.ts'

/** Opens the store of a profile whose key lies in its file slot. */
export function openStore(profile: string): ReadDb {
  return openReader(join(profile, 'store.db'), keyOf(profile))
}

export function openStoreToWrite(profile: string): WriteDb {
  return openWriter(join(profile, 'store.db'), keyOf(profile))
}

function keyOf(profile: string): string {
  const keys = JSON.parse(readFileSync(join(profile, 'keys.json'), 'utf8')) as { slots: { key: string }[] }
  return keys.slots[0]?.key ?? ''
}

export interface Held {
  uid: number
  /** Sorted, space separated. */
  flags: string
  /** SHA-256 of the octets, hexadecimal. */
  hash: string
}

/** What the store holds of a mailbox and the server still lists, in the order of uids. */
export function heldIn(profile: string, mailbox: string): Held[] {
  const db = openStore(profile)
  try {
    return all<{ uid: number; flags: string; message: number }>(
      db,
      `select p.uid, p.flags, p.message from placement p join mailbox b on b.id = p.mailbox
       where b.name = ? and b.missing_at is null and p.missing_at is null order by p.uid`,
      mailbox,
    ).map((row) => ({
      uid: row.uid,
      flags: row.flags,
      hash: sha256(octetsOf(db, row.message) ?? Buffer.from('')),
    }))
  } finally {
    db.raw.close()
  }
}

export function storedCount(profile: string): number {
  const db = openStore(profile)
  try {
    return value(db, 'select count(*) from message') ?? 0
  } finally {
    db.raw.close()
  }
}

export function sha256(octets: Uint8Array): string {
  return createHash('sha256').update(octets).digest('hex')
}

/** Each a count that must be 0, once everything is derived. */
const TROUBLES: Record<string, string> = {
  'messages not parsed': 'select count(*) from message where id not in (select message from envelope)',
  'envelopes without message': 'select count(*) from envelope where message not in (select id from message)',
  'messages without search row': `select (select count(*) from message) <> (select count(*) from search_docsize)`,
  'messages without placement':
    'select count(*) from message where id not in (select message from placement)',
  'blobs of no message':
    'select count(*) from blob where id not in (select blob from message where blob is not null)',
  'messages not grouped': 'select count(*) from message where id not in (select message from grouping)',
  'placements not in the list of their mailbox': `select count(*) from placement p
    join grouping g on g.message = p.message
    where p.missing_at is null and not exists (select 1 from listed where head = g.copy_of and scope = p.mailbox)`,
  'waiting to be derived': 'select count(*) from pending',
}

/** Sentences about what is wrong; empty when all is well. */
export function storeTroubles(profile: string): string[] {
  const db = openStore(profile)
  try {
    const integrity = value<string>(db, 'pragma integrity_check')
    const foreign = (db.raw.pragma('foreign_key_check') as unknown[]).length
    const counted = Object.entries(TROUBLES).map(([what, sql]) => [what, value(db, sql) ?? 0] as const)
    return [
      ...(integrity === 'ok' ? [] : [`integrity_check: ${integrity}`]),
      ...(foreign === 0 ? [] : [`${foreign} broken references`]),
      ...counted.filter(([, count]) => count !== 0).map(([what, count]) => `${count} ${what}`),
    ]
  } finally {
    db.raw.close()
  }
}
