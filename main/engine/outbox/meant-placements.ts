// Which copies of a message an action means: the place it was asked in says it. Pure.
import type { Place } from '../../../shared/contract/listing.ts'
import type { MailboxRole } from '../../../shared/model/mail.ts'

/** Where a copy lies. `head` is the same for all copies of one message. */
export interface Lying {
  id: number
  head: number
  mailbox: number
  role: MailboxRole | null
  account: number
}

/** Where a move goes: one mailbox (`mailbox`, with its role), or each account's own of a role (`mailbox` null). */
export interface Goal {
  mailbox: number | null
  role: MailboxRole | null
  /** Of the mailbox; null for a role. */
  account: number | null
}

type Test = (one: Lying) => boolean

/** True for what lies in the place itself; undefined where the place is no mailbox and no role. */
function isWithin(place: Place): Test | undefined {
  switch (place.kind) {
    case 'mailbox':
      return (one) => one.mailbox === place.id
    case 'role':
      return (one) => one.role === place.role
    case 'inboxes':
      return (one) => one.role === 'inbox'
    default:
      return undefined
  }
}

const isDiscarded: Test = ({ role }) => role === 'junk' || role === 'trash'
const isOwnWriting: Test = ({ role }) => role === 'sent' || role === 'drafts'

/** A search over many mailboxes means what one would expect of each action: archiving empties the inbox, trash takes
 * everything, moving leaves what was written here where it is. */
function meantElsewhere({ role, mailbox }: Goal): Test {
  if (role === 'archive' && mailbox === null) return (one) => one.role === 'inbox'
  return role === 'trash' ? () => true : (one) => !isOwnWriting(one)
}

/** The copies that a move takes along. */
export function meantToMove<L extends Lying>(place: Place, goal: Goal, lying: readonly L[]): L[] {
  const isThere: Test = (one) =>
    goal.mailbox === null ? one.role === goal.role : one.mailbox === goal.mailbox
  const away = lying.filter((one) => !isThere(one))
  const within = isWithin(place)
  if (within) return away.filter((one) => within(one) && !(goal.role === 'junk' && isOwnWriting(one)))
  return keepBest(away.filter(meantElsewhere(goal)))
}

/** Copies in trash and junk stay where others lie elsewhere; a mailbox that shows all mail yields to the others. */
function keepBest<L extends Lying>(lying: readonly L[]): L[] {
  const byHead = Map.groupBy(lying, (one) => one.head)
  return [...byHead.values()].flatMap((copies) => {
    const kept = copies.filter((one) => !isDiscarded(one))
    const pool = kept.length > 0 ? kept : copies
    return pool.filter(
      (one) =>
        one.role !== 'all' || !pool.some((other) => other.role !== 'all' && other.account === one.account),
    )
  })
}

/** One copy of each message that is not in the mailbox yet: best one that lies in the place, then one of the same account. */
export function meantToCopy<L extends Lying>(place: Place, goal: Goal, lying: readonly L[]): L[] {
  const within = isWithin(place) ?? (() => false)
  const rank = (one: Lying) =>
    (one.account === goal.account ? 0 : 2) + (within(one) ? 0 : 1) + (isDiscarded(one) ? 4 : 0)
  return [...Map.groupBy(lying, (one) => one.head).values()].flatMap((copies) => {
    if (copies.some((one) => one.mailbox === goal.mailbox)) return []
    return copies.toSorted((a, b) => rank(a) - rank(b) || a.id - b.id).slice(0, 1)
  })
}

/** Undefined where the place is outside trash and junk: nothing is deleted for good there. */
export function meantToDelete<L extends Lying>(place: Place, lying: readonly L[]): L[] | undefined {
  const within = isWithin(place)
  const meant = within ? lying.filter(within) : lying.filter(isDiscarded)
  return meant.length > 0 && meant.every(isDiscarded) ? meant : undefined
}
