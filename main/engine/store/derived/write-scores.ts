// Layer 3: the indices of messages, scored from their facts, and how much they matter.
import { MODEL_VERSION } from '../../privacy/grade.ts'
import type { Scored } from '../../privacy/score.ts'
import { weakestOf } from '../../privacy/weakest.ts'
import type { WriteContext } from '../contexts.ts'
import { run, transaction, value, type WriteDb } from '../handle.ts'
import { importanceOf } from '../../conversation/importance.ts'
import { circumstancesOf } from '../circumstances.ts'
import { batchOf, factsOf, scoredMessage, type Batch } from '../scored-message.ts'
import { learn } from './learn.ts'

/** The lists show what comes out: the caller lists the messages again. Takes in what the messages teach, then scores them; others whom it concerns are queued (rescore.ts). Scoring again
 * is harmless, and what comes out in the end does not depend on the order. */
export function scoreMessages(context: WriteContext, messages: readonly number[]): void {
  const { db } = context
  transaction(db, () => {
    const parsed = messages.filter(
      (message) => value(db, 'select 1 from envelope where message = ?', message) !== undefined,
    )
    const batch = batchOf(db)
    const withFacts = parsed.map((message) => ({ message, facts: factsOf(db, message) }))
    learn(db, withFacts, batch)
    for (const { message, facts } of withFacts)
      writeScore(db, message, scoredMessage(db, message, facts, batch), batch)
    run(
      db,
      'delete from pending_score where message in (select value from json_each(?))',
      JSON.stringify(messages),
    )
  })
}

function writeScore(db: WriteDb, message: number, scored: Scored, { own }: Batch): void {
  const weakest = weakestOf(scored)
  run(
    db,
    `insert or replace into score (message, letter, overall, technical, context, behaviour, is_incomplete, weakest,
       model_version, importance) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    message,
    scored.letter,
    scored.overall,
    scored.technical,
    scored.context,
    scored.behaviour,
    scored.isIncomplete ? 1 : 0,
    weakest && JSON.stringify(weakest),
    MODEL_VERSION,
    importanceOf(circumstancesOf(db, own, message)),
  )
}
