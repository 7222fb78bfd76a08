// The messages that rows of a list stand for: those of the group that lie in the list's place and match its text and filters.
import type { ListQuestion } from '../../../shared/contract/listing.ts'
import type { View } from '../../../shared/model/mail.ts'
import { all, type ReadDb } from './handle.ts'
import { IN_MAILBOX, prepareIn } from './search.ts'

/** Some rows of a list, or all but some. */
export type Chosen = { groupIds: readonly number[] } | { except: readonly number[] }

const MEMBER: Record<View, string> = { people: 'l.conversation', threads: 'l.thread', messages: 'l.head' }

/** Faults: bad-request where a text is no query, not-found where the smart list is gone. */
export function messagesOfList(db: ReadDb, list: ListQuestion, chosen: Chosen, now: number): number[] {
  const { scopes, compiled } = prepareIn(db, list.place, [list.text, ...list.filters], now)
  const isSome = 'groupIds' in chosen
  const listed = isSome ? `json_each(?) j cross join listed l on ${MEMBER[list.view]} = j.value` : 'listed l'
  const which = isSome ? '1' : `${MEMBER[list.view]} not in (select value from json_each(?))`
  const ids = JSON.stringify(isSome ? chosen.groupIds : chosen.except)
  const within = JSON.stringify(scopes)
  const matching =
    compiled.match === null ? '' : 'and +g.message in (select rowid from search where search match ?)'
  return all<{ message: number }>(
    db,
    `select distinct g.message from ${listed}
     cross join grouping g on g.copy_of = l.head cross join envelope e on e.message = g.message
     where l.scope in (select value from json_each(?)) and ${which} and ${IN_MAILBOX}
       and (${compiled.rest.sql}) ${matching}`,
    ...(isSome ? [ids, within] : [within, ids]),
    ...compiled.rest.binds,
    ...(compiled.match === null ? [] : [compiled.match]),
  ).map((row) => row.message)
}
