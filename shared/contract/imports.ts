// Imports from the window: files handed to the host become messages on this computer, as work with progress.
import { z } from 'zod'
import { AccountId, ImportId } from '../model/ids.ts'
import { FaultRow } from './accounts.ts'
import { command, query, request } from './method.ts'

/** Under it the host took in the files of one import, with their relative paths; the window makes it up. */
export const UploadId = z.string().regex(/^[\w-]{16,64}$/)

export const Import = z.object({
  id: ImportId,
  kind: z.enum(['files', 'sample']),
  /** The file or folder as the user named it; '' for the sample mail. */
  name: z.string(),
  state: z.enum(['running', 'done', 'cancelled', 'failed']),
  /** Octets read of octets to read. */
  readBytes: z.int(),
  totalBytes: z.int(),
  added: z.int(),
  /** Already here. */
  known: z.int(),
  /** What could not be read, the first hundred with their reason; paths as the user named them. */
  refused: z.array(z.object({ path: z.string(), fault: FaultRow })),
  refusedCount: z.int(),
  fault: FaultRow.nullable(),
  startedAt: z.number(),
})
export type Import = z.infer<typeof Import>

export const imports = {
  /** Running ones and those that ended since the engine started, newest first. */
  list: query(z.object({}), z.array(Import)),
  /** Imports what the host took in under this upload id: an mbox, EML files, a Maildir … `address` says whose mail it
   * is, '' for nobody's; `mailbox` is where messages go that lie in no folder. */
  start: request(
    z.object({
      name: z.string().min(1).max(300),
      upload: UploadId,
      address: z.string().trim().toLowerCase().max(320),
      mailbox: z.string().trim().min(1).max(100),
    }),
    z.object({ id: ImportId }),
  ),
  /** Takes files away that were handed over and are not wanted any more. */
  discard: request(z.object({ upload: UploadId }), z.null()),
  /** Puts the bundled sample mail into local accounts of its own. */
  startSample: request(z.object({}), z.object({ id: ImportId })),
  /** What came in so far stays. */
  cancel: request(z.object({ id: ImportId }), z.null()),
  /** Takes the sample mail and its accounts away again. */
  removeSample: command(z.object({}), z.object({ accounts: z.array(AccountId) })),
}
