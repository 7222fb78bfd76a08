import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { value, run, get } from './handle.ts'
import { storeArrivals } from './messages.ts'
import { setFlag } from './operations.ts'
import { confirmFlags, failOperations, queuedOperations } from './outgoing.ts'
import { applyListing } from './placements.ts'
import { storeFixture, type StoreFixture } from './store-fixture.ts'

let store: StoreFixture
let message: number
beforeEach(() => {
  store = storeFixture()
  const { db } = store.context
  run(
    db,
    "insert into account (id, kind, address, display_name, created_at) values (1, 'imap', 'a@x', '', 0)",
  )
  run(db, "insert into mailbox (id, account, name, uid_validity) values (1, 1, 'INBOX', '1')")
  const octets = Buffer.from('Subject: x\r\n\r\n')
  const arrival = {
    octets,
    content: 'whole' as const,
    sizeBytes: 14,
    uid: 7,
    flags: '',
    modseq: null,
    internalAt: 0,
  }
  message = storeArrivals(db, 1, [arrival], 0)[0]?.message ?? 0
})
afterEach(() => store.close())

const queued = (now = 0) => queuedOperations(store.context.db, 1, now, 0)
const flags = () =>
  get(store.context.db, 'select flags, base_flags from placement where message = ?', message)
const star = (isSet: boolean): number => setFlag(store.context.db, [message], '\\Flagged', isSet).length

describe('the queue of local changes', () => {
  it('has one operation exactly while a placement differs from its base', () => {
    expect(star(true)).toBe(1)
    expect(star(true)).toBe(0)
    expect(queued()).toMatchObject([{ at: { mailboxName: 'INBOX', uid: 7 }, add: '\\Flagged', remove: '' }])
    star(false)
    expect(queued()).toEqual([])
  })

  it('makes what the server confirmed the base', () => {
    star(true)
    confirmFlags(store.context.db, queued(), '', null)
    expect(queued()).toEqual([])
    expect(flags()).toEqual({ flags: '\\Flagged', base_flags: '\\Flagged' })
  })

  it('keeps what the user changed while the change before was on its way', () => {
    star(true)
    const sent = queued()
    star(false)
    confirmFlags(store.context.db, sent, '', null)
    expect(flags()).toEqual({ flags: '', base_flags: '\\Flagged' })
    expect(queued()).toMatchObject([{ add: '', remove: '\\Flagged' }])
  })

  it('lets a server that already has the change answer it', () => {
    star(true)
    applyListing(store.context.db, 1, [{ uid: 7, flags: '\\Flagged', modseq: null }], null, 0)
    expect(queued()).toEqual([])
  })

  it('keeps our change through a listing that does not have it yet', () => {
    star(true)
    applyListing(store.context.db, 1, [{ uid: 7, flags: '\\Seen', modseq: null }], null, 0)
    expect(flags()).toEqual({ flags: '\\Flagged \\Seen', base_flags: '\\Seen' })
    expect(queued()).toHaveLength(1)
  })

  it('tries a refused change again after ever longer pauses', () => {
    star(true)
    const ids = queued().map((one) => one.id)
    failOperations(store.context.db, ids, { code: 'server', message: 'no' }, 1000)
    expect(queued(1000)).toEqual([])
    expect(queued(1000 + 60_000)).toHaveLength(1)
    failOperations(store.context.db, ids, { code: 'server', message: 'no' }, 1000)
    expect(queued(1000 + 60_000)).toEqual([])
    expect(queued(1000 + 120_000)).toHaveLength(1)
    expect(value(store.context.db, "select count(*) from operation where state = 'failed'")).toBe(1)
  })

  it('sends nothing to a mailbox of imported mail', () => {
    run(store.context.db, "update account set kind = 'local'")
    star(true)
    expect(queued()).toEqual([])
    expect(flags()).toEqual({ flags: '\\Flagged', base_flags: '\\Flagged' })
  })

  it('waits for a placement that lost its uid', () => {
    star(true)
    run(store.context.db, 'update placement set uid = null')
    expect(queued()).toEqual([])
  })
})
