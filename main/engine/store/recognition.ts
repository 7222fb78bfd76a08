// Knowing a message again without downloading it: by the server's own name of its octets, or by its header block and size.
import { headKey } from '../sync/head-key.ts'
import { relist } from './derived/relist.ts'
import { all, get, transaction, value, type ReadDb, type WriteDb } from './handle.ts'
import { octetsOf } from './octets.ts'
import { messageOfEmailId, place, type Place } from './placements.ts'

/** A placement that lost its uid, and what its message is known by. */
export interface VoidedHead {
  placement: number
  message: number
  key: string
}

/** A message on the server that is thought to be here: by id, or by the server's name of it. */
export interface Known extends Place {
  message: number | null
}

/** Reading and unpacking costs 0.1 ms a message: few at a time, queries wait behind it. */
const SLICE = 100

/** Placements of a mailbox without uid, in the order of their ids after `after`. */
export function voidedHeads(db: ReadDb, mailbox: number, after: number): VoidedHead[] {
  const rows = all<{ id: number; message: number; size_bytes: number }>(
    db,
    `select p.id, p.message, m.size_bytes from placement p join message m on m.id = p.message
     where p.mailbox = ? and p.uid is null and p.id > ? and m.content <> 'absent'
       and not exists (select 1 from operation o where o.placement = p.id and o.attempt_uid_next is null
         and o.kind in ('move', 'copy', 'append'))
     order by p.id limit ?`,
    mailbox,
    after,
    SLICE,
  )
  return rows.map((row) => ({
    placement: row.id,
    message: row.message,
    key: keyOf(db, row.message, row.size_bytes),
  }))
}

/** By what these messages are known on a server, in their order; '' for one that is not here. */
export function headKeys(db: ReadDb, messages: readonly number[]): string[] {
  return messages.map((message) => {
    const size = value(db, 'select size_bytes from message where id = ?', message)
    return size === undefined ? '' : keyOf(db, message, size)
  })
}

function keyOf(db: ReadDb, message: number, sizeBytes: number): string {
  return headKey(headerBlock(octetsOf(db, message) ?? new Uint8Array()), sizeBytes)
}

/** Up to and with the blank line (RFC 5322 § 2.1); all of it where there is none. */
function headerBlock(octets: Uint8Array): Uint8Array {
  const end = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength).indexOf('\r\n\r\n')
  return end < 0 ? octets : octets.subarray(0, end + 4)
}

/** Places what is known; gives the uids that were. */
export function placeKnown(db: WriteDb, mailbox: number, known: readonly Known[]): number[] {
  return transaction(db, () => {
    const account = value(db, 'select account from mailbox where id = ?', mailbox) ?? 0
    const placed = known.flatMap((one) => {
      const message =
        one.message ?? (one.emailId ? messageOfEmailId(db, account, one.emailId) : undefined) ?? undefined
      const isThere = get(db, 'select 1 from placement where mailbox = ? and uid = ?', mailbox, one.uid)
      if (message === undefined || isThere) return []
      place(db, mailbox, message, one)
      return [{ uid: one.uid, message }]
    })
    // Nothing of these is derived anew, so nothing else would bring them into the mailbox's list.
    relist(db, [...new Set(placed.map((one) => one.message))])
    return placed.map((one) => one.uid)
  })
}
