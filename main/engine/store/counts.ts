// Counts of whole tables, for the status line.
import { value, type ReadDb } from './handle.ts'

export function countRows(db: ReadDb, table: 'message' | 'account'): number {
  return value(db, `select count(*) from ${table}`) ?? 0
}

/** Changes that wait for a server; those it refused for good do not. */
export function countWaiting(db: ReadDb): number {
  return value(db, "select count(*) from operation where state <> 'refused'") ?? 0
}
