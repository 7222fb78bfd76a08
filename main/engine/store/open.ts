// Opens the sealed store: one SQLite file, keyed before anything else is said to it.
import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { FaultError } from '../fault.ts'
import { phraseText } from '../search/phrase.ts'
import { ChangeFeed } from './change-feed.ts'
import { ensureDerived, isDerivedCurrent } from './derived.ts'
import { readHandle, writeHandle, type ReadDb, type WriteDb } from './handle.ts'
import { migrate, schemaVersion } from './migrate.ts'
import { SCHEMA_VERSION } from './migrations.ts'
import { newerStore } from './newer-store.ts'
import { olderStore } from './older-store.ts'
import { storeFault } from './store-fault.ts'

/** 256 bits, hexadecimal. */
export type StoreKey = string

const CACHE_KIB = 32 * 1024

function connect(file: string, key: StoreKey, options: Database.Options): Database.Database {
  const raw = new Database(file, { timeout: 10_000, ...options })
  // Both before any other statement, on every connection (docs of SQLite3 Multiple Ciphers).
  raw.pragma("cipher='chacha20'")
  raw.pragma(`key="x'${key}'"`)
  raw.pragma('temp_store=MEMORY')
  raw.pragma('foreign_keys=ON')
  raw.pragma('trusted_schema=OFF')
  raw.pragma('cell_size_check=ON')
  raw.pragma(`cache_size=-${CACHE_KIB}`)
  raw.function('phrase_text', { deterministic: true }, (text) => phraseText(String(text)))
  return raw
}

/** Opens for writing, migrating and creating as needed. Faults: store-newer, store-damaged, disk, disk-full. */
export function openWriter(file: string, key: StoreKey): WriteDb {
  return mapped(file, () => {
    const raw = connect(file, key, {})
    try {
      raw.pragma('journal_mode=WAL')
      // FULL: a draft, a flag or a queued operation shown as saved survives a power cut.
      raw.pragma('synchronous=FULL')
      raw.pragma('journal_size_limit=67108864')
      const db = writeHandle(raw, new ChangeFeed())
      migrate(db)
      ensureDerived(db)
      return db
    } catch (error) {
      raw.close()
      throw error
    }
  })
}

/** Opens for reading only, beside a writer. Faults: not-found, store-newer, store-older, store-damaged. */
export function openReader(file: string, key: StoreKey): ReadDb {
  return mapped(file, () => {
    if (!existsSync(file)) throw new FaultError('not-found', `There is no store at ${file} yet.`)
    const raw = connect(file, key, { readonly: true })
    try {
      const db = readHandle(raw)
      const version = schemaVersion(db)
      if (version > SCHEMA_VERSION) throw newerStore(version)
      if (version < SCHEMA_VERSION || !isDerivedCurrent(db)) throw olderStore(file)
      return db
    } catch (error) {
      raw.close()
      throw error
    }
  })
}

function mapped<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw storeFault(error, file)
  }
}
