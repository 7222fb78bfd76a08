// Whom the user exchanges mail with, one row an address: kept as correspondence comes and goes, so that twenty thousand
// people are read at once.
import { all, get, run, type WriteDb } from '../handle.ts'

interface Said {
  dateAt: number
  name: string
}

/** What a message calls an address, and when. */
const SAID = /* sql */ `
select e.date_at as dateAt, ifnull((select p.name from participant p
  where p.message = e.message and p.address = ? and p.name <> '' order by p.position limit 1), '') as name
from envelope e where e.message = ?`

export function meetPerson(db: WriteDb, address: string, message: number, isSent: boolean): void {
  const said = get<Said>(db, SAID, address, message)
  if (!said) return
  const nameAt = said.name === '' ? 0 : said.dateAt
  run(
    db,
    `insert into known_person (address, messages, sent, last_at, name, name_at) values (?, 1, ?, ?, ?, ?)
     on conflict do update set messages = messages + 1, sent = sent + excluded.sent,
       last_at = max(last_at, excluded.last_at),
       name = iif((excluded.name_at, excluded.name) > (name_at, name), excluded.name, name),
       name_at = max(name_at, excluded.name_at)`,
    address,
    isSent ? 1 : 0,
    said.dateAt,
    said.name,
    nameAt,
  )
}

/** Call while the message's own rows are still there. */
export function forgetPerson(db: WriteDb, address: string, message: number, isSent: boolean): void {
  const said = get<Said>(db, SAID, address, message)
  const known = get<{ last_at: number; name_at: number }>(
    db,
    'select last_at, name_at from known_person where address = ?',
    address,
  )
  if (!known) return
  // Only the newest of many leaves a mark that has to be found anew.
  if (said && said.dateAt < known.last_at && said.dateAt < known.name_at)
    run(
      db,
      'update known_person set messages = messages - 1, sent = sent - ? where address = ?',
      isSent ? 1 : 0,
      address,
    )
  else meetAnew(db, address)
}

function meetAnew(db: WriteDb, address: string): void {
  run(db, 'delete from known_person where address = ?', address)
  const rest = all<{ message: number; direction: string }>(
    db,
    'select message, direction from correspondence where address = ?',
    address,
  )
  for (const { message, direction } of rest) meetPerson(db, address, message, direction === 'sent')
}
