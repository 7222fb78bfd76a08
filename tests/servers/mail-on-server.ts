// What scenarios do to the mail on a server behind the back of the client under test, and how they read what is there.
import type { ImapResponse } from './imap-responses.ts'
import { quoted } from './raw-imap.ts'
import type { RawImap } from './raw-imap.ts'

export interface Placed {
  mailbox?: string
  flags?: string[]
  /** The INTERNALDATE, epoch ms (whole seconds on the server). */
  receivedAt?: number
}

export interface ServedMessage {
  uid: number
  /** Sorted, without \Recent. */
  flags: string[]
  octets: Uint8Array
}

export interface MailOnServer {
  /** Appends one message and returns its uid. Calls may overlap: they are pipelined, in order, on one connection. */
  deliver(user: string, octets: Uint8Array, placed?: Placed): Promise<number>
  /** Appends many to one mailbox, a hundred in a command (RFC 3502); returns their uids. */
  deliverAll(user: string, messages: Uint8Array[], placed?: Placed): Promise<number[]>
  /** Everything in a mailbox, in the order of uids. */
  fetchAll(user: string, mailbox?: string): Promise<ServedMessage[]>
  /** Adds or removes flags of uids (e.g. '1:5,9'). */
  setFlags(user: string, uids: string, how: '+' | '-', flags: string[], mailbox?: string): Promise<void>
  /** Removes uids for good (RFC 4315). */
  expunge(user: string, uids: string, mailbox?: string): Promise<void>
}

const BATCH = 100

/** Keeps one connection for each user, made by `signIn` when first needed. `disconnect` drops them. */
export function mailOnServer(
  signIn: (user: string) => Promise<RawImap>,
): MailOnServer & { disconnect(): void } {
  const connections = new Map<string, Promise<RawImap>>()
  const connectionOf = (user: string) => {
    const known = connections.get(user)
    if (known) return known
    const connection = signIn(user)
    connections.set(user, connection)
    connection.catch(() => connections.delete(user))
    return connection
  }
  /** Sent at once, so that calls that overlap cannot come between. */
  const inMailbox = async (user: string, mailbox: string, ...commands: string[]) => {
    const imap = await connectionOf(user)
    const all = [`SELECT ${quoted(mailbox)}`, ...commands, 'UNSELECT'].map((command) => imap.command(command))
    return Promise.all(all)
  }
  const append = async (user: string, messages: Uint8Array[], placed: Placed = {}) => {
    const imap = await connectionOf(user)
    const { text } = await imap.command(...appendCommand(messages, placed))
    return uidsOf(text)
  }

  return {
    deliver: async (user, octets, placed) => (await append(user, [octets], placed))[0] as number,
    async deliverAll(user, messages, placed) {
      const batches: Promise<number[]>[] = []
      for (let i = 0; i < messages.length; i += BATCH)
        batches.push(append(user, messages.slice(i, i + BATCH), placed))
      return (await Promise.all(batches)).flat()
    },
    async fetchAll(user, mailbox = 'INBOX') {
      const [, fetched] = await inMailbox(user, mailbox, 'UID FETCH 1:* (UID FLAGS BODY.PEEK[])')
      return (fetched?.untagged ?? []).filter(({ literals }) => literals.length === 1).map(served)
    },
    async setFlags(user, uids, how, flags, mailbox = 'INBOX') {
      await inMailbox(user, mailbox, `UID STORE ${uids} ${how}FLAGS.SILENT (${flags.join(' ')})`)
    },
    async expunge(user, uids, mailbox = 'INBOX') {
      await inMailbox(user, mailbox, `UID STORE ${uids} +FLAGS.SILENT (\\Deleted)`, `UID EXPUNGE ${uids}`)
    },
    disconnect() {
      for (const connection of connections.values())
        void connection.then((imap) => imap.close()).catch(() => {})
      connections.clear()
    },
  }
}

function appendCommand(messages: Uint8Array[], placed: Placed): (string | Uint8Array)[] {
  const { mailbox = 'INBOX', flags = [], receivedAt } = placed
  const date = receivedAt === undefined ? '' : ` ${imapDate(receivedAt)}`
  const before = ` (${flags.join(' ')})${date} `
  return [`APPEND ${quoted(mailbox)}`, ...messages.flatMap((octets) => [before, octets])]
}

/** The uids of `OK [APPENDUID 1700000000 5:7,9] ...` (RFC 4315). */
function uidsOf(text: string): number[] {
  const set = /\[APPENDUID \d+ ([\d:,]+)\]/.exec(text)?.[1]
  if (set === undefined) throw new Error(`no APPENDUID in: ${text}`)
  return set.split(',').flatMap((range) => {
    const [first = 0, last = first] = range.split(':').map(Number)
    return Array.from({ length: last - first + 1 }, (_, i) => first + i)
  })
}

/** A date-time of RFC 9051 section 9, in UTC: "22-Nov-2026 16:05:54 +0000". */
function imapDate(at: number): string {
  const [, day, month, year, time] = new Date(at).toUTCString().split(' ')
  return `"${day}-${month}-${year} ${time} +0000"`
}

function served({ line, literals }: ImapResponse): ServedMessage {
  const flags = (/FLAGS \(([^)]*)\)/.exec(line)?.[1] ?? '').split(' ')
  return {
    uid: Number(/UID (\d+)/.exec(line)?.[1]),
    flags: flags.filter((flag) => flag !== '' && flag !== '\\Recent').sort(),
    octets: literals[0] as Uint8Array,
  }
}
