// Housekeeping of the writer thread.
import { restAccounts } from './account-state.ts'
import type { WriteContext } from './contexts.ts'
import { rebuildFrom } from './derived.ts'
import { value } from './handle.ts'

export const maintenanceJobs = {
  /** Asked when an engine opens and when it closes: nobody is on line then. */
  restAccounts(context: WriteContext, _args: null): null {
    restAccounts(context.db, context.clock())
    return null
  },
  /** Moves the WAL into the store and cuts it; done when idle and before closing. */
  checkpoint(context: WriteContext, _args: null): null {
    context.db.raw.pragma('wal_checkpoint(TRUNCATE)')
    return null
  },
  /** Drops the derived layers from `layer` on; everything is derived anew in the background. */
  rebuild(context: WriteContext, args: { layer: number }): null {
    rebuildFrom(context.db, args.layer)
    return null
  },
  /** What SQLite says of the file: 'ok', or the first trouble. */
  integrity(context: WriteContext, _args: null): string {
    const foreign = context.db.raw.pragma('foreign_key_check') as unknown[]
    return foreign.length > 0
      ? `${foreign.length} broken references`
      : (value<string>(context.db, 'pragma integrity_check') ?? '')
  },
}
