// Reading and writing connections are different types, so that a query can never write and only the writer thread can.
import type Database from 'better-sqlite3'
import type { Kind } from '../../../shared/contract.ts'

declare const reads: unique symbol
declare const writes: unique symbol

/** What may be bound to a statement. */
export type Bind = string | number | bigint | null | Uint8Array
export type Row = Record<string, Bind>

interface Connection {
  readonly raw: Database.Database
  /** Prepared once per SQL text and kept. */
  readonly statements: Map<string, Database.Statement>
}

export interface ReadDb extends Connection {
  readonly [reads]: true
}
export interface WriteDb extends ReadDb {
  readonly [writes]: true
  readonly touched: TouchSet
}

/** Collects what a transaction touched; see change-feed.ts. */
export interface TouchSet {
  add(kind: Kind, id: number | '*'): void
}

export function readHandle(raw: Database.Database): ReadDb {
  return { raw, statements: new Map() } as unknown as ReadDb
}

export function writeHandle(raw: Database.Database, touched: TouchSet): WriteDb {
  return { raw, statements: new Map(), touched } as unknown as WriteDb
}

function prepared(db: ReadDb, sql: string): Database.Statement {
  let statement = db.statements.get(sql)
  if (!statement) {
    statement = db.raw.prepare(sql)
    db.statements.set(sql, statement)
  }
  return statement
}

/** Every row, read at once: a statement never stays open between turns, or the WAL could not be checkpointed. */
export function all<T = Row>(db: ReadDb, sql: string, ...binds: Bind[]): T[] {
  return prepared(db, sql).all(...binds) as T[]
}

export function get<T = Row>(db: ReadDb, sql: string, ...binds: Bind[]): T | undefined {
  return prepared(db, sql).get(...binds) as T | undefined
}

/** The first column of every row, without an object for each: for many rows. */
export function column<T extends Bind = number>(db: ReadDb, sql: string, ...binds: Bind[]): T[] {
  return prepared(db, `${sql} -- column`)
    .pluck()
    .all(...binds) as T[]
}

/** Every row as a tuple: for many rows. */
export function tuples<T extends readonly Bind[]>(db: ReadDb, sql: string, ...binds: Bind[]): T[] {
  return prepared(db, `${sql} -- tuples`)
    .raw()
    .all(...binds) as unknown as T[]
}

/** Row by row, for a caller that stops when it has enough; the statement closes with the loop, within the same turn. */
export function* each<T = Row>(db: ReadDb, sql: string, ...binds: Bind[]): Generator<T, void> {
  yield* prepared(db, sql).iterate(...binds) as IterableIterator<T>
}

/** The first column of the first row; undefined when there is no row. */
export function value<T extends Bind = number>(db: ReadDb, sql: string, ...binds: Bind[]): T | undefined {
  const row = prepared(db, sql).get(...binds) as Row | undefined
  return row === undefined ? undefined : (Object.values(row)[0] as T)
}

/** Runs a writing statement; returns changed rows and the last rowid. */
export function run(db: WriteDb, sql: string, ...binds: Bind[]): { changes: number; id: number } {
  const done = prepared(db, sql).run(...binds)
  return { changes: done.changes, id: Number(done.lastInsertRowid) }
}

/** One transaction; nested calls join the outer one. */
export function transaction<T>(db: WriteDb, work: () => T): T {
  return db.raw.inTransaction ? work() : db.raw.transaction(work).immediate()
}
