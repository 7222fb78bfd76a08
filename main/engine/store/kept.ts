// What a connection worked out and may be asked again: kept until anything in the store changes.
import { value, type ReadDb } from './handle.ts'

/** The lists that are open, and those just left. */
const MOST_KEPT = 8

interface Kept {
  version: string
  values: Map<string, unknown>
}

const keptBy = new WeakMap<ReadDb, Kept>()

/** The same value as last time for `name`, while the store is as it was. `name` must tell `make` from every other. */
export function keptFor<T>(db: ReadDb, name: string, make: () => T): T {
  const { values } = keptNow(db)
  const known = values.get(name) as T | undefined
  const value = known ?? make()
  // The last used are the last to go.
  values.delete(name)
  values.set(name, value)
  const [oldest] = values.keys()
  if (values.size > MOST_KEPT && oldest !== undefined) values.delete(oldest)
  return value
}

function keptNow(db: ReadDb): Kept {
  const version = versionOf(db)
  let kept = keptBy.get(db)
  if (kept?.version !== version) {
    kept = { version, values: new Map() }
    keptBy.set(db, kept)
  }
  return kept
}

/** data_version counts what other connections wrote, total_changes what this one did. */
function versionOf(db: ReadDb): string {
  return `${value(db, 'pragma data_version')} ${value(db, 'select total_changes()')}`
}
