// What is known of one stored message that says how much it matters (conversation/importance.ts).
import { OFTEN, type Circumstances } from '../conversation/importance.ts'
import { all, get, value, type ReadDb } from './handle.ts'

interface Envelope {
  author_address: string
  list_id: string | null
  bulk_sender: string | null
  is_spam: number
}

const UNKNOWN: Envelope = { author_address: '', list_id: null, bulk_sender: null, is_spam: 0 }

export function circumstancesOf(db: ReadDb, own: ReadonlySet<string>, message: number): Circumstances {
  const found =
    get<Envelope>(
      db,
      'select author_address, list_id, bulk_sender, is_spam from envelope where message = ?',
      message,
    ) ?? UNKNOWN
  const letters = lettersTo(db, found.author_address)
  return {
    isMine: own.has(found.author_address),
    isCorrespondent: letters > 0,
    isOften: letters >= OFTEN,
    hasMyVoice:
      value(
        db,
        'select 1 from grouping g join my_thread t on t.thread = g.thread where g.message = ?',
        message,
      ) !== undefined,
    addressed: addressed(db, own, message),
    isList: found.list_id !== null,
    isBulk: found.bulk_sender !== null,
    isSpam: found.is_spam === 1,
  }
}

/** How many messages the user sent to an address; what is beyond a habit is not counted. */
export function lettersTo(db: ReadDb, address: string): number {
  return (
    value(
      db,
      `select count(*) from (select 1 from correspondence where address = ? and direction = 'sent' limit ${OFTEN + 1})`,
      address,
    ) ?? 0
  )
}

/** Of a crowd, so many are looked at. */
const MAX_RECIPIENTS = 200

function addressed(db: ReadDb, own: ReadonlySet<string>, message: number): Circumstances['addressed'] {
  const roles = new Set(
    all<{ role: string; address: string }>(
      db,
      `select role, address from participant where message = ? and role in ('to', 'cc') order by position limit ?`,
      message,
      MAX_RECIPIENTS,
    )
      .filter((one) => own.has(one.address))
      .map((one) => one.role),
  )
  if (roles.has('to')) return 'to'
  return roles.has('cc') ? 'cc' : 'nowhere'
}
