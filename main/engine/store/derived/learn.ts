// What many messages teach about one: authserv-ids of an account, hosts' habit of TLS, who writes with whom. Kept as
// rows by message, so that what is known never depends on the order of arrival; whoever it concerns is queued.
import type { Fact } from '../../privacy/facts.ts'
import { hostPattern } from '../../privacy/hop.ts'
import { trustBoundary } from '../../privacy/trust-boundary.ts'
import { all, value, type WriteDb } from '../handle.ts'
import { accountsOf, trustOf, type Batch } from '../scored-message.ts'
import { learnCorrespondence, type Exchange } from './learn-correspondence.ts'
import { learnHabits, type MarkedHop } from './learn-habits.ts'
import { learnServers, settleServers, type SeenServer, type ServerCounts } from './learn-servers.ts'

/** Takes in what the messages teach, in place of what they taught before, and queues whom it concerns. */
export function learn(
  db: WriteDb,
  messages: readonly { message: number; facts: readonly Fact[] }[],
  batch: Batch,
): void {
  const counts: ServerCounts = new Map()
  for (const { message, facts } of messages) {
    const { servers, hops } = wayLessons(db, message, facts, batch)
    learnServers(db, message, servers, counts)
    learnHabits(db, message, hops)
    learnCorrespondence(db, message, exchanges(db, message, batch.own))
  }
  settleServers(db, counts)
  batch.trusts.clear()
}

/** The messages leave the store: what they taught is forgotten. Call while their rows are still there. */
export function unlearn(db: WriteDb, messages: readonly number[]): void {
  const counts: ServerCounts = new Map()
  for (const message of messages) {
    learnServers(db, message, [], counts)
    learnHabits(db, message, [])
    learnCorrespondence(db, message, [])
  }
  settleServers(db, counts)
}

function wayLessons(
  db: WriteDb,
  message: number,
  facts: readonly Fact[],
  batch: Batch,
): { servers: SeenServer[]; hops: MarkedHop[] } {
  const servers: SeenServer[] = []
  const hops: MarkedHop[] = []
  const hasWay = facts.some(({ kind }) => kind === 'hop' || kind === 'auth-result')
  for (const account of hasWay ? accountsOf(db, message) : []) {
    const { crossings, seenIds } = trustBoundary(facts, trustOf(db, account, batch))
    servers.push([account, ''], ...seenIds.map((id): SeenServer => [account, id]))
    for (const hop of crossings) {
      const pattern = hostPattern(hop)
      if (pattern !== '' && hop.at !== undefined) hops.push([pattern, hop.tls === undefined ? 0 : 1, hop.at])
    }
  }
  return { servers, hops }
}

function exchanges(db: WriteDb, message: number, own: ReadonlySet<string>): Exchange[] {
  const author = value<string>(db, 'select author_address from envelope where message = ?', message) ?? ''
  if (author === '') return []
  if (!own.has(author)) return [[author, 'received']]
  return all<{ address: string }>(
    db,
    `select distinct address from participant
     where message = ? and role in ('to', 'cc', 'bcc') and address <> ''`,
    message,
  )
    .filter(({ address }) => !own.has(address))
    .map(({ address }): Exchange => [address, 'sent'])
}
