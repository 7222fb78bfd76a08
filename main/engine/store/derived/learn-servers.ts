// Authserv-ids that an account's own server writes: learnt when in at least 3 and 40 % of the account's other messages
// (docs/privacy-model.md, rule 5). What is learnt or forgotten queues the messages that carry the id.
import { all, run, value, type WriteDb } from '../handle.ts'
import { rowChanges } from './row-changes.ts'

/** Account and organisation of the id; '' = the message came with any trace of its way. */
export type SeenServer = readonly [account: number, id: string]

const LEARNT_MESSAGES = 3
const LEARNT_SHARE = 0.4

/** How a batch changes the counts: by account, then id. */
export type ServerCounts = Map<number, Map<string, number>>

/** Adds to `counts`; call settleServers with them after the batch. */
export function learnServers(
  db: WriteDb,
  message: number,
  seen: readonly SeenServer[],
  counts: ServerCounts,
): void {
  const before = all<{ account: number; authserv_id: string }>(
    db,
    'select account, authserv_id from authserv where message = ?',
    message,
  ).map((row): SeenServer => [row.account, row.authserv_id])
  const { gone, come } = rowChanges(before, seen)
  for (const [account, id] of gone) {
    run(
      db,
      'delete from authserv where account = ? and authserv_id = ? and message = ?',
      account,
      id,
      message,
    )
    count(counts, account, id, -1)
  }
  for (const [account, id] of come) {
    run(db, 'insert into authserv (account, authserv_id, message) values (?, ?, ?)', account, id, message)
    count(counts, account, id, 1)
  }
}

function count(counts: ServerCounts, account: number, id: string, by: 1 | -1): void {
  const ids = counts.get(account) ?? new Map<string, number>()
  ids.set(id, (ids.get(id) ?? 0) + by)
  counts.set(account, ids)
}

/** Decides anew which ids are learnt in the accounts that changed. Every message that carries an id sees the same number
 * of others, so one answer holds for all of them. */
export function settleServers(db: WriteDb, counts: ServerCounts): void {
  for (const [account, ids] of counts) {
    for (const [id, by] of ids)
      run(
        db,
        `insert into learning (account, authserv_id, messages) values (?, ?, ?)
         on conflict do update set messages = messages + excluded.messages`,
        account,
        id,
        by,
      )
    settleAccount(db, account)
    run(db, 'delete from learning where account = ? and messages <= 0', account)
  }
}

function settleAccount(db: WriteDb, account: number): void {
  const messages =
    value(db, "select messages from learning where account = ? and authserv_id = ''", account) ?? 0
  const ids = all<{ id: string; messages: number; is_learnt: number }>(
    db,
    `select authserv_id as id, messages, is_learnt from learning
     where account = ? and authserv_id <> '' and (messages > ${LEARNT_MESSAGES} or is_learnt = 1)`,
    account,
  )
  for (const one of ids) {
    const others = one.messages - 1
    const isLearnt = others >= LEARNT_MESSAGES && others >= LEARNT_SHARE * (messages - 1)
    if (isLearnt !== (one.is_learnt === 1)) turn(db, account, one.id, isLearnt)
  }
}

function turn(db: WriteDb, account: number, id: string, isLearnt: boolean): void {
  run(
    db,
    'update learning set is_learnt = ? where account = ? and authserv_id = ?',
    isLearnt ? 1 : 0,
    account,
    id,
  )
  run(
    db,
    'insert or ignore into pending_score select message from authserv where account = ? and authserv_id = ?',
    account,
    id,
  )
}
