// The messages that rows of a list stand for: those of the group that lie in the list's place and match its text and filters.
import type { ListQuestion, Place } from '../../../shared/contract/listing.ts'
import { parseQuery, querySentence } from '../../../shared/lib/query.ts'
import type { View } from '../../../shared/model/mail.ts'
import { FaultError } from '../fault.ts'
import { compileQuery } from '../search/compile.ts'
import { all as every, bound, type Condition } from '../search/condition.ts'
import { all, get, type ReadDb } from './handle.ts'
import { scopesOf } from './scopes.ts'
import { searchNames } from './search-names.ts'

/** Some rows of a list, or all but some. */
export type Chosen = { groupIds: readonly number[] } | { except: readonly number[] }

const MEMBER: Record<View, string> = { people: 'l.conversation', threads: 'l.thread', messages: 'l.head' }

/** Faults: bad-request where a text is no query, not-found where the smart list is gone. */
export function messagesOfList(db: ReadDb, list: ListQuestion, chosen: Chosen, now: number): number[] {
  const place = groundOf(db, list.place)
  const texts = [place.text, list.text, ...list.filters].filter((text) => text.trim() !== '')
  const condition = every(texts.map((text) => conditionOf(db, text, now)))
  const isSome = 'groupIds' in chosen
  const listed = isSome ? `json_each(?) j cross join listed l on ${MEMBER[list.view]} = j.value` : `listed l`
  const which = isSome ? '1' : `${MEMBER[list.view]} not in (select value from json_each(?))`
  const ids = JSON.stringify(isSome ? chosen.groupIds : chosen.except)
  const scopes = JSON.stringify(place.scopes)
  return all<{ message: number }>(
    db,
    `select distinct g.message from ${listed}
     cross join grouping g on g.copy_of = l.head cross join envelope e on e.message = g.message
     where l.scope in (select value from json_each(?)) and ${which}
       and (l.scope <= 0 or exists (select 1 from placement p
         where p.message = g.message and p.mailbox = l.scope and p.missing_at is null))
       and (${condition.sql})`,
    ...(isSome ? [ids, scopes] : [scopes, ids]),
    ...condition.binds,
  ).map((row) => row.message)
}

/** Where a list looks, and the text that a saved search adds to it. */
function groundOf(db: ReadDb, place: Place): { scopes: readonly number[]; text: string } {
  switch (place.kind) {
    case 'role':
      return { scopes: mailboxesOfRole(db, place.role), text: '' }
    case 'tag':
      return { scopes: scopesOf({ kind: 'all' }), text: `tag:"${place.keyword}"` }
    case 'smart-list': {
      const saved = get<{ place: string; text: string }>(
        db,
        'select place, text from smart_list where id = ?',
        place.id,
      )
      if (!saved) throw new FaultError('not-found', 'This saved search does not exist any more.')
      const own = groundOf(db, JSON.parse(saved.place) as Place)
      return { ...own, text: saved.text }
    }
    default:
      return { scopes: scopesOf(place), text: '' }
  }
}

function mailboxesOfRole(db: ReadDb, role: string): number[] {
  return all<{ id: number }>(db, 'select id from mailbox where role = ? and missing_at is null', role).map(
    (row) => row.id,
  )
}

/** Each text is a query by itself: an OR in one does not reach into another. */
function conditionOf(db: ReadDb, text: string, now: number): Condition {
  const parsed = parseQuery(text)
  if (!parsed.ok) throw new FaultError('bad-request', querySentence(parsed))
  const { match, rest } = compileQuery(parsed.query, searchNames(db, now))
  if (match === null) return rest
  return every([rest, bound('g.message in (select rowid from search where search match ?)', match)])
}
