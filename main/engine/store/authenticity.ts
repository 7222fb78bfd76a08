// Who vouches for the sender of a message, in words.
import type { Authenticity } from '../../../shared/contract/messages.ts'
import { authenticityOfScore } from '../privacy/authenticity.ts'
import { value, type ReadDb } from './handle.ts'
import { batchOf, factsOf, scoredMessage } from './scored-message.ts'

export function authenticityOf(db: ReadDb, message: number): Authenticity {
  const facts = factsOf(db, message)
  const batch = batchOf(db)
  const author = value<string>(db, 'select author_address from envelope where message = ?', message) ?? ''
  return authenticityOfScore(facts, scoredMessage(db, message, facts, batch), batch.own.has(author))
}
