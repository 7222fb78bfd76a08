// Reads privacy indices with their proof: the sum is made again from the facts, so that what is shown is what was added up.
import type { Readers } from '../../../shared/contract/privacy.ts'
import type { Index, Report } from '../../../shared/model/privacy.ts'
import { FaultError } from '../fault.ts'
import { meanIndex, type AxisScores } from '../privacy/aggregate.ts'
import { worded } from '../privacy/evidence.ts'
import { readersOf } from '../privacy/readers.ts'
import { all, value, type ReadDb } from './handle.ts'
import { octetsOf } from './octets.ts'
import { batchOf, factsOf, scoredMessage } from './scored-message.ts'

/** Messages in each direction that make a person's channel. */
const LAST = 20

/** Faults: not-found where there is no such message, or it was not analysed yet. */
export function reportOf(db: ReadDb, message: number): Report & { readers: Readers } {
  if (value(db, 'select 1 from envelope where message = ?', message) === undefined)
    throw new FaultError('not-found', `There is no message ${message}, or it was not analysed yet.`)
  const facts = factsOf(db, message)
  const { boundary, ...scored } = scoredMessage(db, message, facts, batchOf(db))
  const people = value(
    db,
    `select count(distinct address) from participant
     where message = ? and role in ('from', 'to', 'cc', 'bcc') and address <> ''`,
    message,
  )
  return {
    ...worded(scored, octetsOf(db, message)),
    readers: readersOf(facts, scored.contributions, boundary, people ?? 0),
  }
}

/** The channel with a person: the mean of the last messages each way. Never a rating of the person. */
export function personIndex(db: ReadDb, address: string): { index: Index; messages: number } {
  const person = address.toLowerCase()
  const last = (['received', 'sent'] as const).flatMap((direction) =>
    all<AxisScores>(
      db,
      `select s.overall, s.technical, s.context, s.behaviour
       from correspondence c join grouping g on g.message = c.message join score s on s.message = g.copy_of
       where c.address = ? and c.direction = ?
       group by g.copy_of order by max(g.date_at) desc, g.copy_of desc limit ?`,
      person,
      direction,
      LAST,
    ),
  )
  const messages = value(db, 'select count(distinct message) from correspondence where address = ?', person)
  return { index: { ...meanIndex(last), isIncomplete: false }, messages: messages ?? 0 }
}
