// Imports from the window: files handed to the host become messages on this computer, as work with progress.
import { z } from 'zod'
import { AccountId, ImportId } from '../model/ids.ts'
import { command, query, request } from './method.ts'

export const Import = z.object({
  id: ImportId,
  /** The file or folder as the user named it, or the sample mail. */
  name: z.string(),
  state: z.enum(['running', 'done', 'cancelled', 'failed']),
  /** Octets read of octets to read. */
  readBytes: z.int(),
  totalBytes: z.int(),
  added: z.int(),
  /** Already here. */
  known: z.int(),
  /** What could not be read, the first hundred with their reason. */
  refused: z.array(z.object({ path: z.string(), reason: z.string() })),
  refusedCount: z.int(),
  fault: z.string().nullable(),
  startedAt: z.number(),
})
export type Import = z.infer<typeof Import>

export const imports = {
  /** Running ones and those that ended since the engine started, newest first. */
  list: query(z.object({}), z.array(Import)),
  /** Imports what was handed to the host under these upload ids (files of one import: an mbox, EML files, a Maildir's
   * files with their relative paths). `address` says whose mail it is, '' for nobody's. */
  start: request(
    z.object({
      name: z.string().min(1).max(300),
      uploads: z.array(z.string().max(100)).min(1).max(100_000),
      address: z.string().max(320),
    }),
    z.object({ id: ImportId }),
  ),
  /** Puts the bundled sample mail into local accounts of its own. */
  startSample: request(z.object({}), z.object({ id: ImportId })),
  /** What came in so far stays. */
  cancel: request(z.object({ id: ImportId }), z.null()),
  /** Takes the sample mail and its accounts away again. */
  removeSample: command(z.object({}), z.object({ accounts: z.array(AccountId) })),
}
