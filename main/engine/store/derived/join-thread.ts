// Threads as a union of Message-IDs: who names the same Message-ID is in the same thread, in whatever order mail arrives.
// Proven against the trees of conversation/thread.ts; where it joins more than they do is listed in join-thread.test.ts.
import { all, run, value, type WriteDb } from '../handle.ts'

export interface Joined {
  thread: number
  /** Messages whose thread changed because two threads met. */
  moved: number[]
}

/** The thread of a message that carries and names `headers` (Message-IDs without brackets). `known` is the thread it is
 * in already. Messages without any Message-ID stay alone. */
export function joinThread(db: WriteDb, headers: readonly string[], known: number | undefined): Joined {
  const keys = JSON.stringify(headers)
  const found = new Set(
    all<{ thread: number }>(
      db,
      'select distinct thread from thread_key where message_id_header in (select value from json_each(?))',
      keys,
    ).map((row) => row.thread),
  )
  if (known !== undefined) found.add(known)
  const thread = largest(db, found) ?? run(db, 'insert into thread (messages) values (0)').id
  const moved: number[] = []
  for (const other of found) if (other !== thread) moved.push(...absorb(db, thread, other))
  run(
    db,
    `insert into thread_key (message_id_header, thread) select value, ? from json_each(?) where true
     on conflict do nothing`,
    thread,
    keys,
  )
  if (known === undefined) run(db, 'update thread set messages = messages + 1 where id = ?', thread)
  return { thread, moved }
}

function largest(db: WriteDb, threads: ReadonlySet<number>): number | undefined {
  if (threads.size <= 1) return [...threads][0]
  return value(
    db,
    'select id from thread where id in (select value from json_each(?)) order by messages desc, id limit 1',
    JSON.stringify([...threads]),
  )
}

function absorb(db: WriteDb, thread: number, other: number): number[] {
  const moved = all<{ message: number }>(db, 'select message from grouping where thread = ?', other)
  run(db, 'update grouping set thread = ? where thread = ?', thread, other)
  run(db, 'update thread_key set thread = ? where thread = ?', thread, other)
  run(
    db,
    'update thread set messages = messages + (select messages from thread where id = ?) where id = ?',
    other,
    thread,
  )
  run(db, 'delete from thread where id = ?', other)
  return moved.map((row) => row.message)
}
