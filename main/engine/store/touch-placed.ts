// What every query that shows where a message lies must hear of.
import type { WriteDb } from './handle.ts'

export function touchPlaced(db: WriteDb, message: number, mailbox: number): void {
  db.touched.add('message', message)
  db.touched.add('mailbox', mailbox)
  db.touched.add('status', '*')
}
