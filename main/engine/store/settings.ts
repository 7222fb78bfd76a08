// Settings as rows: name and one JSON value.
import { all, run, transaction, type ReadDb, type WriteDb } from './handle.ts'

export function readSettings(db: ReadDb): Record<string, unknown> {
  const rows = all<{ name: string; value: string }>(db, 'select name, value from setting')
  return Object.fromEntries(rows.map((row) => [row.name, JSON.parse(row.value) as unknown]))
}

export function writeSettings(db: WriteDb, changed: Record<string, unknown>): void {
  transaction(db, () => {
    for (const [name, value] of Object.entries(changed)) {
      run(db, 'insert or replace into setting (name, value) values (?, ?)', name, JSON.stringify(value))
    }
    db.touched.add('setting', '*')
  })
}

/** Back to the defaults: the named ones, or all (`names` null). */
export function resetSettings(db: WriteDb, names: readonly string[] | null): void {
  transaction(db, () => {
    if (names === null) run(db, 'delete from setting')
    else for (const name of names) run(db, 'delete from setting where name = ?', name)
    db.touched.add('setting', '*')
  })
}
