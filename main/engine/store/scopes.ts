// Which lists a place of the contract is made of, and what it asks beside lying there.
import { Place } from '../../../shared/contract/listing.ts'
import type { MailboxRole } from '../../../shared/model/mail.ts'
import { FaultError } from '../fault.ts'
import { all, get, value, type ReadDb } from './handle.ts'
import { SCOPE } from './scope.ts'
import { findTagScope } from './tag-scopes.ts'

export interface PlaceParts {
  /** Of `listed`; a message may lie in several of them. */
  scopes: number[]
  /** A text of the query language that must hold too; '' = none. */
  text: string
  /** What the user calls the text; '' = it is nobody's saved text. */
  name: string
}

/** Faults: not-found for a smart list that is gone. */
export function resolvePlace(db: ReadDb, place: Place): PlaceParts {
  if (place.kind !== 'smart-list') return { scopes: scopesOf(db, place), text: '', name: '' }
  const { name, text, place: own } = smartList(db, place.id)
  return { scopes: scopesOf(db, own), text, name }
}

function smartList(db: ReadDb, id: number): { name: string; place: Place; text: string } {
  const row = get<{ name: string; place: string; text: string }>(
    db,
    'select name, place, text from smart_list where id = ?',
    id,
  )
  if (!row) throw new FaultError('not-found', 'This saved search is not here any more.')
  return { ...row, place: Place.parse(JSON.parse(row.place)) }
}

/** Where a smart list looks; any other place is its own. Faults: not-found for a smart list that is gone. */
export function ownPlace(db: ReadDb, place: Place): Place {
  return place.kind === 'smart-list' ? smartList(db, place.id).place : place
}

/** Faults: not-found for a smart list that is gone. */
export function scopesOf(db: ReadDb, place: Place): number[] {
  switch (place.kind) {
    case 'all':
      return [SCOPE.all]
    case 'inboxes':
      return isAnyLeftOut(db) ? mailboxesOf(db, 'inbox', true) : [SCOPE.inboxes]
    case 'starred':
      return [SCOPE.starred]
    case 'everywhere':
      return [SCOPE.all, SCOPE.discarded]
    case 'mailbox':
      return [place.id]
    case 'role':
      return mailboxesOf(db, place.role, false)
    case 'tag':
      return [findTagScope(db, place.keyword) ?? []].flat()
    case 'smart-list':
      return resolvePlace(db, place).scopes
  }
}

const isAnyLeftOut = (db: ReadDb): boolean =>
  value(
    db,
    `select 1 from account a join mailbox b on b.account = a.id and b.role = 'inbox' where a.is_in_unified = 0 limit 1`,
  ) !== undefined

/** Nothing is listed anew when an account is left out: the list is then made of the other inboxes. */
function mailboxesOf(db: ReadDb, role: MailboxRole, isUnified: boolean): number[] {
  return all<{ id: number }>(
    db,
    `select b.id from mailbox b join account a on a.id = b.account
     where b.role = ? and a.removed_at is null and (a.is_in_unified = 1 or not ?) order by b.id`,
    role,
    Number(isUnified),
  ).map((row) => row.id)
}
