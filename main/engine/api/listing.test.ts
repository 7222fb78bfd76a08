import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contract, type QueryName, type ValueOf } from '../../../shared/contract.ts'
import { ensureLocalAccount } from '../store/accounts.ts'
import { all } from '../store/handle.ts'
import { ensureMailbox } from '../store/mailboxes.ts'
import { PLAIN } from '../store/plain-list.ts'
import { arrive, storeFixture, type StoreFixture, type TestMail } from '../store/store-fixture.ts'
import { Reads, type QueryContext, type QueryHandlers } from './handlers.ts'
import { listingQueries } from './listing.ts'
import { mailboxQueries } from './mailboxes.ts'
import { Tickets } from './tickets.ts'

const START = Date.UTC(2024, 0, 1)
let fixture: StoreFixture
let context: QueryContext
let inbox: number
let sent: number
beforeEach(() => {
  fixture = storeFixture()
  const { db } = fixture.context
  const account = ensureLocalAccount(db, 'me@home.example', 'Me', 0)
  inbox = ensureMailbox(db, account, 'INBOX', 'inbox')
  sent = ensureMailbox(db, account, 'Mail/Sent', 'sent')
  context = { ...fixture.context, db: fixture.reader(), reads: new Reads(), tickets: new Tickets() }
})
afterEach(() => fixture.close())

const QUERIES: Partial<QueryHandlers> = { ...listingQueries, ...mailboxQueries }

/** Asks as a view does: what comes back must fit the contract. */
function ask<N extends QueryName>(name: N, args: unknown): ValueOf<N> {
  const [area = '', method = ''] = name.split('.')
  const methods = contract as unknown as Record<string, Record<string, { args: Shape; result: Shape }>>
  const shapes = methods[area]?.[method]
  if (!shapes) throw new Error(`the contract has no ${name}`)
  const handler = QUERIES[name] as (context: QueryContext, args: unknown) => ValueOf<N>
  return shapes.result.parse(handler(context, shapes.args.parse(args))) as ValueOf<N>
}
interface Shape {
  parse(value: unknown): unknown
}

const rows = (view = 'people', kind = 'all') =>
  ask('listing.rows', { list: question({ view, place: { kind } }), offset: 0, limit: 50 })
const question = (more: object) => ({
  place: { kind: 'all' },
  view: 'people',
  text: '',
  filters: [],
  sort: { by: 'date', isReversed: false },
  ...more,
})
const mail = (mailbox: number, more: Partial<TestMail>, flags = '') =>
  arrive(
    fixture.context,
    mailbox,
    { from: 'Bob <bob@x.example>', to: ['me@home.example'], at: START, ...more },
    flags,
  )

/** Bob and I plan; Carol joins; Bob goes on with Carol left out. */
function joined() {
  const subject = 'Re: Plan'
  const first = mail(inbox, { id: '1@x', subject: 'Plan', at: START }, '\\Seen')
  const mine = mail(
    sent,
    { id: '2@x', refs: ['1@x'], from: 'me@home.example', to: ['bob@x.example'], subject, at: START + 1 },
    '\\Seen',
  )
  const carol = mail(inbox, {
    id: '3@x',
    refs: ['1@x', '2@x'],
    cc: ['Carol <carol@x.example>'],
    subject,
    at: START + 2,
  })
  const without = mail(inbox, { id: '4@x', refs: ['1@x', '2@x', '3@x'], subject, at: START + 3 })
  return { first, mine, carol, without }
}

describe('listing.rows', () => {
  it('shows people, me where I wrote, unread voices, and the newest message', () => {
    const { carol, without } = joined()
    expect(rows().rows).toMatchObject([
      {
        messageId: without,
        messages: 3,
        unread: 1,
        people: [
          { name: 'Bob', isUnread: true },
          { isMe: true, isUnread: false },
        ],
      },
      {
        messageId: carol,
        messages: 1,
        people: [
          { name: 'Bob', isUnread: true },
          { name: 'Carol', isUnread: false },
        ],
      },
    ])
    expect(rows('threads').rows).toMatchObject([{ messageId: without, messages: 4, unread: 2 }])
    expect(rows('messages').rows.map((row) => row.messages)).toEqual([1, 1, 1, 1])
  })

  it('calls people as their own mail does where a message does not say', () => {
    mail(inbox, {})
    mail(sent, { from: 'me@home.example', to: ['bob@x.example'], at: START + 1 })
    expect(rows().rows[0]?.people).toMatchObject([{ isMe: true }, { name: 'Bob', isMe: false }])
  })

  it('names a list by its posting address, and a bulk sender by its author', () => {
    mail(inbox, { listId: 'dev.lists.example', to: ['Developers <dev@lists.example>'] })
    mail(inbox, { from: 'Shop <news@shop.example>', bulkSender: 'news@shop.example', at: START - 1 })
    expect(rows().rows).toMatchObject([
      { kind: 'list', people: [{ name: 'Developers', address: 'dev@lists.example' }] },
      { kind: 'bulk', people: [{ name: 'Shop' }] },
    ])
  })

  it('pages by position, and finds everything also in junk and trash', () => {
    const trash = ensureMailbox(fixture.context.db, 1, 'Trash', 'trash')
    for (let at = 0; at < 9; at++)
      mail(at % 3 === 0 ? trash : inbox, { from: `p${at}@x.example`, at: START + at })
    const page = (offset: number) => ask('listing.rows', { list: question({}), offset, limit: 4 })
    const [first, second] = [page(0), page(4)]
    expect([first.rows.length, first.hasMore, first.total]).toEqual([4, true, 6])
    expect([second.rows.length, second.hasMore]).toEqual([2, false])
    expect(rows('people', 'everywhere')).toMatchObject({ total: 9, rows: { length: 9 } })
  })

  it.each(Object.entries(PLAIN))('reads %s along its index', (name, sql) => {
    const binds =
      { groups: [0, 'people', 1, 50, 0], messages: [0, 1, 50, 0], spans: [0, 'people'] }[name] ?? []
    const plan = all<{ detail: string }>(context.db, `explain query plan ${sql}`, ...binds)
    expect(plan.map((row) => row.detail)).toEqual([expect.stringMatching(/^SEARCH \w+ USING PRIMARY KEY \(/)])
  })

  it('says what a search looked at, and where a text is no query', () => {
    mail(inbox, { text: 'tea', at: START })
    const search = (text: string, filters: string[] = []) =>
      ask('listing.rows', { list: question({ text, filters }), offset: 0, limit: 9 })
    expect(search('tea')).toMatchObject({ rows: [{ snippet: { text: 'tea' } }], indexed: 1, pending: 0 })
    expect(rows()).toMatchObject({ indexed: null, pending: null })
    expect(() => search('tea OR')).toThrow('OR at character 5')
    expect(() => search('', ['is:blue'])).toThrow('“blue” at character 4')
  })

  it('is asked again when what it read changes, and not for every message that comes in', () => {
    rows()
    expect(context.reads.list()).toContain('list:0')
    expect(context.reads.list()).not.toContain('status:*')
    ask('listing.rows', {
      list: question({ place: { kind: 'tag', keyword: 'todo' } }),
      offset: 0,
      limit: 9,
    })
    expect(context.reads.list()).toContain('list:*')
  })
})

describe('listing.count', () => {
  it('counts messages and those unread, each once', () => {
    mail(inbox, { text: 'tea', id: 'a@x' })
    mail(sent, { text: 'tea', id: 'a@x' }, '\\Seen')
    mail(inbox, { text: 'tea', id: 'b@x', at: START + 1 })
    expect(ask('listing.count', { text: 'tea', place: { kind: 'all' } })).toEqual({ messages: 2, unread: 1 })
  })
})

describe('mailboxes.list', () => {
  it('counts what is listed and unread, and labels by the last part of the name', () => {
    joined()
    expect(ask('mailboxes.list', {})).toMatchObject([
      { label: 'INBOX', messages: 3, unread: 2 },
      { label: 'Sent', messages: 1, unread: 0 },
    ])
  })
})
