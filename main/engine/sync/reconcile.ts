// What a server's listing means for our placements. Pure, proven by the table of all cases.
import { flagChange, mergeFlags, type Flags } from '../../../shared/lib/flag-set.ts'

/** A placement as it stands here. `baseFlags` is what the server and we last agreed on: the base of the three-way merge. */
export interface LocalPlacement {
  uid: number
  flags: Flags
  baseFlags: Flags
  modseq: string | null
  /** The server did not list it when last asked; it is kept a while. */
  isMissing: boolean
  /** Moved away or deleted here: not shown, though the server lists it until it has heard of that. */
  isLeaving: boolean
}

/** A message as the server lists it; flags are null where only its uid was asked for. */
export interface RemotePlacement {
  uid: number
  flags: Flags | null
  modseq: string | null
}

/** Where absence from the listing means that the message is gone: all uids between the two, both included. Null where the
 * listing only tells of changes, so that absence means nothing. */
export type Whole = { from: number; to: number } | null

export interface Reconciled {
  writes: Write[]
  /** Local changes the server still lacks, as far as this listing shows. */
  pushes: { uid: number; add: Flags; remove: Flags }[]
  /** Uids that are not here. */
  fetches: number[]
}

export type Write =
  | { kind: 'flags'; uid: number; flags: Flags; baseFlags: Flags; modseq: string | null }
  | { kind: 'missing'; uid: number }
  | { kind: 'back'; uid: number }
  /** One that was leaving has left. */
  | { kind: 'left'; uid: number }

export function reconcile(
  local: readonly LocalPlacement[],
  remote: readonly RemotePlacement[],
  whole: Whole,
): Reconciled {
  const done: Reconciled = { writes: [], pushes: [], fetches: [] }
  const here = new Map(local.map((placement) => [placement.uid, placement]))
  for (const theirs of remote) {
    const ours = here.get(theirs.uid)
    if (!ours) {
      done.fetches.push(theirs.uid)
      continue
    }
    here.delete(theirs.uid)
    if (ours.isMissing && !ours.isLeaving) done.writes.push({ kind: 'back', uid: ours.uid })
    reconcileFlags(ours, theirs, done)
  }
  if (whole)
    for (const ours of here.values())
      if (ours.uid >= whole.from && ours.uid <= whole.to) reconcileAbsence(ours, done)
  return done
}

function reconcileAbsence(ours: LocalPlacement, done: Reconciled): void {
  if (ours.isLeaving) done.writes.push({ kind: 'left', uid: ours.uid })
  else if (!ours.isMissing) done.writes.push({ kind: 'missing', uid: ours.uid })
}

function reconcileFlags(ours: LocalPlacement, theirs: RemotePlacement, done: Reconciled): void {
  const isNews = theirs.flags !== null && !isOlder(theirs.modseq, ours.modseq)
  const base = isNews ? (theirs.flags as Flags) : ours.baseFlags
  const flags = isNews ? mergeFlags(ours.baseFlags, ours.flags, base) : ours.flags
  const modseq = isNews ? theirs.modseq : ours.modseq
  if (flags !== ours.flags || base !== ours.baseFlags || modseq !== ours.modseq)
    done.writes.push({ kind: 'flags', uid: ours.uid, flags, baseFlags: base, modseq })
  if (flags !== base) done.pushes.push({ uid: ours.uid, ...flagChange(base, flags) })
}

/** An answer that was overtaken by a later one must not undo it (RFC 7162: mod-sequences only grow). */
function isOlder(theirs: string | null, ours: string | null): boolean {
  return theirs !== null && ours !== null && BigInt(theirs) < BigInt(ours)
}
