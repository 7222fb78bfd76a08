// Brings the primary tables to this build's schema, one transaction a migration; refuses a store from the future.
import { value, type ReadDb, type WriteDb } from './handle.ts'
import { MIGRATIONS, SCHEMA_VERSION } from './migrations.ts'
import { newerStore } from './newer-store.ts'

export function schemaVersion(db: ReadDb): number {
  return value(db, 'pragma user_version') ?? 0
}

/** Faults: store-newer. A migration that fails leaves the store as it was. */
export function migrate(db: WriteDb): void {
  const found = schemaVersion(db)
  if (found > SCHEMA_VERSION) throw newerStore(found)
  for (const migration of MIGRATIONS.slice(found)) {
    db.raw
      .transaction(() => {
        db.raw.exec(migration.sql)
        db.raw.pragma(`user_version=${migration.version}`)
      })
      .immediate()
  }
}
