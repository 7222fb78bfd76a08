// Who writes with whom: when an address becomes one with a history both ways, or no longer is, its messages are queued.
import { all, run, type WriteDb } from '../handle.ts'
import { isTwoWay } from '../scored-message.ts'
import { rowChanges } from './row-changes.ts'

export type Exchange = readonly [address: string, direction: 'received' | 'sent']

export function learnCorrespondence(db: WriteDb, message: number, exchanges: readonly Exchange[]): void {
  const before = all<{ address: string; direction: Exchange[1] }>(
    db,
    'select address, direction from correspondence where message = ?',
    message,
  ).map((row): Exchange => [row.address, row.direction])
  const { gone, come } = rowChanges(before, exchanges)
  for (const [address, direction] of gone)
    change(db, address, () =>
      run(
        db,
        'delete from correspondence where address = ? and direction = ? and message = ?',
        address,
        direction,
        message,
      ),
    )
  for (const [address, direction] of come)
    change(db, address, () =>
      run(
        db,
        'insert into correspondence (address, direction, message) values (?, ?, ?)',
        address,
        direction,
        message,
      ),
    )
}

function change(db: WriteDb, address: string, make: () => void): void {
  const before = isTwoWay(db, address)
  make()
  if (before !== isTwoWay(db, address))
    run(db, 'insert or ignore into pending_score select message from participant where address = ?', address)
}
