// The people one has exchanged mail with, those written with most and last first.
import type { KnownPerson } from '../../../shared/contract/people.ts'
import { all, type ReadDb } from './handle.ts'

/** Mail older than this counts half. */
const HALF_MS = 90 * 86_400_000
/** A letter one wrote says more than one that came; a shop's thousandth says no more than its fiftieth. */
const SENT_WEIGHT = 10
const MOST_RECEIVED = 50

/** What the user calls them comes before what their mail does. */
const KNOWN = /* sql */ `
select k.address, coalesce(nullif(n.name, ''), k.name) as name, k.messages, k.last_at as lastAt
from known_person k
left join person_address a on a.address = k.address left join person n on n.id = a.person
where k.address not in (select address from identity)
order by (min(k.messages - k.sent, ${MOST_RECEIVED}) + ${SENT_WEIGHT} * k.sent)
  / (1.0 + max(0, ? - k.last_at) / ${HALF_MS}.0) desc, k.address
limit ?`

export function knownPeople(db: ReadDb, now: number, limit: number): KnownPerson[] {
  return all<KnownPerson>(db, KNOWN, now, limit)
}
