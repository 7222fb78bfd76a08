// Reader jobs for scripts: flat rows of whatever matches, and messages on their way out.
import type { View } from '../../../shared/model/mail.ts'
import type { Letter } from '../../../shared/model/privacy.ts'
import type { ExportedMessage } from '../transfer/message-writer.ts'
import type { ReadContext } from './contexts.ts'
import { SCOPE } from './scope.ts'
import { all, get, type ReadDb } from './handle.ts'
import { letterOf } from './letters.ts'
import { octetsOf } from './octets.ts'
import { hits, prepareSearch, type Hit } from './search.ts'

/** One message, or the newest hit of a conversation or thread. */
export interface FlatRow {
  /** The message. */
  id: number
  account: number
  mailbox: string
  /** Message-ID header without brackets, '' when there is none. */
  messageId: string
  /** Epoch ms. */
  date: number
  from: string
  subject: string
  letter: Letter
  view: View
}

const EVERYWHERE: readonly number[] = [SCOPE.all, SCOPE.discarded]

export const searchJobs = {
  /** Newest first; in view messages every copy is a row. Faults: bad-request. */
  flatRows(context: ReadContext, args: { text: string; view: View; limit: number }): FlatRow[] {
    const { db } = context
    const search = prepareSearch(db, args.text, EVERYWHERE, context.clock())
    return newest(hits(db, search), args.view, args.limit).map((hit) => flatRow(db, args.view, hit))
  },

  /** Ids of all messages that match, newest first. Faults: bad-request. */
  matching(context: ReadContext, args: { text: string }): number[] {
    const search = prepareSearch(context.db, args.text, EVERYWHERE, context.clock())
    return newest(hits(context.db, search), 'messages', Number.POSITIVE_INFINITY).map((hit) => hit.message)
  },

  /** Undefined when nothing of the message is here. */
  exported(context: ReadContext, args: { message: number }): ExportedMessage | undefined {
    const { db } = context
    const octets = octetsOf(db, args.message)
    if (!octets) return undefined
    const row = get<{ received_at: number; subject: string | null; date_at: number | null }>(
      db,
      `select m.received_at, e.subject, e.date_at
       from message m left join envelope e on e.message = m.id where m.id = ?`,
      args.message,
    )
    const placed = all<{ flags: string }>(
      db,
      'select flags from placement where message = ? and missing_at is null',
      args.message,
    )
    const day = new Date(row?.date_at ?? row?.received_at ?? 0).toISOString().slice(0, 10)
    return {
      octets,
      flags: [...new Set(placed.flatMap((one) => one.flags.split(' ')))].filter((flag) => flag !== ''),
      receivedAt: row?.received_at ?? 0,
      fileNameHint: `${day} ${row?.subject ?? ''}`.trim(),
    }
  },
}

/** The first `limit`: of each group only its newest hit, of messages each. */
function newest(found: Iterable<Hit>, view: View, limit: number): Hit[] {
  const seen = new Set<number>()
  const kept: Hit[] = []
  for (const hit of found) {
    const group = view === 'messages' ? hit.message : view === 'people' ? hit.conversation : hit.thread
    if (seen.has(group)) continue
    seen.add(group)
    kept.push(hit)
    if (kept.length >= limit) break
  }
  return kept
}

function flatRow(db: ReadDb, view: View, hit: Hit): FlatRow {
  const row = get<{
    messageId: string | null
    name: string
    address: string
    subject: string
    account: number
    mailbox: string
  }>(
    db,
    `select e.message_id_header as messageId, e.author_name as name, e.author_address as address, e.subject,
       b.account, b.name as mailbox
     from envelope e
     join placement p on p.message = e.message and p.missing_at is null
     join mailbox b on b.id = p.mailbox
     where e.message = ? order by p.id limit 1`,
    hit.message,
  )
  const group = { people: hit.conversation, threads: hit.thread, messages: hit.head }[view]
  return {
    id: hit.message,
    account: row?.account ?? 0,
    mailbox: row?.mailbox ?? '',
    messageId: row?.messageId ?? '',
    date: hit.dateAt,
    from: row?.name ? `${row.name} <${row.address}>` : (row?.address ?? ''),
    subject: row?.subject ?? '',
    letter: letterOf(db, view, group).letter,
    view,
  }
}
