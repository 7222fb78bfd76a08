// Messages leave the store when no mailbox holds them any more: octets, everything derived, every list.
import { requeueOwnMail } from './accounts.ts'
import type { WriteContext } from './contexts.ts'
import { ungroupMessages } from './derived/group.ts'
import { parse } from './derived/parse.ts'
import { unlearn } from './derived/learn.ts'
import { relist } from './derived/relist.ts'
import { requeueScores } from './derived/rescore.ts'
import { scoring } from './derived/scoring.ts'
import { all, run, transaction, value, type WriteDb } from './handle.ts'

/** What the server no longer lists is kept this long, in case the server was wrong (docs/security.md, N3). */
const KEPT_MS = 30 * 86_400_000
const SLICE = 200

/** Removes what went missing long ago, a slice of it; true when nothing is left to do. */
export function purgeMissing(context: WriteContext, now: number): boolean {
  return removePlacements(
    context,
    all<{ id: number; message: number }>(
      context.db,
      'select id, message from placement where missing_at < ? and is_leaving = 0 order by missing_at limit ?',
      now - KEPT_MS,
      SLICE,
    ),
  )
}

/** Removes a slice of an account that the user removed, at the end the account itself; true when it is gone. */
export function removeAccountSlice(context: WriteContext, account: number): boolean {
  const { db } = context
  const isEmpty = removePlacements(
    context,
    all<{ id: number; message: number }>(
      db,
      `select p.id, p.message from placement p join mailbox b on b.id = p.mailbox
       where b.account = ? limit ?`,
      account,
      SLICE,
    ),
  )
  if (!isEmpty) return false
  transaction(db, () => {
    const own = all<{ address: string }>(db, 'select address from identity where account = ?', account)
    run(db, 'delete from account where id = ?', account)
    for (const { address } of own) requeueOwnMail(db, address)
    for (const kind of ['account', 'mailbox', 'list', 'status'] as const) db.touched.add(kind, '*')
  })
  return true
}

/** True when there were fewer than a full slice. */
function removePlacements(
  context: WriteContext,
  placed: readonly { id: number; message: number }[],
): boolean {
  const { db } = context
  transaction(db, () => {
    for (const one of placed) run(db, 'delete from placement where id = ?', one.id)
    const messages = [...new Set(placed.map((one) => one.message))]
    const isHeld = (message: number): boolean =>
      value(db, 'select 1 from placement where message = ? limit 1', message) !== undefined
    removeMessages(
      context,
      messages.filter((message) => !isHeld(message)),
    )
    relist(db, messages.filter(isHeld))
    requeueScores(db, messages.filter(isHeld))
    const emptied = run(
      db,
      `delete from mailbox where missing_at is not null
       and not exists (select 1 from placement where mailbox = mailbox.id)`,
    )
    if (emptied.changes > 0) db.touched.add('mailbox', '*')
    for (const message of messages) db.touched.add('message', message)
    if (messages.length > 0) db.touched.add('status', '*')
  })
  return placed.length < SLICE
}

function removeMessages(context: WriteContext, messages: readonly number[]): void {
  const { db } = context
  ungroupMessages(context, messages)
  unlearn(db, messages)
  for (const message of messages) {
    removeDerived(db, message)
    const blob = value(db, 'select blob from message where id = ?', message)
    run(db, 'delete from message where id = ?', message)
    if (blob !== undefined && blob !== null && !isBlobUsed(db, blob))
      run(db, 'delete from blob where id = ?', blob)
  }
}

/** Attachments of drafts and messages being sent are blobs too. */
function isBlobUsed(db: WriteDb, blob: number): boolean {
  return (
    value(
      db,
      `select 1 from draft_attachment where blob = ? union all select 1 from submission where blob = ? limit 1`,
      blob,
      blob,
    ) !== undefined
  )
}

const DERIVED = [...parse.tables, ...scoring.tables]

/** Every table of the layers that has rows by message; which those are is asked of the schema, so none is forgotten. */
function removeDerived(db: WriteDb, message: number): void {
  for (const table of tablesByMessage(db)) run(db, `delete from "${table}" where message = ?`, message)
  run(db, 'delete from search where rowid = ?', message)
  run(db, 'delete from pending where message = ?', message)
}

function tablesByMessage(db: WriteDb): string[] {
  return all<{ name: string }>(
    db,
    `select t.value as name from json_each(?) t
     where exists (select 1 from pragma_table_info(t.value) c where c.name = 'message')`,
    JSON.stringify(DERIVED),
  ).map((row) => row.name)
}
