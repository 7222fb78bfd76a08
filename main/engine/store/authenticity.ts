// Who vouches for the sender of a message, in words.
import type { Authenticity } from '../../../shared/contract/messages.ts'
import { value, type ReadDb } from './handle.ts'

export function authenticityOf(db: ReadDb, message: number): Authenticity {
  const author = value<string>(db, 'select author_address from envelope where message = ?', message) ?? ''
  return { verdict: 'unchecked', domain: author.slice(author.lastIndexOf('@') + 1), found: 'unchecked' }
}
