// All that the writer thread can be asked.
import type { CommandName } from '../../../shared/contract.ts'
import { COMMANDS } from '../api/commands.ts'
import { arrivalJobs } from '../store/arrival-jobs.ts'
import type { WriteContext } from '../store/contexts.ts'
import { deriveWriteJobs } from '../store/derive-jobs.ts'
import { importJobs } from '../store/imports.ts'
import { maintenanceJobs } from '../store/maintenance-jobs.ts'
import { outboxWriteJobs } from '../store/outbox-jobs.ts'
import { syncWriteJobs } from '../store/sync-jobs.ts'

export const writerJobs = {
  ...arrivalJobs,
  ...deriveWriteJobs,
  ...importJobs,
  ...maintenanceJobs,
  ...outboxWriteJobs,
  ...syncWriteJobs,
  /** A command of the contract; its arguments were checked at the border. */
  command(context: WriteContext, call: { method: CommandName; args: unknown }): unknown {
    return COMMANDS[call.method](context, call.args as never)
  },
}

export type WriterJobs = typeof writerJobs
