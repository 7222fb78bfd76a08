// Hosts' habit of TLS: from the fifth marked hop of a host-name pattern on, by the hops' own dates, an unmarked one is
// proven plaintext (docs/privacy-model.md, rule 5).
import { all, run, value, type WriteDb } from '../handle.ts'
import { TLS_HABIT } from '../scored-message.ts'
import { rowChanges } from './row-changes.ts'

/** `at`: epoch ms of the hop's own date. */
export type MarkedHop = readonly [pattern: string, isMarked: 0 | 1, at: number]

export function learnHabits(db: WriteDb, message: number, hops: readonly MarkedHop[]): void {
  const before = all<{ pattern: string; is_marked: 0 | 1; hop_at: number }>(
    db,
    'select pattern, is_marked, hop_at from host_tls where message = ?',
    message,
  ).map((row): MarkedHop => [row.pattern, row.is_marked, row.hop_at])
  const { gone, come } = rowChanges(before, hops)
  for (const hop of gone)
    change(
      db,
      hop,
      'delete from host_tls where pattern = ? and is_marked = ? and hop_at = ? and message = ?',
      message,
    )
  for (const hop of come)
    change(db, hop, 'insert into host_tls (pattern, is_marked, hop_at, message) values (?, ?, ?, ?)', message)
}

/** Makes a change and queues the unmarked hops that the habit now reaches, or no longer does. */
function change(db: WriteDb, [pattern, isMarked, at]: MarkedHop, sql: string, message: number): void {
  const before = isMarked === 1 ? habitSince(db, pattern) : 0
  run(db, sql, pattern, isMarked, at, message)
  // An unmarked hop makes no habit, and one later than the fifth changes none.
  if (isMarked === 0 || at > before) return
  const after = habitSince(db, pattern)
  run(
    db,
    `insert or ignore into pending_score
     select message from host_tls where pattern = ? and is_marked = 0 and hop_at > ? and hop_at <= ?`,
    pattern,
    Math.min(before, after),
    Math.max(before, after),
  )
}

function habitSince(db: WriteDb, pattern: string): number {
  const fifth = value(
    db,
    `select hop_at from host_tls where pattern = ? and is_marked = 1
     order by hop_at limit 1 offset ${TLS_HABIT - 1}`,
    pattern,
  )
  return fifth ?? Number.MAX_SAFE_INTEGER
}
