// Brings one mailbox up to date: flags, what is gone, what is new; newest first, resumable after any interruption because
// the placements in the store say what is here.
import type { ImapSession, MailboxStatus } from '../imap/session.ts'
import type { OpenedMailbox } from '../store/checkpoints.ts'
import { arrivalPipe } from './arrival-pipe.ts'
import { fetchMessages } from './fetch-messages.ts'
import type { SyncParts } from './parts.ts'
import { fetchChunks, LAST_UID, listingSlices } from './plan.ts'
import { recogniser } from './recognise.ts'

export interface MailboxTask {
  session: ImapSession
  parts: SyncParts
  mailbox: { id: number; name: string }
  /** Fetch at most so many, the newest. */
  limit: number
  /** Asked between chunks: something more urgent waits. */
  shouldYield(): boolean
}

export interface MailboxOutcome {
  added: number
  missing: number
  /** Messages of the listing that were not placed here and are now, new or known again. */
  got: number
  /** The checkpoint was written: nothing is left to fetch. */
  isDone: boolean
}

const EVERYTHING = { from: 1, to: '*' } as const
/** Rows a writer transaction looks at; some 5 ms. */
const SLICE = 2000

export async function syncMailbox(task: MailboxTask): Promise<MailboxOutcome> {
  const { session, parts, mailbox } = task
  const selected = await session.select(mailbox.name)
  const here = await parts.writer.ask('openMailbox', { mailbox: mailbox.id, selected })
  const vanished = await readFlags(task, selected, here)
  const listing = here.isComplete
    ? await listChanges(task, selected, here, vanished)
    : await listWhole(task, task.limit)
  return await fetchAll(task, selected, here, listing)
}

/** Flags that changed since the checkpoint, or all where the server keeps no mod-sequences. Gives uids said to be gone. */
async function readFlags(task: MailboxTask, selected: MailboxStatus, here: OpenedMailbox): Promise<number[]> {
  if (here.placed === 0) return []
  const since = selected.highestModseq === null ? null : here.highestModseq
  if (since !== null && since === selected.highestModseq) return []
  const { flags, vanished } = await task.session.fetchFlags(EVERYTHING, since)
  for (let at = 0; at < flags.length; at += SLICE)
    await task.parts.writer.ask('applyListing', {
      mailbox: task.mailbox.id,
      remote: flags.slice(at, at + SLICE),
      whole: null,
    })
  return vanished
}

interface Listing {
  /** Not here. */
  wanted: number[]
  missing: number
  /** False where only the newest were looked at. */
  isWhole: boolean
}

/** After the checkpoint: what came, and what went. A server's VANISHED is a hint; only a search removes. As long as the
 * counts agree nothing else can be gone, since every uid below the checkpoint is known. */
async function listChanges(
  task: MailboxTask,
  selected: MailboxStatus,
  here: OpenedMailbox,
  vanished: readonly number[],
): Promise<Listing> {
  let missing = 0
  const hints = [...vanished].sort((a, b) => a - b)
  const [from] = hints
  const to = hints.at(-1)
  if (from !== undefined && to !== undefined) {
    const uids = await task.session.searchUids({ from, to })
    missing += (await applySlice(task, { from, to, uids })).missing
  }
  const hasNew = selected.uidNext === 0 || selected.uidNext > here.uidNext
  const fresh = hasNew ? await task.session.searchUids({ from: here.uidNext, to: '*' }) : []
  const came = await applySlice(task, { from: here.uidNext, to: LAST_UID, uids: fresh })
  missing += came.missing
  // Of those that came some may be here already (an earlier, interrupted sync): they are among the placed.
  const expected = here.placed - missing + came.fetches.length
  if (expected === selected.messages) return { wanted: came.fetches, missing, isWhole: true }
  const whole = await listWhole(task, Infinity)
  return { ...whole, missing: missing + whole.missing }
}

async function listWhole(task: MailboxTask, limit: number): Promise<Listing> {
  const uids = await task.session.searchUids(EVERYTHING)
  const slices = listingSlices(uids, EVERYTHING.from, SLICE)
  const listing: Listing = { wanted: [], missing: 0, isWhole: true }
  for (const slice of slices) {
    if (listing.wanted.length > limit) return { ...listing, isWhole: false }
    const { fetches, missing } = await applySlice(task, slice)
    for (const uid of fetches) listing.wanted.push(uid)
    listing.missing += missing
  }
  return listing
}

function applySlice(
  task: MailboxTask,
  slice: { from: number; to: number; uids: number[] },
): Promise<{ fetches: number[]; missing: number }> {
  const remote = slice.uids.map((uid) => ({ uid, flags: null, modseq: null }))
  return task.parts.writer.ask('applyListing', {
    mailbox: task.mailbox.id,
    remote,
    whole: { from: slice.from, to: slice.to },
  })
}

async function fetchAll(
  task: MailboxTask,
  selected: MailboxStatus,
  here: OpenedMailbox,
  listing: Listing,
): Promise<MailboxOutcome> {
  const { session, parts, mailbox } = task
  const pipe = arrivalPipe(parts, mailbox.id)
  const recognise = recogniser(session, parts, mailbox.id, here.voided > 0)
  const chunks = fetchChunks(listing.wanted, task.limit)
  let got = 0
  let isDone = listing.isWhole && listing.wanted.length <= task.limit
  try {
    for (const [at, chunk] of chunks.entries()) {
      if (at > 0 && task.shouldYield()) {
        isDone = false
        break
      }
      const refused = await fetchMessages(session, await recognise(chunk), (one) => pipe.put(one))
      got += chunk.length - refused.length
      if (refused.length > 0)
        parts.ports.log.write('warn', 'fetch-refused', { mailbox: mailbox.id, messages: refused.length })
    }
  } catch (error) {
    // What has arrived is kept, however the rest went.
    await pipe.finish(null).catch(() => {})
    throw error
  }
  const highest = Math.max(listing.wanted[0] ?? 0, here.uidNext - 1)
  const checkpoint = {
    uidNext: selected.uidNext === 0 ? highest + 1 : selected.uidNext,
    highestModseq: selected.highestModseq,
    isComplete: true,
  }
  const added = await pipe.finish(isDone ? checkpoint : null)
  return { added, missing: listing.missing, got, isDone }
}
