import { afterEach, beforeEach, expect, it } from 'vitest'
import { ensureLocalAccount } from './accounts.ts'
import { applyDerived, freshenGroups } from './derived/apply.ts'
import { rebuildFrom } from './derived.ts'
import { all } from './handle.ts'
import { knownPeople } from './known-people.ts'
import { ensureMailbox } from './mailboxes.ts'
import { removeAccountSlice } from './remove-messages.ts'
import { arrive, storeFixture, type StoreFixture, type TestMail } from './store-fixture.ts'

const NOW = Date.UTC(2024, 5, 1)
const DAY = 86_400_000
let fixture: StoreFixture
let inbox: number
beforeEach(() => {
  fixture = storeFixture()
  const { db } = fixture.context
  inbox = ensureMailbox(db, ensureLocalAccount(db, 'me@home.example', 'Me', 0), 'INBOX', 'inbox')
})
afterEach(() => fixture.close())

const mail = (from: string, to: string, daysAgo: number, more: Partial<TestMail> = {}, mailbox = inbox) =>
  arrive(fixture.context, mailbox, { from, to: [to], at: NOW - daysAgo * DAY, ...more })
const known = () => knownPeople(fixture.context.db, NOW, 100)

it('puts those first who are written with most and last, without oneself', () => {
  for (let n = 0; n < 30; n++) mail('Shop <news@shop.example>', 'me@home.example', n)
  mail('Old <old@x.example>', 'me@home.example', 1000)
  for (let n = 0; n < 4; n++) mail('me@home.example', 'Bob B <bob@x.example>', n + 1)
  mail('Bobby <bob@x.example>', 'me@home.example', 9)
  expect(known()).toEqual([
    { name: 'Bob B', address: 'bob@x.example', messages: 5, lastAt: NOW - DAY },
    { name: 'Shop', address: 'news@shop.example', messages: 30, lastAt: NOW },
    { name: 'Old', address: 'old@x.example', messages: 1, lastAt: NOW - 1000 * DAY },
  ])
})

it('is the same however mail came and went', () => {
  const { db } = fixture.context
  const other = ensureMailbox(db, ensureLocalAccount(db, 'me@work.example', 'Me', 0), 'INBOX', 'inbox')
  const ids: number[] = []
  for (let n = 0; n < 40; n++)
    ids.push(
      mail(
        n % 3 === 0 ? 'me@home.example' : `P${n} <p${n % 4}@x.example>`,
        n % 3 === 0 ? `Q${n} <p${n % 5}@x.example>` : 'me@home.example',
        (n * 7) % 40,
        { text: `${n}` },
        n % 2 === 0 ? inbox : other,
      ),
    )
  while (!removeAccountSlice(fixture.context, 2));
  while (!freshenGroups(fixture.context, 1000));
  const before = known()
  rebuildFrom(db, 1)
  for (const { id } of all<{ id: number }>(db, 'select id from message order by id desc'))
    applyDerived(fixture.context, [{ message: id, fromLayer: 1, parsed: undefined }])
  expect(known()).toEqual(before)
  expect(before).toHaveLength(5)
})
