// Conversations as they are read, and the messages in them.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contract, type QueryName, type ValueOf } from '../../../shared/contract.ts'
import type { MessageId } from '../../../shared/model/ids.ts'
import { ensureLocalAccount } from '../store/accounts.ts'
import { value } from '../store/handle.ts'
import { ensureMailbox } from '../store/mailboxes.ts'
import { readPart } from '../store/part-jobs.ts'
import { arrive, place, storeFixture, type StoreFixture, type TestMail } from '../store/store-fixture.ts'
import { flagCommands } from './flags.ts'
import { Reads, type QueryContext, type QueryHandlers } from './handlers.ts'
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

const QUERIES: Partial<QueryHandlers> = messageQueries

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

const entries = (view: string, groupId: number | undefined, more: object = {}) =>
  ask('messages.entries', { view, groupId, offset: 0, limit: 50, ...more }).entries
const groupOf = (message: number, view: 'people' | 'threads' = 'people') =>
  value(
    context.db,
    `select ${view === 'people' ? 'conversation' : 'thread'} from grouping where message = ?`,
    message,
  )
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

describe('messages.conversation', () => {
  it('folds what was said before somebody joined, and says who left', () => {
    const { first, carol } = joined()
    const group = groupOf(carol)
    const conversation = ask('messages.conversation', { view: 'people', groupId: group, at: null })
    expect(conversation).toMatchObject({
      kind: 'people',
      title: 'Bob, Carol',
      messages: 1,
      threads: 1,
      opensAt: { message: carol, offset: 0 },
    })
    expect(entries('people', group)).toMatchObject([
      {
        above: [
          { kind: 'subject', subject: 'Re: Plan' },
          { kind: 'before', messages: [{ subject: 'Plan' }, { from: { isMe: true } }] },
          { kind: 'joined', people: [{ name: 'Carol' }], received: 2 },
        ],
        message: { id: carol },
      },
    ])
    expect(
      entries('threads', groupOf(first, 'threads')).map(({ above }) => above.map((one) => one.kind)),
    ).toEqual([['subject'], [], ['joined'], ['left']])
  })

  it('says the same above a message, in whatever part of the conversation it is asked for', () => {
    const thread = groupOf(joined().first, 'threads')
    const whole = entries('threads', thread)
    const apart = whole.map((_, offset) => entries('threads', thread, { offset, limit: 1 })[0])
    expect(apart).toEqual(whole)
  })

  it('begins at the message asked for, else at the oldest unread, else at the newest', () => {
    const [first, second, third] = [0, 1, 2].map((at) =>
      mail(inbox, { at: START + at }, at === 1 ? '' : '\\Seen'),
    )
    const groupId = groupOf(first ?? 0)
    const begins = (at: unknown) => ask('messages.conversation', { view: 'people', groupId, at }).opensAt
    expect(begins(first)).toEqual({ message: first, offset: 0 })
    expect(begins(null)).toEqual({ message: second, offset: 1 })
    flagCommands['messages.setFlag'](fixture.context, {
      messages: [second as MessageId],
      flag: '\\Seen',
      isSet: true,
    })
    expect(begins(999)).toEqual({ message: third, offset: 2 })
  })

  it('finds what its messages say, part by part', () => {
    const [, said] = ['Nothing', 'Un ÉTÉ, deux étés', 'no summer'].map((text, at) =>
      mail(inbox, { at: START + at, text }),
    )
    const groupId = groupOf(said ?? 0)
    const find = (more: object) =>
      ask('messages.find', { view: 'people', groupId, text: 'ete', offset: 0, limit: 9, ...more })
    expect(find({})).toEqual({ hasMore: false, found: [{ message: said, offset: 1, hits: 2 }] })
    expect(find({ limit: 1 })).toEqual({ hasMore: true, found: [] })
  })

  it('tells where each copy lies, and that it was read in one place', () => {
    const copy: Partial<TestMail> = { id: 'a@x' }
    const first = mail(inbox, copy)
    arrive(
      fixture.context,
      sent,
      { from: 'Bob <bob@x.example>', to: ['me@home.example'], at: START, ...copy },
      '\\Seen',
      'again',
    )
    expect(entries('people', groupOf(first))).toMatchObject([
      { message: { isSeen: true, copies: [{ mailboxName: 'INBOX' }, { mailboxName: 'Mail/Sent' }] } },
    ])
  })

  it('shows what is in the trash when it is opened there, and when nothing else is left', () => {
    const trash = ensureMailbox(fixture.context.db, 1, 'Trash', 'trash')
    const gone = mail(trash, { at: START })
    const groupId = groupOf(gone)
    const open = (place?: unknown) =>
      ask('messages.conversation', { view: 'people', groupId, at: null, place })
    const shown = (place?: unknown) => entries('people', groupId, { place }).map(({ message }) => message.id)
    expect(shown()).toEqual([gone])
    const kept = mail(inbox, { at: START + 1 })
    expect(shown()).toEqual([kept])
    expect(shown({ kind: 'mailbox', id: trash })).toEqual([gone, kept])
    expect(open({ kind: 'mailbox', id: inbox }).messages).toBe(1)
  })

  it('is not found when nothing is left of it', () => {
    expect(() => ask('messages.conversation', { view: 'people', groupId: 99, at: null })).toThrow(
      'no messages here any more',
    )
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
