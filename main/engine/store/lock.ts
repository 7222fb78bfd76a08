// One writer per profile: an exclusive transaction held in a tiny database, released by the kernel whatever happens.
import Database from 'better-sqlite3'
import { storeFault } from './store-fault.ts'

/** A connection that nobody refers to any more is closed by the garbage collector, and the lock with it. */
const held = new Set<Database.Database>()

/** Holds the lock until the returned function is called, or the thread ends. Faults: store-locked, disk. */
export function lockProfile(file: string): () => void {
  let raw: Database.Database | undefined
  try {
    raw = new Database(file, { timeout: 0 })
    raw.exec('begin exclusive')
  } catch (error) {
    raw?.close()
    throw storeFault(error, file)
  }
  const lock = raw
  held.add(lock)
  return () => {
    held.delete(lock)
    lock.close()
  }
}
