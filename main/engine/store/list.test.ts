import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SORTS, type ListQuestion } from '../../../shared/contract/listing.ts'
import type { MailboxId, SmartListId } from '../../../shared/model/ids.ts'
import { View } from '../../../shared/model/mail.ts'
import { changeAccount, ensureLocalAccount } from './accounts.ts'
import { freshenGroups } from './derived/apply.ts'
import { all, run, value } from './handle.ts'
import { describePage, offsetOf, pageOf, prepareList } from './list.ts'
import { walkStatement } from './list-walk.ts'
import { ensureMailbox } from './mailboxes.ts'
import { AUTHORS, MINE } from './row-voices.ts'
import { arrive, storeFixture, type StoreFixture, type TestMail } from './store-fixture.ts'

const START = Date.UTC(2024, 0, 1, 12)
const DAY = 86_400_000
let fixture: StoreFixture
let inbox: number
let sent: number
let work: number
beforeEach(() => {
  fixture = storeFixture()
  const { db } = fixture.context
  const account = ensureLocalAccount(db, 'me@home.example', 'Home', 0)
  const other = ensureLocalAccount(db, 'me@work.example', 'Work', 0)
  inbox = ensureMailbox(db, account, 'INBOX', 'inbox')
  sent = ensureMailbox(db, account, 'Sent', 'sent')
  work = ensureMailbox(db, other, 'INBOX', 'inbox')
})
afterEach(() => fixture.close())

const mail = (more: Partial<TestMail>, mailbox = inbox, flags = '', way = '') =>
  arrive(
    fixture.context,
    mailbox,
    { from: 'Bob <bob@x.example>', to: ['me@home.example'], at: START, ...more },
    flags,
    way,
  )

const question = (more: Partial<ListQuestion>): ListQuestion => ({
  place: { kind: 'all' },
  view: 'messages',
  text: '',
  filters: [],
  sort: { by: 'date', isReversed: false },
  ...more,
})
const prepared = (more: Partial<ListQuestion>) => prepareList(fixture.context.db, question(more), START)
const page = (more: Partial<ListQuestion>, offset = 0, limit = 1000) =>
  pageOf(fixture.context.db, prepared(more), offset, limit)
const messages = (more: Partial<ListQuestion>) => page(more).heads.map((one) => one.message)
const rows = (more: Partial<ListQuestion>) => {
  const list = prepared(more)
  return describePage(fixture.context.db, list, pageOf(fixture.context.db, list, 0, 1000).heads)
}
const freshen = () => {
  while (!freshenGroups(fixture.context, 1000));
}

const NAMES = ['Zoë', 'anna', 'Émile', 'Bob', 'Carol', 'Éva', 'Dan', '']

/** 150 messages of some months, in groups, copies and both accounts. */
function fill(): void {
  for (let n = 0; n < 150; n++) {
    const name = NAMES[n % 8] ?? ''
    mail(
      {
        ...(n % 11 !== 0 && { id: `m${n - (n % 7 === 0 ? 1 : 0)}@x` }),
        ...(n % 5 === 0 && { refs: [`m${n - 5}@x`] }),
        from: name === '' ? `x${n % 16}@y.example` : `${name} <p${n % 24}@x.example>`,
        at: START + ((n * 37) % 150) * DAY,
        subject: n % 3 === 0 ? 'tea' : 'milk',
        text: 'x'.repeat((n * 53) % 400),
        ...(n % 6 === 0 && { attachments: ['a.pdf'] }),
        ...(n % 40 === 0 && { protection: 'pgp-encrypted' as const }),
        ...(n % 9 === 0 && { bulkSender: `p${n % 24}@x.example` }),
      },
      [inbox, work, sent][n % 3],
      ['', '\\Seen', '\\Flagged', '\\Seen todo'][n % 4],
      `${n}`,
    )
  }
  freshen()
}

describe('any list', () => {
  it('is the same read whole or by pages, knows every row once and where it stands', () => {
    fill()
    const { db } = fixture.context
    const places: ListQuestion['place'][] = [
      { kind: 'all' },
      { kind: 'inboxes' },
      { kind: 'everywhere' },
      { kind: 'mailbox', id: work as MailboxId },
      { kind: 'role', role: 'inbox' },
      { kind: 'tag', keyword: 'ToDo' },
    ]
    for (const place of places)
      for (const view of View.options)
        for (const by of SORTS)
          for (const isReversed of [false, true])
            for (const text of ['', 'tea', '-tea']) {
              const list = prepared({ place, view, text, sort: { by, isReversed } })
              const whole = pageOf(db, list, 0, 1000).heads.map((one) => one.groupId)
              const paged: number[] = []
              for (let offset = 0; ; offset += 29) {
                const part = pageOf(db, list, offset, 29)
                paged.push(...part.heads.map((one) => one.groupId))
                if (!part.hasMore) {
                  expect(part.total).toBe(paged.length)
                  break
                }
              }
              expect(paged).toEqual(whole)
              expect(new Set(paged).size).toBe(paged.length)
              if (text !== 'tea') expect(whole.length).toBeGreaterThan(0)
              if (whole.length === 0) continue
              for (const at of [0, whole.length >> 1, whole.length - 1])
                expect(offsetOf(db, list, whole[at] ?? 0)).toBe(at)
              expect(offsetOf(db, list, 999_999)).toBeNull()
            }
  })

  it('stands in the order asked for', () => {
    fill()
    for (const place of [{ kind: 'all' }, { kind: 'everywhere' }] as const)
      for (const view of View.options)
        for (const isReversed of [false, true]) {
          const shown = (by: (typeof SORTS)[number]) => rows({ place, view, sort: { by, isReversed } })
          const sign = isReversed ? -1 : 1
          const rises = (values: number[]) =>
            expect(values).toEqual(values.toSorted((one, other) => (one - other) * sign))
          rises(shown('date').map((row) => -row.dateAt))
          rises(shown('size').map((row) => -row.sizeBytes))
          rises(shown('importance').map((row) => -row.importance))
          const byImportance = shown('importance')
          for (const [at, row] of byImportance.entries()) {
            const next = byImportance[at + 1]
            if (next?.importance === row.importance) expect(row.dateAt).toBeGreaterThanOrEqual(next.dateAt)
          }
        }
  })

  it('gives to each filter what the rows show', () => {
    fill()
    const whole = rows({})
    const asked = (filter: string) => rows({ filters: [filter] }).map((row) => row.groupId)
    const shown = (is: (row: (typeof whole)[number]) => boolean) => whole.filter(is).map((row) => row.groupId)
    expect(asked('is:unread')).toEqual(shown((row) => row.unread > 0))
    expect(asked('is:starred')).toEqual(shown((row) => row.isStarred))
    expect(asked('has:attachment')).toEqual(shown((row) => row.hasAttachment))
    expect(asked('importance:>0')).toEqual(shown((row) => row.importance > 0))
    expect(asked('larger:300b')).toEqual(shown((row) => row.sizeBytes > 300))
    expect(asked('index:?')).toEqual(shown((row) => row.letter === '?'))
    expect(asked('index:<=C')).toEqual(shown((row) => 'CDE'.includes(row.letter)))
    expect(asked('encrypted:yes').length).toBeGreaterThan(3)
    expect(asked('tag:todo')).toEqual(shown((row) => row.tags.includes('todo')))
  })
})

describe('a row', () => {
  it('shows the hit, not the newest message of its group', () => {
    const hit = mail({ text: 'the tea is here', at: START })
    mail({ text: 'later', at: START + DAY })
    expect(rows({ view: 'people', text: 'tea' })).toMatchObject([
      { messageId: hit, messages: 2, snippet: { text: 'the tea is here', marks: [[4, 7]] } },
    ])
  })

  it('counts a message that lies in two of the mailboxes once', () => {
    mail({ id: 'a@x' }, inbox, '', 'one')
    mail({ id: 'a@x' }, work, '\\Seen todo', 'two')
    const place = { kind: 'role', role: 'inbox' } as const
    for (const view of View.options)
      expect(rows({ place, view })).toMatchObject([{ messages: 1, unread: 0, tags: ['todo'] }])
    expect(page({ place }).total).toBe(1)
  })

  it('tells protection, size, and that a change waits for a server', () => {
    const { db } = fixture.context
    const message = mail({ protection: 'smime-signed' })
    const [row] = rows({ view: 'people' })
    expect(row).toMatchObject({ protection: 'smime-signed', isPending: false })
    expect(row?.sizeBytes).toBe(value(db, 'select size_bytes from message where id = ?', message))
    run(
      db,
      `insert into operation (account, kind, placement, created_at) select 1, 'flags', id, 0 from placement`,
    )
    for (const view of View.options) expect(rows({ view })).toMatchObject([{ isPending: true }])
  })

  it('is sorted by the other’s name where I wrote last', () => {
    mail({ from: 'Zoë <zoe@x.example>' })
    mail({ from: 'me@home.example', to: ['Zoë <zoe@x.example>'], at: START + 1 }, sent)
    mail({ from: 'Nils <nils@x.example>', at: START + 2 })
    const order = rows({ view: 'people', sort: { by: 'sender', isReversed: true } })
    expect(order.map((row) => row.people.some((one) => one.address === 'zoe@x.example'))).toEqual([
      true,
      false,
    ])
  })
})

describe('importance', () => {
  it('grows with what I wrote, with stars and tags, and falls with spam', () => {
    const importance = (message: number) =>
      rows({ place: { kind: 'everywhere' } }).find((row) => row.messageId === message)?.importance
    const first = mail({ id: 'first@x' })
    const spam = mail({ from: 'Shop <s@shop.example>', isSpam: true, at: START + 1 })
    expect([importance(first), importance(spam)]).toEqual([1, -5])
    mail(
      { id: 'mine@x', refs: ['first@x'], from: 'me@home.example', to: ['bob@x.example'], at: START + 2 },
      sent,
    )
    freshen()
    expect(importance(first)).toBe(7)
    const starred = mail({ from: 'Nils <n@x.example>', at: START + 3 }, inbox, '\\Flagged todo')
    expect(importance(starred)).toBe(6)
    expect(
      rows({ view: 'people', sort: { by: 'importance', isReversed: false } })[0]?.people[0],
    ).toMatchObject({
      isMe: true,
    })
  })
})

describe('a place', () => {
  const leaveOut = (id: number, isInUnified: boolean) =>
    changeAccount(fixture.context.db, id, { isInUnified })

  it('of all inboxes leaves out the accounts that are left out, at once', () => {
    const home = mail({})
    const there = mail({ at: START + 1 }, work)
    expect(messages({ place: { kind: 'inboxes' } })).toEqual([there, home])
    leaveOut(2, false)
    expect(messages({ place: { kind: 'inboxes' } })).toEqual([home])
    expect(page({ place: { kind: 'inboxes' } }).total).toBe(1)
    leaveOut(1, false)
    expect(messages({ place: { kind: 'inboxes' } })).toEqual([])
    leaveOut(2, true)
    expect(messages({ place: { kind: 'inboxes' } })).toEqual([there])
  })

  it('of a tag knows it however it is written, and forgets what was discarded', () => {
    const trash = ensureMailbox(fixture.context.db, 1, 'Trash', 'trash')
    const tagged = mail({}, inbox, 'ToDo')
    mail({ at: START + 1 }, trash, 'todo')
    mail({ at: START + 2 }, inbox, 'NonJunk $Forwarded')
    expect(messages({ place: { kind: 'tag', keyword: 'TODO' } })).toEqual([tagged])
    expect(messages({ place: { kind: 'tag', keyword: 'NonJunk' } })).toEqual([])
  })

  it('that is a smart list narrows its own place by its own text', () => {
    const { db } = fixture.context
    const hit = mail({ text: 'tea' }, work)
    mail({ text: 'tea', at: START + 1 })
    mail({ text: 'milk', at: START + 2 }, work)
    const save = (text: string) =>
      run(
        db,
        'insert into smart_list (name, place, text, position) values (?, ?, ?, 0)',
        'Tea',
        JSON.stringify({ kind: 'mailbox', id: work }),
        text,
      ).id as SmartListId
    const place = { kind: 'smart-list', id: save('tea OR coffee') } as const
    expect(messages({ place })).toEqual([hit])
    expect(messages({ place, text: 'milk OR tea' })).toEqual([hit])
    expect(messages({ place, filters: ['is:read'] })).toEqual([])
    const broken = { kind: 'smart-list', id: save('tea OR') } as const
    expect(() => messages({ place: broken })).toThrow('The saved search “Tea” is no query: OR at character 5')
    expect(() => messages({ place: { kind: 'smart-list', id: 99 as SmartListId } })).toThrow(
      'not here any more',
    )
  })
})

describe('plans', () => {
  it.each([
    ['people', AUTHORS.people, 'SEARCH l USING INDEX listed_conversation (conversation=? AND scope=?)'],
    ['threads', AUTHORS.threads, 'SEARCH l USING INDEX listed_thread (thread=? AND scope=?)'],
    ['mine', MINE, 'SEARCH listed USING INDEX listed_conversation (conversation=? AND scope=?)'],
  ])('of voices (%s) look at the group alone', (_, sql, how) => {
    const binds = sql === MINE ? ['[1]'] : [0, '[1]']
    const plan = all<{ detail: string }>(fixture.context.db, `explain query plan ${sql}`, ...binds)
    expect(plan.map((row) => row.detail)).toContain(how)
    expect(plan.map((row) => row.detail).join()).not.toContain('TEMP B-TREE')
  })

  it.each([
    ['', 'USING PRIMARY KEY (scope=? AND (date_at,head)<(?,?))'],
    ['has:attachment index:<C tracked:yes', 'USING PRIMARY KEY (scope=? AND'],
    ['is:unread has:attachment', 'USING INDEX listed_unread (scope=?'],
    ['encrypted:yes', 'USING INDEX listed_sealed (scope=?'],
  ])('of "%s" walk a range and sort nothing', (text, how) => {
    const { db } = fixture.context
    const { search, view } = prepared({ place: { kind: 'everywhere' }, text })
    const { sql, binds } = walkStatement(search, view)
    const part = [0, 1, 1, ...binds]
    const plan = all<{ detail: string }>(db, `explain query plan ${sql}`, ...part, ...part, 1)
      .map((row) => row.detail)
      .join('\n')
    expect(plan).toContain(how)
    expect(plan).not.toContain('TEMP B-TREE')
  })
})
