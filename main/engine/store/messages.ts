// Messages arriving: octets, placement and checkpoint in one transaction, which is what makes "nothing lost" true.
import type { ContentState } from '../../../shared/model/mail.ts'
import { run, transaction, value, type WriteDb } from './handle.ts'
import { pack, putBlob, type Packed } from './octets.ts'
import { place } from './placements.ts'

/** A message as a server or a file hands it over. */
export interface Arrival {
  octets: Uint8Array
  content: Extract<ContentState, 'partial' | 'whole'>
  /** As the server says; more than octets.length when partial. */
  sizeBytes: number
  uid: number
  /** Sorted, space separated. */
  flags: string
  modseq: string | null
  /** The server's own name of the octets, where it has one. */
  emailId?: string | null
  /** Epoch ms. */
  internalAt: number
}

export interface Stored {
  uid: number
  message: number
  isNew: boolean
}

/** Stores arrivals in a mailbox. A uid that is there already is left as it is, so a repeated batch adds nothing. `andThen`
 * is done in the same transaction: the checkpoint that says that these are here. */
export function storeArrivals(
  db: WriteDb,
  mailbox: number,
  arrivals: readonly Arrival[],
  now: number,
  andThen: () => void = () => {},
): Stored[] {
  // Hashing and packing happen before the transaction: the write lock is held for writing only.
  const packed = arrivals.map((arrival) => pack(arrival.octets))
  return transaction(db, () => {
    const stored = arrivals.map((arrival, at) =>
      storeArrival(db, mailbox, arrival, packed[at] as Packed, now),
    )
    andThen()
    return stored
  })
}

function storeArrival(db: WriteDb, mailbox: number, arrival: Arrival, packed: Packed, now: number): Stored {
  const placed = value(
    db,
    'select message from placement where mailbox = ? and uid = ?',
    mailbox,
    arrival.uid,
  )
  if (placed !== undefined) return { uid: arrival.uid, message: placed, isNew: false }
  const { message, isNew } = putMessage(db, arrival, packed, now)
  place(db, mailbox, message, arrival)
  return { uid: arrival.uid, message, isNew }
}

/** The message of these octets, made and queued for analysis where it is new; a new placement of a known message queues
 * its grouping again, because lists count placements. */
function putMessage(
  db: WriteDb,
  arrival: Arrival,
  packed: Packed,
  now: number,
): { message: number; isNew: boolean } {
  const blob = putBlob(db, packed)
  const known = blob.isNew ? undefined : value(db, 'select id from message where blob = ?', blob.id)
  if (known !== undefined) {
    queue(db, known, 1, arrival.internalAt)
    return { message: known, isNew: false }
  }
  const { id } = run(
    db,
    'insert into message (blob, content, size_bytes, received_at, added_at) values (?, ?, ?, ?, ?)',
    blob.id,
    arrival.content,
    arrival.sizeBytes,
    arrival.internalAt,
    now,
  )
  queue(db, id, 0, arrival.internalAt)
  return { message: id, isNew: true }
}

/** Marks a message as waiting to be derived from `layer` on (0 parse, 1 grouping, 2 scoring). */
export function queue(db: WriteDb, message: number, layer: number, receivedAt: number): void {
  run(
    db,
    `insert into pending (message, from_layer, received_at) values (?, ?, ?)
     on conflict do update set from_layer = min(from_layer, excluded.from_layer)`,
    message,
    layer,
    receivedAt,
  )
}

/** The message that lies here under this hash, in a mailbox that stays: mail of an account that is being removed is as good
 * as gone, and sample mail, which can be taken away at any time, holds nothing but sample mail. */
export function isHeld(db: WriteDb, hash: Uint8Array, isSample: boolean): number | undefined {
  return value(
    db,
    `select m.id from blob b join message m on m.blob = b.id
     where b.hash = ? and exists (
       select 1 from placement p join mailbox x on x.id = p.mailbox join account a on a.id = x.account
       where p.message = m.id and p.missing_at is null and a.removed_at is null and a.is_sample = ?)`,
    hash,
    Number(isSample),
  )
}
