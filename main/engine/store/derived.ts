// The derived layers, lowest first, and the queue of messages that wait to be derived.
import { all, run, transaction, value, type ReadDb, type WriteDb } from './handle.ts'
import { grouping } from './derived/grouping.ts'
import type { Layer } from './derived/layers.ts'
import { parse } from './derived/parse.ts'
import { scoring } from './derived/scoring.ts'

export const LAYERS: readonly Layer[] = [parse, grouping, scoring]

const QUEUE = /* sql */ `
create table if not exists derived_layer (name text primary key, version integer not null) strict, without rowid;
-- Messages stored but not yet derived, newest first; from_layer is the lowest layer that is stale.
create table if not exists pending (
  message integer primary key,
  from_layer integer not null,
  received_at integer not null
) strict;
create index if not exists pending_newest on pending (received_at desc);
`

/** Brings the derived tables to this build's versions: a layer that differs is dropped with those above it, and every
 * message is queued from there. Cheap when nothing changed. */
export function ensureDerived(db: WriteDb): void {
  transaction(db, () => {
    db.raw.exec(QUEUE)
    const stale = firstStale(db)
    if (stale >= 0) rebuildFrom(db, stale)
  })
}

/** Are the derived tables there, and of this build's versions? */
export function isDerivedCurrent(db: ReadDb): boolean {
  const hasLayers = value(db, "select 1 from sqlite_schema where name = 'derived_layer'") !== undefined
  return hasLayers && firstStale(db) < 0
}

/** The lowest layer whose stored version is not this build's; -1 when all are current. */
function firstStale(db: ReadDb): number {
  const rows = all<{ name: string; version: number }>(db, 'select name, version from derived_layer')
  const stored = new Map(rows.map((row) => [row.name, row.version]))
  return LAYERS.findIndex((layer) => stored.get(layer.name) !== layer.version)
}

/** Drops the layers from `first` (0 = parse) on and queues every message that has octets. */
export function rebuildFrom(db: WriteDb, first: number): void {
  transaction(db, () => {
    for (const layer of LAYERS.slice(first).reverse()) {
      for (const table of layer.tables) db.raw.exec(`drop table if exists "${table}"`)
    }
    db.statements.clear()
    for (const layer of LAYERS.slice(first)) {
      db.raw.exec(layer.sql)
      run(
        db,
        'insert into derived_layer (name, version) values (?, ?) on conflict do update set version = excluded.version',
        layer.name,
        layer.version,
      )
    }
    run(
      db,
      `insert into pending (message, from_layer, received_at)
       select id, ?, received_at from message where content <> 'absent'
       on conflict do update set from_layer = min(from_layer, excluded.from_layer)`,
      first,
    )
    db.touched.add('list', '*')
    db.touched.add('status', '*')
  })
}

/** How many messages wait to be derived. */
export function pendingCount(db: ReadDb): number {
  return value(db, 'select count(*) from pending') ?? 0
}
