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

/** Where messages are in the mailbox they were moved or copied to, by the uids they had; empty where the server does not
 * say (UIDPLUS, RFC 4315). The uids belong to `uidValidity`. */
export interface Transferred {
  uids: Map<number, number>
  uidValidity: string | null
}

/** What changes mailboxes. A refusal is a fault of the code `server`; then nothing was done. */
export interface ChangeSession {
  /** MOVE (RFC 6851): a message is moved whole or not at all. */
  readonly canMove: boolean
  /** Gives the flags that the open mailbox does not keep; they were not sent. */
  storeFlags(uids: readonly number[], how: 'add' | 'remove', flags: Flags): Promise<Flags>
  /** From the open mailbox. */
  move(uids: readonly number[], to: string): Promise<Transferred>
  copy(uids: readonly number[], to: string): Promise<Transferred>
  append(
    to: string,
    octets: Uint8Array,
    flags: Flags,
    internalAt: number,
  ): Promise<{ uid: number | null; uidValidity: string | null }>
  /** Deletes exactly these from the open mailbox; false where the server could not delete them alone: then they are marked
   * as deleted. */
  remove(uids: readonly number[]): Promise<boolean>
  /** Subscribed, too; one that is there is no refusal. Gives its name. */
  create(name: string): Promise<string>
  /** Where new messages of a mailbox begin (STATUS). */
  standing(name: string): Promise<{ uidNext: number; uidValidity: string }>
}

/** One signed-in connection. Commands run one at a time, in the order they were asked. */
export interface ImapSession extends ChangeSession {
  readonly host: string
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
