// Imports as rows: how far each is. The engine thread runs them (../imports/imports.ts) and has the writer note it.
import { Import } from '../../../shared/contract/imports.ts'
import type { WriteContext } from './contexts.ts'
import { all, get, run, type ReadDb, type WriteDb } from './handle.ts'

export type ImportProgress = Omit<Import, 'id' | 'kind' | 'name' | 'startedAt'>

interface ImportRow {
  id: number
  kind: string
  name: string
  state: string
  read_bytes: number
  total_bytes: number
  added: number
  known: number
  refused: string
  refused_count: number
  fault: string | null
  started_at: number
}

/** Newest first. */
export function listImports(db: ReadDb): Import[] {
  return all<ImportRow>(db, 'select * from import order by id desc').map((row) =>
    Import.parse({
      id: row.id,
      kind: row.kind,
      name: row.name,
      state: row.state,
      readBytes: row.read_bytes,
      totalBytes: row.total_bytes,
      added: row.added,
      known: row.known,
      refused: JSON.parse(row.refused),
      refusedCount: row.refused_count,
      fault: row.fault === null ? null : JSON.parse(row.fault),
      startedAt: row.started_at,
    }),
  )
}

export const importJobs = {
  beginImport(
    context: WriteContext,
    args: { kind: Import['kind']; name: string; totalBytes: number },
  ): number {
    const { id } = run(
      context.db,
      'insert into import (kind, name, total_bytes, started_at) values (?, ?, ?, ?)',
      args.kind,
      args.name,
      args.totalBytes,
      context.clock(),
    )
    touchImport(context.db, id)
    return id
  },

  noteImport(context: WriteContext, { id, ...at }: ImportProgress & { id: number }): null {
    run(
      context.db,
      `update import set state = ?, read_bytes = ?, total_bytes = ?, added = ?, known = ?, refused = ?,
         refused_count = ?, fault = ? where id = ?`,
      at.state,
      at.readBytes,
      at.totalBytes,
      at.added,
      at.known,
      JSON.stringify(at.refused),
      at.refusedCount,
      at.fault === null ? null : JSON.stringify(at.fault),
      id,
    )
    touchImport(context.db, id)
    return null
  },

  /** Asked when an engine opens: what ran before runs no more. */
  forgetImports(context: WriteContext, _args: null): null {
    if (get(context.db, 'select 1 from import limit 1') === undefined) return null
    run(context.db, 'delete from import')
    touchImport(context.db, '*')
    return null
  },
}

function touchImport(db: WriteDb, id: number | '*'): void {
  db.touched.add('import', id)
  db.touched.add('import', '*')
}
