// imapflow behind the session interface: its BigInts, its `false` for "failed" and for "nothing to do", its live mailbox
// object and its errors end here.
import type { ImapFlow, MailboxObject } from 'imapflow'
import type { Server } from '../../../shared/contract/accounts.ts'
import { FaultError } from '../fault.ts'
import { changeSession } from './flow-change.ts'
import { fetchFlags, fetchHeads, fetchMessages, type Exchange } from './flow-fetch.ts'
import { waitForNews } from './idle.ts'
import { remoteMailboxes } from './listing.ts'
import { uint32, uint63 } from './numbers.ts'
import { serverFault } from './server-fault.ts'
import type { ImapSession, MailboxStatus, TlsSession, UidRange } from './session.ts'
import { isWithin, rangeText } from './uid-set.ts'
import { watchdog } from './watchdog.ts'

const PATIENCE_MS = 60_000
const LOGOUT_MS = 2000

export function flowSession(client: ImapFlow, server: Server, tls: TlsSession): ImapSession {
  const exchange = exchangeWith(client, server)
  const news = { isWaiting: false }
  for (const event of ['exists', 'expunge', 'flags'] as const)
    client.on(event, () => {
      news.isWaiting = true
    })
  return {
    ...changeSession(client, server, exchange),
    host: server.host,
    capabilities: [...client.capabilities.keys()],
    tls,
    get isOpen() {
      return client.usable
    },
    hasEmailIds: client.capabilities.has('OBJECTID') || client.capabilities.has('X-GM-EXT-1'),
    list: () => exchange(() => remoteMailboxes(client, server.host)),
    async select(name) {
      news.isWaiting = false
      return statusOf(await exchange(() => client.mailboxOpen(name)), name, server)
    },
    searchUids: (range, largerThanBytes) => searchUids(client, exchange, server, range, largerThanBytes),
    fetchFlags: (range, changedSince) => fetchFlags(client, exchange, server.host, range, changedSince),
    fetchHeads: (uids, withHeader) => fetchHeads(client, exchange, server.host, uids, withHeader),
    fetchMessages: (uids, maxBytes) => fetchMessages(client, exchange, server.host, uids, maxBytes),
    waitForNews: (signal) => waitForNews(client, news, signal, exchange),
    logout: () => logout(client),
    close: () => client.close(),
  }
}

function exchangeWith(client: ImapFlow, server: Server): Exchange {
  let isStuck = false
  const dog = watchdog(
    () => client.stats().received,
    () => {
      isStuck = true
      client.close()
    },
  )
  return async (work) => {
    try {
      if (!client.usable) throw Object.assign(new Error('closed'), { code: 'NoConnection' })
      return await dog.during(work(), PATIENCE_MS)
    } catch (error) {
      throw serverFault(isStuck ? Object.assign(new Error('stuck'), { code: 'ETIMEOUT' }) : error, server)
    }
  }
}

async function searchUids(
  client: ImapFlow,
  exchange: Exchange,
  server: Server,
  range: UidRange,
  largerThanBytes: number | undefined,
): Promise<number[]> {
  const larger = largerThanBytes === undefined ? {} : { larger: largerThanBytes }
  const found = await exchange(() => client.search({ uid: rangeText(range), ...larger }, { uid: true }))
  if (!found) throw refused(server, 'a search')
  return found
    .filter((uid) => isWithin(uid, range))
    .map((uid) => uint32(uid, 'UID', server.host))
    .sort((a, b) => a - b)
}

/** Politely, but not for long. */
async function logout(client: ImapFlow): Promise<void> {
  const timer = setTimeout(() => client.close(), LOGOUT_MS)
  await client.logout().catch(() => {}) // it is over either way
  clearTimeout(timer)
  client.close()
}

/** A copy: the library's object changes under our hands. */
function statusOf(mailbox: MailboxObject, name: string, server: Server): MailboxStatus {
  const { uidValidity, uidNext, exists } = mailbox as Partial<MailboxObject>
  if (uidValidity === undefined)
    throw new FaultError(
      'server',
      `${server.host} opens ${name.slice(0, 80)} without saying its UIDVALIDITY.`,
    )
  const { host } = server
  return {
    uidValidity: uint63(uidValidity, 'UIDVALIDITY', host),
    uidNext: uint32(uidNext ?? 0, 'UIDNEXT', host),
    messages: uint32(exists ?? 0, 'count of messages', host),
    highestModseq:
      mailbox.noModseq || !mailbox.highestModseq
        ? null
        : uint63(mailbox.highestModseq, 'HIGHESTMODSEQ', host),
  }
}

function refused(server: Server, what: string): FaultError {
  return new FaultError('server', `${server.host} refused ${what}. Loquet tries again by itself.`, 30_000)
}
