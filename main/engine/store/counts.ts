// Counts of whole tables, for the status line.
import { value, type ReadDb } from './handle.ts'

export function countRows(db: ReadDb, table: 'message' | 'operation' | 'account'): number {
  return value(db, `select count(*) from ${table}`) ?? 0
}
