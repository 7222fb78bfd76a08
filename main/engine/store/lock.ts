// One writer per profile: an exclusive transaction held in a tiny database, released by the kernel whatever happens.
import Database from 'better-sqlite3'
import { storeFault } from './store-fault.ts'

/** Holds the lock until the returned function is called. Faults: store-locked, disk. */
export function lockProfile(file: string): () => void {
  let raw: Database.Database | undefined
  try {
    raw = new Database(file, { timeout: 0 })
    raw.exec('begin exclusive')
  } catch (error) {
    raw?.close()
    throw storeFault(error, file)
  }
  const held = raw
  return () => held.close()
}
