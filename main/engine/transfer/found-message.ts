// What a reader finds: one message with what its format tells beside it, or the reason why there is none.
import type { Fault } from '../../../shared/model/fault.ts'

export interface FoundMessage {
  /** The file; for the n-th message of an mbox `file#n`, from 1. */
  path: string
  /** Byte-identical to what lies in the file (mboxrd.ts says what that means for an mbox). */
  octets: Uint8Array
  /** System flags (`\Seen`) and keywords (`$Forwarded`); empty where the format has no place for them. */
  flags: string[]
  /** When it was delivered, where the format tells. */
  receivedAt?: number
  /** Levels joined by `/`, e.g. `Archive/2019`. */
  mailboxName: string
}

export interface NotRead {
  path: string
  fault: Fault
}

export type Found = FoundMessage | NotRead

/** The largest message that is taken in whole. */
export const MAX_MESSAGE_BYTES = 150 * 1024 * 1024
