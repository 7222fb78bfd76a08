import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ensureLocalAccount } from './accounts.ts'
import { openMailbox, setCheckpoint } from './checkpoints.ts'
import { applyDerived } from './derived/apply.ts'
import { all, run, value } from './handle.ts'
import { ensureMailbox } from './mailboxes.ts'
import { storeArrivals } from './messages.ts'
import { placeKnown, voidedHeads } from './recognition.ts'
import { applyMailboxes, type ListedMailbox } from './remote-mailboxes.ts'
import { purgeMissing, removeAccountSlice } from './remove-messages.ts'
import { headKey } from '../sync/head-key.ts'
import { arrive, parsedMail, storeFixture, type StoreFixture } from './store-fixture.ts'

let store: StoreFixture
beforeEach(() => {
  store = storeFixture()
  run(
    store.context.db,
    "insert into account (id, kind, address, display_name, created_at) values (1, 'imap', 'a@x', '', 0)",
  )
})
afterEach(() => store.close())

const listed = (name: string, uidValidity: string, more: Partial<ListedMailbox> = {}): ListedMailbox => ({
  name,
  delimiter: '/',
  role: null,
  isSelectable: true,
  uidValidity,
  messages: 0,
  ...more,
})
const apply = (...mailboxes: ListedMailbox[]) => applyMailboxes(store.context.db, 1, mailboxes, 1000)
const open = (mailbox: number, uidValidity: string) =>
  openMailbox(store.context.db, mailbox, { uidValidity, highestModseq: null, messages: 1 })
const put = (mailbox: number, text: string, uid: number): number =>
  storeArrivals(
    store.context.db,
    mailbox,
    [
      {
        octets: Buffer.from(text),
        content: 'whole',
        sizeBytes: text.length,
        uid,
        flags: '',
        modseq: null,
        internalAt: 0,
      },
    ],
    0,
  )[0]?.message ?? 0
const placements = () =>
  all(store.context.db, 'select mailbox, uid, missing_at is not null as missing from placement order by id')
const count = (table: string): number | undefined =>
  value(store.context.db, `select count(*) from "${table}"`)

describe('mailboxes as a server lists them', () => {
  it('keeps a renamed mailbox, but trusts its uids no more', () => {
    const [before] = apply(listed('Plans', '5'))
    const id = before?.id ?? 0
    open(id, '5')
    put(id, 'Subject: x\r\n\r\n', 3)
    const [after] = apply(listed('Plans 2027', '5'))
    expect(after).toMatchObject({ id, name: 'Plans 2027', is_complete: 0 })
    expect(placements()).toEqual([{ mailbox: id, uid: null, missing: 0 }])
  })

  it('does not guess which of two mailboxes was renamed', () => {
    for (const one of apply(listed('A', '1'), listed('B', '1'))) open(one.id, '1')
    expect(apply(listed('C', '1')).map((one) => one.name)).toEqual(['C'])
    expect(count('mailbox')).toBe(3)
  })

  it('keeps the mail of a deleted mailbox for thirty days', () => {
    const [mailbox] = apply(listed('Old', '5'))
    const id = mailbox?.id ?? 0
    open(id, '5')
    arrive(store.context, id, { id: 'a@x', from: 'b@x', at: 1 })
    expect(apply()).toEqual([])
    expect(count('message')).toBe(1)
    const days = 86_400_000
    purgeMissing(store.context, 1000 + 29 * days)
    expect(count('message')).toBe(1)
    purgeMissing(store.context, 1000 + 31 * days)
    const left = ['message', 'blob', 'placement', 'mailbox', 'envelope', 'grouping', 'listed', 'thread_key']
    expect(left.map(count)).toEqual(left.map(() => 0))
    expect(count('search_docsize')).toBe(0)
  })

  it('takes up a deleted mailbox that comes back with its mail', () => {
    const [mailbox] = apply(listed('Old', '5'))
    const id = mailbox?.id ?? 0
    open(id, '5')
    put(id, 'Subject: x\r\n\r\n', 3)
    apply()
    apply(listed('Old', '6'))
    open(id, '6')
    put(id, 'Subject: x\r\n\r\n', 9)
    expect(placements()).toEqual([{ mailbox: id, uid: 9, missing: 0 }])
    expect(count('message')).toBe(1)
  })
})

describe('a renumbered mailbox', () => {
  it('finds its messages again by their headers; the rest goes missing with the checkpoint', () => {
    const { db } = store.context
    const [mailbox] = apply(listed('INBOX', '1'))
    const id = mailbox?.id ?? 0
    open(id, '1')
    const kept = put(id, 'Subject: kept\r\n\r\nbody', 3)
    put(id, 'Subject: lost\r\n\r\nbody', 4)
    expect(open(id, '2')).toMatchObject({ isComplete: false, uidNext: 1, placed: 0, voided: 2 })
    const key = headKey(Buffer.from('Subject: kept\r\n\r\n'), 'Subject: kept\r\n\r\nbody'.length)
    const head = voidedHeads(db, id, 0).find((one) => one.key === key)
    expect(head?.message).toBe(kept)
    const at = { uid: 1, flags: '', modseq: null, internalAt: 0 }
    expect(placeKnown(db, id, [{ ...at, message: kept }])).toEqual([1])
    setCheckpoint(db, id, { uidNext: 2, highestModseq: null, isComplete: true }, 500)
    expect(placements()).toEqual([
      { mailbox: id, uid: 1, missing: 0 },
      { mailbox: id, uid: null, missing: 1 },
    ])
  })

  it('knows octets by the server’s own name of them, within the account only', () => {
    const { db } = store.context
    const [inbox, all] = apply(listed('INBOX', '1'), listed('All', '1'))
    const message = put(inbox?.id ?? 0, 'Subject: x\r\n\r\n', 3)
    run(db, "update placement set email_id = 'M1'")
    const at = { uid: 8, flags: '', modseq: null, internalAt: 0, emailId: 'M1', message: null }
    expect(placeKnown(db, all?.id ?? 0, [at])).toEqual([8])
    run(
      db,
      "insert into account (id, kind, address, display_name, created_at) values (2, 'imap', 'b@x', '', 0)",
    )
    const [other] = applyMailboxes(db, 2, [listed('INBOX', '1')], 0)
    expect(placeKnown(db, other?.id ?? 0, [at])).toEqual([])
    expect(value(db, 'select count(*) from placement where message = ?', message)).toBe(2)
  })
})

describe('a message that is placed without being downloaded', () => {
  it('is listed in the mailbox it came to, with the flags it has there', () => {
    const { db } = store.context
    const [inbox, archive] = apply(listed('INBOX', '1'), listed('Archive', '1'))
    arrive(store.context, inbox?.id ?? 0, { id: 'a@x', from: 'b@x', at: 1 })
    run(db, "update placement set email_id = 'M1'")
    const at = {
      uid: 8,
      flags: '\\Flagged \\Seen',
      modseq: null,
      internalAt: 0,
      emailId: 'M1',
      message: null,
    }
    placeKnown(db, archive?.id ?? 0, [at])
    const rows = all(db, 'select unread, starred from listed where scope = ?', archive?.id ?? 0)
    expect(rows).toEqual([{ unread: 0, starred: 1 }])
  })
})

describe('removing an account', () => {
  it('gives no id a second time: what is still on its way must not meet other mail', () => {
    const { db } = store.context
    const mailbox = apply(listed('INBOX', '1'))[0]?.id ?? 0
    const message = arrive(store.context, mailbox, { id: 'a@x', from: 'b@x', at: 1 })
    while (!removeAccountSlice(store.context, 1)) {
      // Slice by slice.
    }
    const account = ensureLocalAccount(db, 'c@x', '', 0)
    expect(account).toBeGreaterThan(1)
    const next = ensureMailbox(db, account, 'INBOX', null)
    expect(next).toBeGreaterThan(mailbox)
    expect(put(next, 'Subject: other\r\n\r\n', 1)).toBeGreaterThan(message)
  })

  it('passes over what was analysed of a message that is gone meanwhile', () => {
    const mailbox = apply(listed('INBOX', '1'))[0]?.id ?? 0
    const message = put(mailbox, 'Subject: x\r\n\r\n', 1)
    while (!removeAccountSlice(store.context, 1)) {
      // Slice by slice.
    }
    const parsed = parsedMail({ id: 'a@x', from: 'b@x', at: 1 })
    applyDerived(store.context, [{ message, fromLayer: 0, parsed }])
    const left = ['envelope', 'participant', 'search_docsize', 'grouping', 'score', 'correspondence']
    expect(left.map(count)).toEqual(left.map(() => 0))
  })

  it('leaves mail that another account holds too', () => {
    const { db } = store.context
    run(
      db,
      "insert into account (id, kind, address, display_name, created_at) values (2, 'imap', 'b@x', '', 0)",
    )
    const [mine] = apply(listed('INBOX', '1'))
    const [theirs] = applyMailboxes(db, 2, [listed('INBOX', '1')], 0)
    put(mine?.id ?? 0, 'Subject: both\r\n\r\n', 1)
    put(theirs?.id ?? 0, 'Subject: both\r\n\r\n', 1)
    put(mine?.id ?? 0, 'Subject: mine\r\n\r\n', 2)
    while (!removeAccountSlice(store.context, 1)) {
      // Slice by slice.
    }
    expect(count('message')).toBe(1)
    expect(count('blob')).toBe(1)
    expect(all(db, 'select id from account')).toEqual([{ id: 2 }])
  })
})
