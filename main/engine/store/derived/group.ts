// Layer 2: threads, conversations, copies, and the lists they are shown in. Every function keeps the lists true within
// the caller's transaction; what comes out does not depend on the order in which mail arrives.
import type { Participant } from '../../../../shared/model/mail.ts'
import { conversationKey } from '../../conversation/people-key.ts'
import type { WriteContext } from '../contexts.ts'
import { all, get, run, transaction, value, type WriteDb } from '../handle.ts'
import { copiesOf, leaveCopies, settleCopies } from './copies.ts'
import { joinThread } from './join-thread.ts'
import { relistHeads } from './relist.ts'
import { requeueScores } from './rescore.ts'

interface Enveloped {
  message_id_header: string | null
  author_address: string
  sent_at: number | null
  date_at: number
  list_id: string | null
  bulk_sender: string | null
}

/** Groups messages that were parsed (the rest is passed over). Grouping again is harmless. Gives the heads whose lists are to
 * be brought up in the same transaction. */
export function groupMessages(context: WriteContext, messages: readonly number[]): Set<number> {
  const { db } = context
  return transaction(db, () => {
    const own = new Set(
      all<{ address: string }>(db, 'select address from identity').map((row) => row.address),
    )
    const heads = new Set<number>()
    for (const message of messages) groupMessage(db, message, own, heads)
    return heads
  })
}

/** Takes messages out of threads, conversations and lists because they leave the store. What they alone held together
 * falls apart again, as if they had never come. */
export function ungroupMessages(context: WriteContext, messages: readonly number[]): void {
  const { db } = context
  transaction(db, () => {
    const heads = new Set<number>()
    const threads = new Set<number>()
    for (const message of messages) {
      const thread = value(db, 'select thread from grouping where message = ?', message)
      if (thread === undefined) continue
      threads.add(thread)
      leaveCopies(db, message, heads)
    }
    relistHeads(db, heads)
    for (const thread of threads) {
      const rest = all<{ message: number }>(db, 'select message from grouping where thread = ?', thread)
      run(db, 'delete from thread_key where thread = ?', thread)
      run(db, 'delete from thread where id = ?', thread)
      run(db, 'update grouping set thread = 0 where thread = ?', thread)
      const regrouped = rest.map((row) => row.message)
      relistHeads(db, groupMessages(context, regrouped))
      requeueScores(db, regrouped)
    }
  })
}

function groupMessage(db: WriteDb, message: number, own: ReadonlySet<string>, heads: Set<number>): void {
  const envelope = get<Enveloped>(
    db,
    `select message_id_header, author_address, sent_at, date_at, list_id, bulk_sender
     from envelope where message = ?`,
    message,
  )
  if (!envelope) return
  // A thread of 0 was dissolved: the message finds its thread anew.
  const known = value(db, 'select thread from grouping where message = ?', message) || undefined
  leaveCopies(db, message, heads)
  const { thread, moved } = joinThread(db, headersOf(db, message, envelope), known)
  // In another thread they may matter more, or less.
  requeueScores(db, moved)
  for (const one of moved) heads.add(value(db, 'select copy_of from grouping where message = ?', one) ?? one)
  const conversation = conversationOf(db, message, envelope, own)
  run(
    db,
    `insert into grouping (message, thread, conversation, own_conversation, copy_of, date_at)
     values (?, ?, ?, ?, ?, ?)`,
    message,
    thread,
    conversation,
    conversation,
    message,
    envelope.date_at,
  )
  heads.add(message)
  const copies = envelope.message_id_header === null ? [] : copiesOf(db, message)
  if (copies.length > 0) settleCopies(db, [message, ...copies], heads)
}

function headersOf(db: WriteDb, message: number, envelope: Enveloped): string[] {
  const named = all<{ header: string }>(
    db,
    'select message_id_header as header from message_reference where message = ? order by position',
    message,
  ).map((row) => row.header)
  return envelope.message_id_header === null ? named : [envelope.message_id_header, ...named]
}

function conversationOf(db: WriteDb, message: number, envelope: Enveloped, own: ReadonlySet<string>): number {
  const participants = all<Participant & { person: number | null }>(
    db,
    `select p.role, p.address, p.name, a.person
     from participant p left join person_address a on a.address = p.address
     where p.message = ? order by p.position`,
    message,
  )
  const persons = new Map(participants.map((one) => [one.address, one.person ?? undefined]))
  const { key, kind, size } = conversationKey({
    participants,
    own,
    personOf: (address) => persons.get(address),
    listId: envelope.list_id,
    bulkSender: envelope.bulk_sender,
  })
  return (
    value(db, 'select id from conversation where key = ?', key) ??
    run(db, 'insert into conversation (key, kind, size) values (?, ?, ?)', key, kind, size).id
  )
}
