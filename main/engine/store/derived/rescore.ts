// Works off the messages whose index is to be computed again because something was learnt or said.
import type { WriteContext } from '../contexts.ts'
import { knownBeside } from '../account-trust.ts'
import { all, run, transaction, value, type WriteDb } from '../handle.ts'
import { markGroupsDirty } from './freshen-groups.ts'
import { relist } from './relist.ts'
import { scoreMessages } from './write-scores.ts'

/** A transaction holds the writer for a few tens of ms: commands must get between. */
const SLICE_MESSAGES = 50
/** `knownBeside` of an account without a session of which nothing was said. */
const NOTHING_KNOWN = '[null,[]]'

/** Scores for at most about `limitMs`; true when none is left. */
export function rescore(context: WriteContext, limitMs: number): boolean {
  const { db } = context
  const until = performance.now() + limitMs
  noticeAccounts(db)
  for (;;) {
    const isDone = transaction(db, () => rescoreSlice(context))
    if (isDone) return true
    if (performance.now() >= until) return false
  }
}

function rescoreSlice(context: WriteContext): boolean {
  const { db } = context
  const messages = all<{ message: number }>(
    db,
    'select message from pending_score order by message desc limit ?',
    SLICE_MESSAGES,
  ).map((row) => row.message)
  if (messages.length === 0) return true
  scoreMessages(context, messages)
  relist(db, messages)
  markGroupsDirty(db, messages)
  for (const message of messages) db.touched.add('message', message)
  db.touched.add('list', '*')
  return false
}

/** Another TLS session, or a word of the user, concerns every message of the account. */
function noticeAccounts(db: WriteDb): void {
  transaction(db, () => {
    for (const { id } of all<{ id: number }>(db, 'select id from account')) {
      const known = knownBeside(db, id)
      const before = value<string>(db, 'select known from scored_account where account = ?', id)
      if (before === known) continue
      run(db, 'insert or replace into scored_account (account, known) values (?, ?)', id, known)
      // Mail scored before the account was looked at for the first time was scored with nothing known of it.
      if (before !== undefined || known !== NOTHING_KNOWN) requeueAccount(db, id)
    }
  })
}

/** What these messages are scored with may have changed: they lie in other accounts than before. */
export function requeueScores(db: WriteDb, messages: readonly number[]): void {
  run(db, 'insert or ignore into pending_score select value from json_each(?)', JSON.stringify(messages))
}

function requeueAccount(db: WriteDb, account: number): void {
  run(
    db,
    `insert or ignore into pending_score select s.message from score s
     where s.message in (select p.message from placement p join mailbox b on b.id = p.mailbox where b.account = ?)`,
    account,
  )
}
