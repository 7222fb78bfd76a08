// Indices of conversations and threads follow their messages a little later: a group is queued once however many of its
// messages came, and worked off between batches.
import type { WriteContext } from '../contexts.ts'
import { all, run, transaction, value, type WriteDb } from '../handle.ts'
import { scoreGroup } from './score-groups.ts'

interface DirtyGroup {
  view: 'people' | 'threads'
  group_id: number
}

/** A transaction holds the writer for about 40 ms at most: commands must get between. */
const SLICE_MS = 40

/** The indices of these messages changed: their groups' will be computed again. */
export function markGroupsDirty(db: WriteDb, messages: readonly number[]): void {
  const ids = JSON.stringify(messages)
  run(
    db,
    `insert or ignore into dirty_group (view, group_id)
     select 'people', conversation from grouping where message in (select value from json_each(?))
     union select 'threads', thread from grouping where message in (select value from json_each(?))`,
    ids,
    ids,
  )
}

/** Computes the indices of groups that wait for it, for at most about `limitMs`; true when none is left. */
export function freshenDirtyGroups(context: WriteContext, limitMs: number): boolean {
  const { db } = context
  const until = performance.now() + limitMs
  for (;;) {
    const isDone = transaction(db, () => freshenSlice(context, Math.min(until, performance.now() + SLICE_MS)))
    if (isDone) return true
    if (performance.now() >= until) return false
  }
}

function freshenSlice(context: WriteContext, until: number): boolean {
  const { db } = context
  const dirty = all<DirtyGroup>(db, 'select view, group_id from dirty_group limit 500')
  for (const group of dirty) {
    freshenGroup(context, group)
    if (performance.now() >= until) return false
  }
  return dirty.length === 0
}

function freshenGroup(context: WriteContext, { view, group_id }: DirtyGroup): void {
  const { db } = context
  const member = view === 'people' ? 'conversation' : 'thread'
  const isThere = value(db, `select 1 from grouping where ${member} = ? limit 1`, group_id) !== undefined
  if (isThere) scoreGroup(context, view, group_id)
  else run(db, 'delete from group_score where view = ? and group_id = ?', view, group_id)
  if (view === 'threads') noticeMyVoice(db, group_id)
  run(db, 'delete from dirty_group where view = ? and group_id = ?', view, group_id)
  db.touched.add(view === 'people' ? 'conversation' : 'thread', group_id)
  db.touched.add('list', '*')
}

/** The user's first word in a thread (or that it is gone) makes all of it matter more (or less). */
function noticeMyVoice(db: WriteDb, thread: number): void {
  const isNow =
    value(
      db,
      `select 1 from grouping g join envelope e on e.message = g.message
       where g.thread = ? and e.author_address in (select address from identity) limit 1`,
      thread,
    ) !== undefined
  const was = value(db, 'select 1 from my_thread where thread = ?', thread) !== undefined
  if (isNow === was) return
  run(
    db,
    isNow ? 'insert into my_thread (thread) values (?)' : 'delete from my_thread where thread = ?',
    thread,
  )
  run(db, 'insert or ignore into pending_score select message from grouping where thread = ?', thread)
}
