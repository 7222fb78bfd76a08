import { afterEach, describe, expect, it } from 'vitest'
import { addAccount, ensureLocalAccount } from '../accounts.ts'
import { rebuildFrom } from '../derived.ts'
import { all, get, run, transaction, value, type ReadDb } from '../handle.ts'
import { ensureMailbox } from '../mailboxes.ts'
import {
  arrive,
  parsedMail,
  place,
  storeFixture,
  type StoreFixture,
  type TestMail,
} from '../store-fixture.ts'
import { applyDerived, freshenGroups } from './apply.ts'
import { contents } from './contents.ts'
import { ungroupMessages } from './group.ts'
import { NEWEST } from './list-changes.ts'
import { relist, relistMailbox } from './relist.ts'

const DAY = 86_400_000
const START = Date.UTC(2024, 0, 1)
let fixture: StoreFixture
afterEach(() => fixture.close())

function open() {
  fixture = storeFixture()
  const { db } = fixture.context
  const account = ensureLocalAccount(db, 'me@home.example', 'Me', 0)
  return {
    context: fixture.context,
    db,
    account,
    inbox: ensureMailbox(db, account, 'INBOX', 'inbox'),
    sent: ensureMailbox(db, account, 'Sent', 'sent'),
    trash: ensureMailbox(db, account, 'Trash', 'trash'),
    work: ensureMailbox(db, account, 'Work', null),
  }
}

const conversationOf = (db: ReadDb, message: number) =>
  get<{ kind: string; key: string; id: number }>(
    db,
    'select c.* from grouping g join conversation c on c.id = g.conversation where g.message = ?',
    message,
  )
const threadOf = (db: ReadDb, message: number) =>
  value(db, 'select thread from grouping where message = ?', message)
const rowOf = (db: ReadDb, scope: number, view: string, group: number | undefined) =>
  get<{ messages: number; unread: number; message: number; starred: number; attachments: number }>(
    db,
    'select * from list_row where scope = ? and view = ? and group_id = ?',
    scope,
    view,
    group ?? 0,
  )

describe('conversations', () => {
  it('joins what was exchanged with the same people over two accounts, Sent included', () => {
    const { context, db, inbox, sent } = open()
    const other = ensureLocalAccount(db, 'me@work.example', 'Me', 0)
    const otherInbox = ensureMailbox(db, other, 'INBOX', 'inbox')
    const a = arrive(context, inbox, { from: 'bob@x.example', to: ['me@home.example'], at: START })
    const b = arrive(context, otherInbox, { from: 'bob@x.example', to: ['me@work.example'], at: START + 1 })
    const c = arrive(
      context,
      sent,
      { from: 'me@home.example', to: ['Bob <bob@x.example>'], at: START + 2 },
      '\\Seen',
    )
    const conversation = conversationOf(db, a)
    expect([conversationOf(db, b)?.id, conversationOf(db, c)?.id]).toEqual([
      conversation?.id,
      conversation?.id,
    ])
    expect(rowOf(db, 0, 'people', conversation?.id)).toMatchObject({ messages: 3, unread: 2, message: c })
    expect(rowOf(db, -1, 'people', conversation?.id)).toMatchObject({ messages: 2, message: b })
  })

  it('knows lists, bulk senders and notes to oneself', () => {
    const { context, db, inbox } = open()
    const list = arrive(context, inbox, { from: 'bob@x.example', listId: 'dev.x.example', at: START })
    const bulk = arrive(context, inbox, { from: 'news@x.example', bulkSender: 'news@x.example', at: START })
    const self = arrive(context, inbox, { from: 'me@home.example', to: ['me@home.example'], at: START })
    expect([list, bulk, self].map((one) => conversationOf(db, one)?.kind)).toEqual(['list', 'bulk', 'self'])
  })

  it('makes one row of copies, in the list they came through', () => {
    const { context, db, inbox, sent } = open()
    const mail: TestMail = { id: 'a@x', from: 'me@home.example', to: ['dev@x.example'], at: START }
    const mine = arrive(context, sent, mail, '\\Seen')
    const relayed = arrive(context, inbox, { ...mail, listId: 'dev.x.example' }, '', 'list')
    expect(conversationOf(db, mine)?.kind).toBe('list')
    const { id } = conversationOf(db, relayed) ?? {}
    expect(rowOf(db, 0, 'people', id)).toMatchObject({ messages: 1, unread: 0 })
    expect(rowOf(db, inbox, 'people', id)).toMatchObject({ messages: 1, unread: 1, message: relayed })
    expect(value(db, "select rows from list_total where scope = 0 and view = 'people'")).toBe(1)
  })

  it('keeps apart what a broken sender gave one Message-ID', () => {
    const { context, db, inbox } = open()
    const one = arrive(context, inbox, { id: 'same@x', from: 'bot@x.example', at: START })
    arrive(context, inbox, { id: 'same@x', from: 'bot@x.example', at: START + DAY })
    expect(rowOf(db, 0, 'people', conversationOf(db, one)?.id)?.messages).toBe(2)
  })

  it('re-keys when an address turns out to be mine', () => {
    const { context, db, inbox } = open()
    const mail: TestMail = { from: 'bob@x.example', to: ['me@old.example'], at: START }
    const message = arrive(context, inbox, mail)
    expect(conversationOf(db, message)?.key).toBe('people bob@x.example me@old.example')
    addAccount(
      db,
      '0'.repeat(64),
      {
        address: 'me@old.example',
        displayName: '',
        imap: { host: 'h', port: 1, security: 'tls', userName: 'u', caPem: null },
        smtp: null,
        credentials: { kind: 'password', password: 'p' },
      },
      0,
    )
    const waits = value(db, 'select from_layer from pending where message = ?', message)
    expect(waits).toBe(1)
    applyDerived(context, [{ message, fromLayer: 1, parsed: undefined }])
    expect(conversationOf(db, message)?.key).toBe('people bob@x.example')
    expect(value(db, "select rows from list_total where scope = 0 and view = 'people'")).toBe(1)
  })
})

describe('threads', () => {
  it('join when the link arrives late', () => {
    const { context, db, inbox } = open()
    const a = arrive(context, inbox, { id: 'a@x', from: 'bob@x.example', at: START })
    const c = arrive(context, inbox, { id: 'c@x', refs: ['b@x'], from: 'eve@x.example', at: START + 2 })
    expect(threadOf(db, a)).not.toBe(threadOf(db, c))
    const b = arrive(context, inbox, { id: 'b@x', refs: ['a@x'], from: 'bob@x.example', at: START + 1 })
    expect(new Set([a, b, c].map((one) => threadOf(db, one))).size).toBe(1)
    expect(rowOf(db, 0, 'threads', threadOf(db, a))).toMatchObject({ messages: 3, message: c })
    expect(value(db, "select rows from list_total where scope = 0 and view = 'threads'")).toBe(1)
  })

  it('fall apart when the message that held them leaves the store', () => {
    const { context, db, inbox } = open()
    const a = arrive(context, inbox, { id: 'a@x', from: 'bob@x.example', at: START })
    const b = arrive(context, inbox, { refs: ['a@x', 'c@x'], from: 'bob@x.example', at: START + 1 })
    const c = arrive(context, inbox, { id: 'c@x', from: 'bob@x.example', at: START + 2 })
    expect(threadOf(db, a)).toBe(threadOf(db, c))
    ungroupMessages(context, [b])
    expect(threadOf(db, b)).toBeUndefined()
    expect(threadOf(db, a)).not.toBe(threadOf(db, c))
    expect(rowOf(db, 0, 'people', conversationOf(db, a)?.id)?.messages).toBe(2)
  })
})

function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return Math.floor((state / 0x80000000) * below)
  }
}

const PEOPLE = ['me@home.example', 'bob@x.example', 'carol@x.example', 'dan@y.example', 'me@late.example']

function randomMails(count: number, random: (below: number) => number): TestMail[] {
  return Array.from({ length: count }, (_, at) => ({
    ...(random(10) > 0 && { id: `m${random(count)}@x` }),
    refs: Array.from({ length: random(3) }, () => `m${random(count)}@x`),
    ...(random(12) > 0 && { from: PEOPLE[random(PEOPLE.length)] as string }),
    to: Array.from({ length: 1 + random(2) }, () => PEOPLE[random(PEOPLE.length)] as string),
    at: START + random(20) * DAY,
    text: `message ${at}`,
    ...(random(8) === 0 && { listId: 'dev.x.example' }),
    ...(random(8) === 0 && { bulkSender: 'news@x.example' }),
    ...(random(6) === 0 && { attachments: ['a.pdf'] }),
  }))
}

describe('derived equals rebuilt', () => {
  it.each(Array.from({ length: 12 }, (_, seed) => seed + 1))('after random history %i', (seed) => {
    const { context, db, inbox, sent, trash, work, account } = open()
    const random = seeded(seed)
    const mailboxes = [inbox, sent, trash, work]
    const parsed = new Map<number, TestMail>()
    const waiting: number[] = []
    const derive = () => {
      while (waiting.length > 0) {
        const at = random(waiting.length)
        const [message] = waiting.splice(at, 1)
        const mail = parsed.get(message ?? 0)
        if (message && mail) applyDerived(context, [{ message, fromLayer: 0, parsed: parsedMail(mail) }])
      }
    }
    for (const mail of randomMails(60, random)) {
      for (let copy = 0; copy <= (random(4) === 0 ? 1 : 0); copy++) {
        const octets = JSON.stringify(mail) + (random(2) === 0 ? ' other way' : '')
        const mailbox = mailboxes[random(4)] as number
        const message = place(context, mailbox, octets, mail.at, random(2) ? '\\Seen' : '\\Flagged')
        parsed.set(message, mail)
        waiting.push(message)
      }
      if (random(5) === 0) derive()
      if (random(3) === 0) changeSomething(random)
    }
    derive()
    run(db, "insert into identity (account, address) values (?, 'me@late.example')", account)
    regroup()
    while (!freshenGroups(context, 1000));
    const derived = contents(db)

    rebuildFrom(db, 1)
    for (const message of [...parsed.keys()].sort(() => random(3) - 1))
      applyDerived(context, [{ message, fromLayer: 1, parsed: undefined }])
    while (!freshenGroups(context, 1000));
    expect(contents(db)).toEqual(derived)

    function regroup() {
      const mine = all<{ message: number }>(
        db,
        "select distinct message from participant where address = 'me@late.example'",
      )
      applyDerived(
        context,
        mine.map(({ message }) => ({ message, fromLayer: 1, parsed: undefined })),
      )
    }
    function changeSomething(random: (below: number) => number) {
      const placed = all<{ id: number; message: number }>(db, 'select id, message from placement')
      const one = placed[random(placed.length)] as { id: number; message: number }
      transaction(db, () => {
        const act = random(4)
        if (act === 0) run(db, "update placement set flags = '\\Flagged \\Seen todo' where id = ?", one.id)
        if (act === 1) run(db, "update placement set flags = '' where id = ?", one.id)
        if (act === 2) run(db, 'update placement set missing_at = 1 where id = ?', one.id)
        if (act === 3) run(db, 'delete from placement where id = ?', one.id)
        relist(db, [one.message])
      })
      if (random(9) === 0) {
        run(db, "update mailbox set role = iif(role is null, 'junk', null) where id = ?", work)
        relistMailbox(db, work)
      }
    }
  })
})

describe('the newest of a group', () => {
  it.each(Object.entries(NEWEST))('(%s) is read from the group alone', (view, sql) => {
    const { db } = open()
    const plan = all<{ detail: string }>(db, `explain query plan ${sql}`, 1, 0).map((row) => row.detail)
    const member = view === 'people' ? 'conversation' : 'thread'
    expect(plan).toEqual([`SEARCH listed USING INDEX listed_${member} (${member}=? AND scope=?)`])
  })
})
