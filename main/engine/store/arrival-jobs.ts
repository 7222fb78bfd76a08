// Writer jobs of arriving mail: from a server's mailbox, or from files.
import type { MailboxRole } from '../../../shared/model/mail.ts'
import { ensureLocalAccount } from './accounts.ts'
import type { WriteContext } from './contexts.ts'
import { transaction, value } from './handle.ts'
import { ensureMailbox } from './mailboxes.ts'
import { isHeld, storeArrivals, type Arrival, type Stored } from './messages.ts'
import { hashOf } from './octets.ts'

export interface ImportPlace {
  accountAddress: string
  accountName: string
  mailboxName: string
  role: MailboxRole | null
  /** Bundled sample mail, in accounts of its own that can be taken away again. */
  isSample?: boolean
}

export interface ImportedFile {
  octets: Uint8Array
  flags: string
  /** Epoch ms. */
  receivedAt: number
}

/** `message` is the id it has here; `isAdded` is false where the same octets were here before. */
export interface Imported {
  message: number
  isAdded: boolean
}

export const arrivalJobs = {
  storeArrivals(context: WriteContext, args: { mailbox: number; arrivals: Arrival[] }): Stored[] {
    return storeArrivals(context.db, args.mailbox, args.arrivals, context.clock())
  },

  /** Files into a local mailbox, made if missing; all of them or, when the disk is full, none. The same octets are never
   * added twice. */
  importFiles(context: WriteContext, args: { place: ImportPlace; files: ImportedFile[] }): Imported[] {
    return transaction(context.db, () => args.files.map((file) => importFile(context, args.place, file)))
  },
}

function importFile(context: WriteContext, place: ImportPlace, file: ImportedFile): Imported {
  const isSample = place.isSample ?? false
  const held = isHeld(context.db, hashOf(file.octets), isSample)
  if (held !== undefined) return { message: held, isAdded: false }
  const now = context.clock()
  const account = ensureLocalAccount(context.db, place.accountAddress, place.accountName, now, isSample)
  const mailbox = ensureMailbox(context.db, account, place.mailboxName, place.role)
  const uid = (value(context.db, 'select max(uid) from placement where mailbox = ?', mailbox) ?? 0) + 1
  const arrival: Arrival = {
    octets: file.octets,
    content: 'whole',
    sizeBytes: file.octets.length,
    uid,
    flags: file.flags,
    modseq: null,
    internalAt: file.receivedAt,
  }
  const [stored] = storeArrivals(context.db, mailbox, [arrival], now)
  return { message: stored?.message ?? 0, isAdded: true }
}
