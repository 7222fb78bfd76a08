// imapflow behind the session interface: its BigInts, its `false` for "failed" and for "nothing to do", its live mailbox
// object and its errors end here.
import type { FetchMessageObject, ImapFlow, MailboxObject } from 'imapflow'
import type { Server } from '../../../shared/contract/accounts.ts'
import { flagsOf, flagText } from '../../../shared/lib/flag-set.ts'
import { FaultError } from '../fault.ts'
import { waitForNews } from './idle.ts'
import { remoteMailboxes } from './listing.ts'
import { serverFault } from './server-fault.ts'
import type {
  ImapSession,
  MailboxStatus,
  RemoteFlags,
  RemoteHead,
  RemoteMessage,
  TlsSession,
  UidRange,
} from './session.ts'
import { isWithin, rangeText, uidSet } from './uid-set.ts'
import { watchdog } from './watchdog.ts'

const PATIENCE_MS = 60_000
const LOGOUT_MS = 2000

/** Runs one exchange with the server, watched, its errors mapped. */
type Exchange = <T>(work: () => Promise<T>) => Promise<T>

export function flowSession(client: ImapFlow, server: Server, tls: TlsSession): ImapSession {
  let isStuck = false
  const dog = watchdog(
    () => client.stats().received,
    () => {
      isStuck = true
      client.close()
    },
  )
  const exchange: Exchange = async (work) => {
    try {
      if (!client.usable) throw Object.assign(new Error('closed'), { code: 'NoConnection' })
      return await dog.during(work(), PATIENCE_MS)
    } catch (error) {
      throw serverFault(isStuck ? Object.assign(new Error('stuck'), { code: 'ETIMEOUT' }) : error, server)
    }
  }
  const news = { isWaiting: false }
  for (const event of ['exists', 'expunge', 'flags'] as const)
    client.on(event, () => {
      news.isWaiting = true
    })

  return {
    capabilities: [...client.capabilities.keys()],
    tls,
    get isOpen() {
      return client.usable
    },
    hasEmailIds: client.capabilities.has('OBJECTID') || client.capabilities.has('X-GM-EXT-1'),
    list: () => exchange(() => remoteMailboxes(client)),
    async select(name) {
      news.isWaiting = false
      return statusOf(await exchange(() => client.mailboxOpen(name)), name, server)
    },
    async searchUids(range, largerThanBytes) {
      const query = {
        uid: rangeText(range),
        ...(largerThanBytes === undefined ? {} : { larger: largerThanBytes }),
      }
      const found = await exchange(() => client.search(query, { uid: true }))
      if (!found) throw refused(server, 'a search')
      return found.filter((uid) => isWithin(uid, range)).sort((a, b) => a - b)
    },
    fetchFlags: (range, changedSince) => fetchFlags(client, exchange, range, changedSince),
    fetchHeads: (uids, withHeader) => fetchHeads(client, exchange, uids, withHeader),
    fetchMessages: (uids, maxBytes) => fetchMessages(client, exchange, uids, maxBytes),
    async storeFlags(uids, how, flags) {
      const list = flagsOf(flags)
      if (how === 'add') refuseUnkept(client, list, server)
      const work = how === 'add' ? 'messageFlagsAdd' : 'messageFlagsRemove'
      const isDone = await exchange(() => client[work](uidSet(uids), list, { uid: true }))
      if (!isDone) throw refused(server, `the change of ${list.join(' ')}`)
    },
    waitForNews: (signal) => waitForNews(client, news, signal, exchange),
    async logout() {
      const timer = setTimeout(() => client.close(), LOGOUT_MS)
      await client.logout().catch(() => {}) // it is over either way
      clearTimeout(timer)
      client.close()
    },
    close: () => client.close(),
  }
}

/** A copy: the library's object changes under our hands. */
function statusOf(mailbox: MailboxObject, name: string, server: Server): MailboxStatus {
  const { uidValidity, uidNext, exists } = mailbox as Partial<MailboxObject>
  if (uidValidity === undefined)
    throw new FaultError(
      'server',
      `${server.host} opens ${name.slice(0, 80)} without saying its UIDVALIDITY.`,
    )
  return {
    uidValidity: String(uidValidity),
    uidNext: uidNext ?? 0,
    messages: exists ?? 0,
    highestModseq: mailbox.noModseq || !mailbox.highestModseq ? null : String(mailbox.highestModseq),
  }
}

async function fetchFlags(
  client: ImapFlow,
  exchange: Exchange,
  range: UidRange,
  changedSince: string | null,
): Promise<{ flags: RemoteFlags[]; vanished: number[] }> {
  const vanished: number[] = []
  const onExpunge = (event: { uid?: number | undefined; vanished: boolean }): void => {
    if (event.vanished && event.uid !== undefined) vanished.push(event.uid)
  }
  client.on('expunge', onExpunge)
  try {
    const flags: RemoteFlags[] = []
    const options = { uid: true, ...(changedSince === null ? {} : { changedSince: BigInt(changedSince) }) }
    const rows = client.fetch(rangeText(range), { uid: true, flags: true }, options)
    for await (const row of watched(rows, client, exchange))
      if (row.flags && isWithin(row.uid, range)) flags.push(flagsOfRow(row))
    return { flags, vanished: vanished.filter((uid) => isWithin(uid, range)) }
  } finally {
    client.off('expunge', onExpunge)
  }
}

async function* fetchHeads(
  client: ImapFlow,
  exchange: Exchange,
  uids: readonly number[],
  withHeader: boolean,
): AsyncIterable<RemoteHead> {
  const query = { uid: true, flags: true, internalDate: true, size: withHeader, headers: withHeader }
  for await (const row of asked(client, exchange, uids, query))
    yield {
      ...flagsOfRow(row),
      ...dateOfRow(row),
      sizeBytes: row.size ?? 0,
      header: row.headers ?? new Uint8Array(),
    }
}

async function* fetchMessages(
  client: ImapFlow,
  exchange: Exchange,
  uids: readonly number[],
  maxBytes: number | null,
): AsyncIterable<RemoteMessage> {
  const source = maxBytes === null ? true : { start: 0, maxLength: maxBytes }
  const query = { uid: true, flags: true, internalDate: true, source, size: maxBytes !== null }
  for await (const row of asked(client, exchange, uids, query)) {
    if (row.source)
      yield {
        ...flagsOfRow(row),
        ...dateOfRow(row),
        sizeBytes: row.size ?? row.source.length,
        octets: row.source,
      }
  }
}

/** Only what was asked for: servers also tell of other messages, and some make them up. */
async function* asked(
  client: ImapFlow,
  exchange: Exchange,
  uids: readonly number[],
  query: Parameters<ImapFlow['fetch']>[1],
): AsyncIterable<FetchMessageObject> {
  const wanted = new Set(uids)
  const rows = client.fetch(uidSet(uids), query, { uid: true })
  for await (const row of watched(rows, client, exchange)) if (wanted.delete(row.uid)) yield row
}

/** Each step is an exchange of its own: while we are busy with a row the server is not to blame for the silence. */
async function* watched(
  rows: AsyncGenerator<FetchMessageObject, false | void, undefined>,
  client: ImapFlow,
  exchange: Exchange,
): AsyncIterable<FetchMessageObject> {
  try {
    for (;;) {
      const step = await exchange(() => rows.next())
      if (step.done) break
      yield step.value
    }
    // A connection that ends between two rows ends the rows without an error.
    await exchange(() => Promise.resolve())
  } finally {
    if (client.usable) await rows.return(undefined)
  }
}

function flagsOfRow(row: FetchMessageObject): RemoteFlags {
  return {
    uid: row.uid,
    flags: flagText(row.flags ?? []),
    modseq: row.modseq === undefined ? null : String(row.modseq),
    emailId: row.emailId?.slice(0, 255) ?? null,
  }
}

/** A date that cannot be read becomes 1970 rather than now: the same each time it is asked. */
function dateOfRow(row: FetchMessageObject): { internalAt: number } {
  const at = new Date(row.internalDate ?? 0).getTime()
  return { internalAt: Number.isFinite(at) ? at : 0 }
}

/** The library leaves such flags out in silence. */
function refuseUnkept(client: ImapFlow, flags: readonly string[], server: Server): void {
  const kept = client.mailbox ? client.mailbox.permanentFlags : undefined
  if (!kept || kept.has('\\*')) return
  const known = new Set([...kept].map((flag) => flag.toLowerCase()))
  const unkept = flags.filter((flag) => !known.has(flag.toLowerCase()))
  if (unkept.length > 0)
    throw new FaultError(
      'server',
      `${server.host} does not keep ${unkept.join(' ')} in this mailbox; the change stays on this computer.`,
    )
}

function refused(server: Server, what: string): FaultError {
  return new FaultError('server', `${server.host} refused ${what}. Loquet tries again by itself.`, 30_000)
}
