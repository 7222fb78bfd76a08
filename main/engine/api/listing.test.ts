import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contract, type QueryName, type ValueOf } from '../../../shared/contract.ts'
import { ensureLocalAccount } from '../store/accounts.ts'
import { all } from '../store/handle.ts'
import { ROWS } from '../store/listing.ts'
import { ensureMailbox } from '../store/mailboxes.ts'
import { readPart } from '../store/part-jobs.ts'
import { arrive, place, storeFixture, type StoreFixture, type TestMail } from '../store/store-fixture.ts'
import { Reads, type QueryContext, type QueryHandlers } from './handlers.ts'
import { listingQueries } from './listing.ts'
import { mailboxQueries } from './mailboxes.ts'
import { messageQueries } from './messages.ts'
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

const QUERIES: Partial<QueryHandlers> = { ...listingQueries, ...mailboxQueries, ...messageQueries }

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
  ask('listing.rows', { place: { kind }, view, limit: 50, after: null })
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
    const first = ask('listing.rows', { place: { kind: 'all' }, view: 'people', limit: 4, after: null })
    const last = first.rows.at(-1)
    const second = ask('listing.rows', {
      place: { kind: 'all' },
      view: 'people',
      limit: 4,
      after: last && { dateAt: last.dateAt, groupId: last.groupId },
    })
    expect([first.rows.length, first.hasMore, first.total]).toEqual([4, true, 6])
    expect([second.rows.length, second.hasMore]).toEqual([2, false])
    expect(rows('people', 'everywhere')).toMatchObject({ total: 9, rows: { length: 9 } })
  })

  it.each(Object.entries(ROWS))('reads %s along its index', (name, sql) => {
    const binds = name === 'groups' ? [0, 'people', 1, 1, 50] : [0, 1, 1, 50]
    const plan = all<{ detail: string }>(context.db, `explain query plan ${sql}`, ...binds).map(
      (row) => row.detail,
    )
    expect(plan).toEqual([expect.stringMatching(/^SEARCH \w+ USING INDEX list\w*_date \(/)])
  })
})

describe('messages.conversation', () => {
  it('folds what was said before somebody joined, and says who left', () => {
    const { carol } = joined()
    const group = rows().rows.find((row) => row.messageId === carol)?.groupId
    const conversation = ask('messages.conversation', {
      view: 'people',
      groupId: group,
      limit: 50,
      before: null,
    })
    expect(conversation).toMatchObject({ kind: 'people', title: 'Bob, Carol', messages: 1, threads: 1 })
    expect(conversation.entries).toMatchObject([
      { kind: 'subject', subject: 'Re: Plan' },
      { kind: 'before', messages: [{ subject: 'Plan' }, { from: { isMe: true } }] },
      { kind: 'joined', people: [{ name: 'Carol' }], received: 2 },
      { kind: 'message', message: { id: carol } },
    ])
    const [row] = rows('threads').rows
    const thread = ask('messages.conversation', {
      view: 'threads',
      groupId: row?.groupId,
      limit: 50,
      before: null,
    })
    expect(thread.entries.map((entry) => entry.kind)).toEqual([
      'subject',
      'message',
      'message',
      'joined',
      'message',
      'left',
      'message',
    ])
  })

  it('tells where each copy lies, and that it was read in one place', () => {
    const copy: Partial<TestMail> = { id: 'a@x' }
    mail(inbox, copy)
    arrive(
      fixture.context,
      sent,
      { from: 'Bob <bob@x.example>', to: ['me@home.example'], at: START, ...copy },
      '\\Seen',
      'again',
    )
    const [row] = rows().rows
    const { entries } = ask('messages.conversation', {
      view: 'people',
      groupId: row?.groupId,
      limit: 50,
      before: null,
    })
    expect(entries.filter((entry) => entry.kind === 'message')).toMatchObject([
      { message: { isSeen: true, copies: [{ mailboxName: 'INBOX' }, { mailboxName: 'Mail/Sent' }] } },
    ])
  })

  it('shows what is in the trash when it is opened there, and when nothing else is left', () => {
    const trash = ensureMailbox(fixture.context.db, 1, 'Trash', 'trash')
    const gone = mail(trash, { at: START })
    const groupId = rows('people', 'everywhere').rows[0]?.groupId
    const open = (place?: unknown) =>
      ask('messages.conversation', { view: 'people', groupId, limit: 9, before: null, place })
    const shown = (place?: unknown) =>
      open(place).entries.flatMap((entry) => (entry.kind === 'message' ? [entry.message.id] : []))
    expect(shown()).toEqual([gone])
    const kept = mail(inbox, { at: START + 1 })
    expect(shown()).toEqual([kept])
    expect(shown({ kind: 'mailbox', id: trash })).toEqual([gone, kept])
    expect(open({ kind: 'mailbox', id: inbox }).messages).toBe(1)
  })

  it('is not found when nothing is left of it', () => {
    expect(() =>
      ask('messages.conversation', { view: 'people', groupId: 99, limit: 1, before: null }),
    ).toThrow('no messages here any more')
  })
})

describe('messages', () => {
  const RAW = [
    'From: Bob <bob@x.example>',
    'Subject: Report',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    '',
    'my own words',
    '',
    '> quoted words',
    '--b',
    'Content-Type: application/pdf; name="a b.pdf"',
    'Content-Transfer-Encoding: base64',
    '',
    'cGRm',
    '--b--',
    '',
  ].join('\r\n')

  it('give body, parts, headers and structure from the octets, before anything is derived', () => {
    const id = place(fixture.context, inbox, RAW, START)
    const body = ask('messages.body', { id })
    expect(body).toMatchObject({ content: 'whole', html: null, parts: [{ path: '2', fileName: 'a b.pdf' }] })
    expect(body.plain?.own).toContain('my own words')
    expect(body.plain?.quoted).toContain('quoted words')
    const address = context.tickets.find(body.parts[0]?.ticket ?? '')
    const part = address && readPart(context.db, address)
    expect(part && { ...part, octets: Buffer.from(part.octets).toString() }).toEqual({
      octets: 'pdf',
      type: 'application/pdf',
      fileName: 'a b.pdf',
    })
    expect(ask('messages.headers', { id }).headers[1]).toMatchObject({ name: 'Subject', value: 'Report' })
    expect(ask('messages.structure', { id }).children.map((one) => one.type)).toEqual([
      'text/plain',
      'application/pdf',
    ])
    const source = ask('messages.source', { id })
    const raw = readPart(
      context.db,
      context.tickets.find(source.ticket) ?? { message: 0, path: '', isSource: true },
    )
    expect(Buffer.from(raw?.octets ?? []).toString()).toBe(RAW)
  })

  it('are not found when they are gone', () => {
    expect(() => ask('messages.body', { id: 77 })).toThrow('not here any more')
    expect(readPart(context.db, { message: 77, path: '1', isSource: false })).toBeUndefined()
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
