// What the rest of Loquet sees of an IMAP server: plain values and promises. No type of the library, no BigInt (a modSeq
// is a decimal string), no `false`; whatever goes wrong is a FaultError in words.
import type { Flags } from '../../../shared/lib/flag-set.ts'
import type { MailboxRole } from '../../../shared/model/mail.ts'

export interface TlsSession {
  /** 'TLSv1.3' */
  version: string
  cipher: string
  /** TLS from the first byte, not by STARTTLS. */
  isImplicit: boolean
}

/** Where a mailbox stands on the server (STATUS, or SELECT's answer). */
export interface MailboxStatus {
  /** Decimal. */
  uidValidity: string
  uidNext: number
  messages: number
  /** Decimal; null without CONDSTORE, or where the mailbox keeps none. */
  highestModseq: string | null
}

export interface RemoteMailbox {
  name: string
  delimiter: string
  role: MailboxRole | null
  isSelectable: boolean
  /** A view of other mailboxes' messages (all starred …): it holds nothing of its own. */
  isVirtual: boolean
  /** Null where the server did not say. */
  status: MailboxStatus | null
}

export interface RemoteFlags {
  uid: number
  flags: Flags
  modseq: string | null
  /** The server's own name of the octets (RFC 8474, Gmail); null where it has none. */
  emailId: string | null
}

/** The head of a message: enough to know it again. */
export interface RemoteHead extends RemoteFlags {
  /** Epoch ms. */
  internalAt: number
  sizeBytes: number
  /** The header block with its closing blank line, as the server serves it; empty where it was not asked for. */
  header: Uint8Array
}

export interface RemoteMessage extends RemoteFlags {
  internalAt: number
  /** As the server says; more than octets.length where only the beginning was asked for. */
  sizeBytes: number
  octets: Uint8Array
}

/** One signed-in connection. Commands run one at a time, in the order they were asked. */
export interface ImapSession {
  readonly capabilities: readonly string[]
  readonly tls: TlsSession
  /** False once the connection has ended. */
  readonly isOpen: boolean
  /** The server names octets: emailId is set. */
  readonly hasEmailIds: boolean
  /** Every mailbox with its status, in one round trip where the server can (LIST-STATUS). */
  list(): Promise<RemoteMailbox[]>
  select(name: string): Promise<MailboxStatus>
  /** Uids of the selected mailbox, ascending, from `from` on; with `largerThanBytes` only the larger ones. */
  searchUids(range: UidRange, largerThanBytes?: number): Promise<number[]>
  /** Flags of `range`; with `changedSince` (a modSeq) only what changed, and which uids the server says are gone: a hint
   * to be confirmed, not the truth. */
  fetchFlags(
    range: UidRange,
    changedSince: string | null,
  ): Promise<{ flags: RemoteFlags[]; vanished: number[] }>
  fetchHeads(uids: readonly number[], withHeader: boolean): AsyncIterable<RemoteHead>
  /** Whole messages, or their first `maxBytes`. Reading slowly holds the server back: memory stays bounded. */
  fetchMessages(uids: readonly number[], maxBytes: number | null): AsyncIterable<RemoteMessage>
  storeFlags(uids: readonly number[], how: 'add' | 'remove', flags: Flags): Promise<void>
  /** Waits for news of the selected mailbox (IDLE, or polling without it) until the signal says to stop waiting; true
   * when the server had something to say. */
  waitForNews(signal: AbortSignal): Promise<boolean>
  logout(): Promise<void>
  close(): void
}

/** Uids from `from` to `to`, both included; `to` '*' is the highest there is. */
export interface UidRange {
  from: number
  to: number | '*'
}
