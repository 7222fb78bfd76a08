// Saved searches, in the user's order.
import { Place } from '../../../shared/contract/listing.ts'
import type { SmartList } from '../../../shared/contract/smart-lists.ts'
import { parseQuery, querySentence } from '../../../shared/lib/query.ts'
import { SmartListId } from '../../../shared/model/ids.ts'
import { FaultError } from '../fault.ts'
import { all, run, transaction, value, type ReadDb, type WriteDb } from './handle.ts'

export function listSmartLists(db: ReadDb): SmartList[] {
  return all<{ id: number; name: string; place: string; text: string }>(
    db,
    'select id, name, place, text from smart_list order by position, id',
  ).map(({ id, name, place, text }) => ({
    id: SmartListId.parse(id),
    name,
    place: Place.parse(JSON.parse(place)),
    text,
  }))
}

/** Faults: bad-request when the text is no query or the place a smart list, not-found when it is gone. */
export function putSmartList(
  db: WriteDb,
  { id, name, place, text }: Omit<SmartList, 'id'> & { id: SmartListId | null },
): SmartListId {
  const parsed = parseQuery(text)
  if (!parsed.ok) throw new FaultError('bad-request', querySentence(parsed))
  if (place.kind === 'smart-list')
    throw new FaultError('bad-request', 'A saved search cannot look in another one. Choose a mailbox for it.')
  return transaction(db, () => {
    const put = id === null ? insertSmartList(db) : id
    const { changes } = run(
      db,
      'update smart_list set name = ?, place = ?, text = ? where id = ?',
      name,
      JSON.stringify(place),
      text,
      put,
    )
    if (changes === 0) throw new FaultError('not-found', 'This saved search is not here any more.')
    db.touched.add('smart-list', put)
    return SmartListId.parse(put)
  })
}

/** Behind the others. */
function insertSmartList(db: WriteDb): number {
  return run(
    db,
    `insert into smart_list (name, place, text, position)
     select '', '{}', '', ifnull(max(position), 0) + 1 from smart_list`,
  ).id
}

/** One that is gone already is gone. */
export function removeSmartList(db: WriteDb, id: number): void {
  run(db, 'delete from smart_list where id = ?', id)
  db.touched.add('smart-list', id)
}

/** Those not named come behind, in the order they had. */
export function orderSmartLists(db: WriteDb, ids: readonly number[]): void {
  transaction(db, () => {
    const last = value<number | null>(db, 'select max(position) from smart_list') ?? 0
    run(db, 'update smart_list set position = position + ?', ids.length + last)
    ids.forEach((id, at) => run(db, 'update smart_list set position = ? where id = ?', at, id))
    db.touched.add('smart-list', '*')
  })
}
