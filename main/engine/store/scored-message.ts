// Scores one stored message from its facts and what its accounts know; the same for the writer, which keeps the result,
// and for the reader, which shows the sum.
import type { Fact } from '../privacy/facts.ts'
import { hostPattern, type Hop } from '../privacy/hop.ts'
import { score, type Scored, type Surroundings } from '../privacy/score.ts'
import { accountTrust, type AccountTrust } from './account-trust.ts'
import { all, value, type ReadDb } from './handle.ts'
import { ownAddresses } from './own-addresses.ts'

/** What is the same for all messages of a batch, read once. */
export interface Batch {
  own: ReadonlySet<string>
  trusts: Map<number, AccountTrust>
}

export function batchOf(db: ReadDb): Batch {
  return { own: ownAddresses(db), trusts: new Map() }
}

/** A hop marked TLS this often before makes an unmarked one a proven plaintext hop (rule 5). */
export const TLS_HABIT = 5
/** Of a crowd, so many are looked up. */
const MAX_OTHERS = 200

export function factsOf(db: ReadDb, message: number): Fact[] {
  return all<Fact>(
    db,
    'select kind, value, writer, part, start, end from fact where message = ? order by position',
    message,
  )
}

/** Accounts that hold the message; where it is missing everywhere, those that held it. */
export function accountsOf(db: ReadDb, message: number): number[] {
  return all<{ account: number }>(
    db,
    `select distinct b.account from placement p join mailbox b on b.id = p.mailbox
     where p.message = ? order by b.account`,
    message,
  ).map((row) => row.account)
}

/** The score by the best-informed account: the one that leaves least unknown. */
export function scoredMessage(db: ReadDb, message: number, facts: readonly Fact[], batch: Batch): Scored {
  const scores = accountsOf(db, message).map((account) => {
    const trust = trustOf(db, account, batch)
    return score(facts, trust, surroundings(db, message, trust, batch))
  })
  return (
    scores.toSorted(byKnowledge)[0] ??
    score(facts, NOTHING_KNOWN, surroundings(db, message, NOTHING_KNOWN, batch))
  )
}

const NOTHING_KNOWN: AccountTrust = {
  learntIds: new Set(),
  relays: new Set(),
  session: undefined,
  archives: new Map(),
}

/** Equally informed accounts that come to different ends: the worse one, so that no order of accounts decides. */
function byKnowledge(a: Scored, b: Scored): number {
  return unknownWeight(a) - unknownWeight(b) || (a.overall ?? 0) - (b.overall ?? 0)
}

const unknownWeight = ({ unknown }: Scored) => unknown.reduce((sum, one) => sum + one.weight, 0)

export function trustOf(db: ReadDb, account: number, batch: Batch): AccountTrust {
  const known = batch.trusts.get(account) ?? accountTrust(db, account)
  batch.trusts.set(account, known)
  return known
}

function surroundings(db: ReadDb, message: number, trust: AccountTrust, batch: Batch): Surroundings {
  const author = value<string>(db, 'select author_address from envelope where message = ?', message) ?? ''
  return {
    session: trust.session,
    archives: trust.archives,
    isOwnMail: batch.own.has(author),
    others: othersOf(db, message, batch.own),
    isUsuallyTls: (hop) => isUsuallyTls(db, message, hop),
  }
}

function othersOf(db: ReadDb, message: number, own: ReadonlySet<string>): Surroundings['others'] {
  return all<{ address: string }>(
    db,
    `select distinct address from participant
     where message = ? and role in ('from', 'to', 'cc', 'bcc') and address <> '' order by address limit ?`,
    message,
    MAX_OTHERS,
  )
    .filter(({ address }) => !own.has(address))
    .map(({ address }) => ({ address, isKnown: isTwoWay(db, address) }))
}

/** They wrote to us and we to them. */
export function isTwoWay(db: ReadDb, address: string): boolean {
  return (['received', 'sent'] as const).every(
    (direction) =>
      value(
        db,
        'select 1 from correspondence where address = ? and direction = ? limit 1',
        address,
        direction,
      ) !== undefined,
  )
}

function isUsuallyTls(db: ReadDb, message: number, hop: Hop): boolean {
  const pattern = hostPattern(hop)
  if (pattern === '' || hop.at === undefined) return false
  const habitSince = value(
    db,
    `select hop_at from host_tls where pattern = ? and is_marked = 1 and message <> ?
     order by hop_at limit 1 offset ${TLS_HABIT - 1}`,
    pattern,
    message,
  )
  return habitSince !== undefined && habitSince < hop.at
}
