// What the user did to messages, and how each placement was before, so that it can be taken back, after a restart too.
import type { Action, DoneAction } from '../../../shared/contract/actions.ts'
import { ActionId } from '../../../shared/model/ids.ts'
import type { FlagChange } from '../outbox/junk-keywords.ts'
import { all, get, run, type ReadDb, type WriteDb } from './handle.ts'

/** So many are kept. */
const KEPT = 50

/** A placement that an action changed or made, and what gives the message back its mailbox and flags. */
export interface Change extends FlagChange {
  placement: number
  message: number
  mailboxBefore: number
  mailboxAfter: number
}

interface ActionRow {
  id: number
  action: string
  messages: number
  done_at: number
  undone_at: number | null
}

/** To be called in the transaction of the action. Gives its id. */
export function recordAction(
  db: WriteDb,
  action: Action,
  messages: number,
  changes: readonly Change[],
  now: number,
): ActionId {
  const { id } = run(
    db,
    'insert into action (action, messages, done_at) values (?, ?, ?)',
    JSON.stringify(action),
    messages,
    now,
  )
  for (const one of changes)
    run(
      db,
      `insert or ignore into action_change
         (action, placement, message, mailbox_before, mailbox_after, add_flags, remove_flags)
       values (?, ?, ?, ?, ?, ?, ?)`,
      id,
      one.placement,
      one.message,
      one.mailboxBefore,
      one.mailboxAfter,
      one.add,
      one.remove,
    )
  run(db, 'delete from action where id <= ?', id - KEPT)
  db.touched.add('action', '*')
  return ActionId.parse(id)
}

export function recentActions(db: ReadDb): DoneAction[] {
  return all<ActionRow>(db, `select * from action order by id desc limit ${KEPT}`).map(doneAction)
}

/** The action of that id, or the newest that can be undone; undefined when there is none. */
export function actionToUndo(db: ReadDb, id: number | null): DoneAction | undefined {
  const rows =
    id === null
      ? all<ActionRow>(db, 'select * from action where undone_at is null order by id desc')
      : all<ActionRow>(db, 'select * from action where id = ?', id)
  return rows.map(doneAction).find((one) => one.canUndo)
}

export function changesOf(db: ReadDb, action: number): Change[] {
  return all<Change>(
    db,
    `select placement, message, mailbox_before as mailboxBefore, mailbox_after as mailboxAfter,
       add_flags as "add", remove_flags as remove
     from action_change where action = ? order by placement`,
    action,
  )
}

export function markUndone(db: WriteDb, action: number, now: number): DoneAction | undefined {
  run(db, 'update action set undone_at = ? where id = ?', now, action)
  db.touched.add('action', '*')
  const row = get<ActionRow>(db, 'select * from action where id = ?', action)
  return row && doneAction(row)
}

function doneAction(row: ActionRow): DoneAction {
  const action = JSON.parse(row.action) as Action
  return {
    id: ActionId.parse(row.id),
    action,
    messages: row.messages,
    doneAt: row.done_at,
    canUndo: row.undone_at === null && action.kind !== 'delete',
    isUndone: row.undone_at !== null,
  }
}
