// Who "me" is: every address one of the identities sends from.
import { all, type ReadDb } from './handle.ts'

export function ownAddresses(db: ReadDb): Set<string> {
  return new Set(all<{ address: string }>(db, 'select address from identity').map((row) => row.address))
}
