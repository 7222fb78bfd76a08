// Who writes with whom: when an address becomes one with a history both ways, or no longer is, its messages are queued.
import { OFTEN } from '../../conversation/importance.ts'
import { all, run, value, type WriteDb } from '../handle.ts'
import { lettersTo } from '../circumstances.ts'
import { forgetPerson, meetPerson } from './learn-people.ts'
import { rowChanges } from './row-changes.ts'

export type Exchange = readonly [address: string, direction: 'received' | 'sent']

export function learnCorrespondence(db: WriteDb, message: number, exchanges: readonly Exchange[]): void {
  const before = all<{ address: string; direction: Exchange[1] }>(
    db,
    'select address, direction from correspondence where message = ?',
    message,
  ).map((row): Exchange => [row.address, row.direction])
  const { gone, come } = rowChanges(before, exchanges)
  for (const exchange of gone) {
    run(
      db,
      'delete from correspondence where address = ? and direction = ? and message = ?',
      ...exchange,
      message,
    )
    forgetPerson(db, exchange[0], message, exchange[1] === 'sent')
    if (!isThere(db, exchange)) queueIfAnswered(db, exchange)
    else if (isHabitAt(db, exchange, OFTEN - 1)) queue(db, exchange)
  }
  for (const exchange of come) {
    const isFirst = !isThere(db, exchange)
    run(db, 'insert into correspondence (address, direction, message) values (?, ?, ?)', ...exchange, message)
    meetPerson(db, exchange[0], message, exchange[1] === 'sent')
    if (isFirst) queueIfAnswered(db, exchange)
    else if (isHabitAt(db, exchange, OFTEN)) queue(db, exchange)
  }
}

function isThere(db: WriteDb, [address, direction]: Exchange): boolean {
  return (
    value(
      db,
      'select 1 from correspondence where address = ? and direction = ? limit 1',
      address,
      direction,
    ) !== undefined
  )
}

/** The first or last of one direction came or went: with the other direction there, the history changed its nature. */
function queueIfAnswered(db: WriteDb, exchange: Exchange): void {
  const [address, direction] = exchange
  if (isThere(db, [address, direction === 'sent' ? 'received' : 'sent'])) queue(db, exchange)
}

/** So many letters went there by now: writing to them begins or ceases to be a habit. */
function isHabitAt(db: WriteDb, [address, direction]: Exchange, letters: number): boolean {
  return direction === 'sent' && lettersTo(db, address) === letters
}

function queue(db: WriteDb, [address]: Exchange): void {
  run(db, 'insert or ignore into pending_score select message from participant where address = ?', address)
}
