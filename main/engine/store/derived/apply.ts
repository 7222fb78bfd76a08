// Carries what was derived of messages into the layers' tables, a few messages a transaction.
import type { WriteContext } from '../contexts.ts'
import type { Derived } from '../derive-jobs.ts'
import { run, transaction, value, type ReadDb, type WriteDb } from '../handle.ts'
import { freshenDirtyGroups, markGroupsDirty } from './freshen-groups.ts'
import { groupMessages } from './group.ts'
import { relist, relistHeads } from './relist.ts'
import { rescore } from './rescore.ts'
import { writeParsed } from './write-parsed.ts'
import { scoreMessages } from './write-scores.ts'

/** A transaction holds the writer for about 40 ms at most: commands must get between. */
const SLICE_MS = 40
/** Grouping and scoring come after the clock was looked at. */
const MOST = 100

/** Applies all; each slice is durable by itself, so an interruption loses nothing but the rest of the batch. */
export function applyDerived(context: WriteContext, derived: readonly Derived[]): void {
  const { db } = context
  // The search index takes rising ids in one piece; each that is lower than the last makes it write another.
  const rising = derived.toSorted((one, other) => one.message - other.message)
  let at = 0
  while (at < rising.length) {
    transaction(db, () => {
      const until = performance.now() + SLICE_MS
      const slice: number[] = []
      const ungrouped: number[] = []
      while (at < rising.length && slice.length < MOST && (slice.length === 0 || performance.now() < until)) {
        const one = rising[at++] as Derived
        // Removed while it was being analysed: nothing of it may stay.
        if (!isHere(db, one.message)) continue
        if (one.parsed) writeParsed(context, one.message, one.parsed)
        if (one.fromLayer <= 1) ungrouped.push(one.message)
        slice.push(one.message)
        // What was asked for meanwhile of a lower layer still waits.
        run(db, 'delete from pending where message = ? and from_layer >= ?', one.message, one.fromLayer)
      }
      const heads = groupMessages(context, ungrouped)
      scoreMessages(context, slice)
      // Once, with the scores: a row of a list is written less often.
      relistHeads(db, heads)
      relist(db, slice)
      markGroupsDirty(db, slice)
      for (const message of slice) db.touched.add('message', message)
      db.touched.add('status', '*')
    })
  }
}

const isHere = (db: WriteDb, message: number): boolean =>
  value(db, 'select 1 from message where id = ?', message) !== undefined

/** Scores again what was learnt about, then brings the groups' indices up; true when nothing is left to do. */
export function freshenGroups(context: WriteContext, limitMs: number): boolean {
  return rescore(context, limitMs) && freshenDirtyGroups(context, limitMs) && isSettled(context.db)
}

/** Groups can queue messages (the user's first word in a thread), and these their groups again. */
const isSettled = (db: ReadDb): boolean =>
  value(db, 'select 1 from pending_score limit 1') === undefined &&
  value(db, 'select 1 from dirty_group limit 1') === undefined
