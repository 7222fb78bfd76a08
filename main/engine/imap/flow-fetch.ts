// FETCH through imapflow: rows as plain values, only those that were asked for, each step watched.
import type { FetchMessageObject, ImapFlow } from 'imapflow'
import { flagText } from '../../../shared/lib/flag-set.ts'
import { sizeBytes, uint32, uint63 } from './numbers.ts'
import type { RemoteFlags, RemoteHead, RemoteMessage, UidRange } from './session.ts'
import { isWithin, rangeText, uidSet } from './uid-set.ts'

/** Runs one exchange with the server, watched, its errors mapped. */
export type Exchange = <T>(work: () => Promise<T>) => Promise<T>

export async function fetchFlags(
  client: ImapFlow,
  exchange: Exchange,
  host: string,
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
      if (row.flags && isWithin(row.uid, range)) flags.push(flagsOfRow(row, host))
    const gone = vanished.filter((uid) => isWithin(uid, range)).map((uid) => uint32(uid, 'UID', host))
    return { flags, vanished: gone }
  } finally {
    client.off('expunge', onExpunge)
  }
}

export async function* fetchHeads(
  client: ImapFlow,
  exchange: Exchange,
  host: string,
  uids: readonly number[],
  withHeader: boolean,
): AsyncIterable<RemoteHead> {
  const query = { uid: true, flags: true, internalDate: true, size: withHeader, headers: withHeader }
  for await (const row of asked(client, exchange, uids, query))
    yield {
      ...flagsOfRow(row, host),
      ...dateOfRow(row),
      sizeBytes: sizeBytes(row.size ?? 0, host),
      header: row.headers ?? new Uint8Array(),
    }
}

export async function* fetchMessages(
  client: ImapFlow,
  exchange: Exchange,
  host: string,
  uids: readonly number[],
  maxBytes: number | null,
): AsyncIterable<RemoteMessage> {
  const source = maxBytes === null ? true : { start: 0, maxLength: maxBytes }
  const query = { uid: true, flags: true, internalDate: true, source, size: maxBytes !== null }
  for await (const row of asked(client, exchange, uids, query)) {
    if (row.source)
      yield {
        ...flagsOfRow(row, host),
        ...dateOfRow(row),
        sizeBytes: sizeBytes(row.size ?? row.source.length, host),
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

function flagsOfRow(row: FetchMessageObject, host: string): RemoteFlags {
  return {
    uid: uint32(row.uid, 'UID', host),
    flags: flagText(row.flags ?? []),
    modseq: row.modseq === undefined ? null : uint63(row.modseq, 'MODSEQ', host),
    emailId: row.emailId?.slice(0, 255) ?? null,
  }
}

/** A date that cannot be read becomes 1970 rather than now: the same each time it is asked. */
function dateOfRow(row: FetchMessageObject): { internalAt: number } {
  const at = new Date(row.internalDate ?? 0).getTime()
  return { internalAt: Number.isFinite(at) ? at : 0 }
}
