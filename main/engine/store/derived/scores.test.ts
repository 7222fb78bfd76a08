// What the store learns from many messages, and that neither the order of arrival nor a rebuild changes an index.
import { afterEach, describe, expect, it } from 'vitest'
import { mail } from '../../privacy/fixture.ts'
import { parseMessage } from '../../parse/parse-message.ts'
import { recordTls } from '../account-state.ts'
import { addAccount } from '../accounts.ts'
import { rebuildFrom } from '../derived.ts'
import { all, get, run, value, type WriteDb } from '../handle.ts'
import { ensureMailbox } from '../mailboxes.ts'
import { personIndex, reportOf } from '../privacy.ts'
import { purgeMissing } from '../remove-messages.ts'
import { place, storeFixture, type StoreFixture } from '../store-fixture.ts'
import { applyDerived, freshenGroups } from './apply.ts'

const DAY = 86_400_000
const START = Date.UTC(2026, 9, 1)
let fixture: StoreFixture
afterEach(() => fixture.close())

const server = { host: 'imap.home.example', port: 993, security: 'tls' as const, userName: 'me', caPem: null }

function open() {
  fixture = storeFixture()
  const { context } = fixture
  const account = addAccount(
    context.db,
    context.masterKey,
    {
      address: 'me@home.example',
      displayName: 'Me',
      imap: server,
      smtp: null,
      credentials: { kind: 'password', password: 'x' },
    },
    0,
  )
  return { context, db: context.db, account, inbox: ensureMailbox(context.db, account, 'INBOX', 'inbox') }
}

type Opened = ReturnType<typeof open>

interface Letter {
  name: string
  octets: string
  at: number
}

function derive({ context }: Opened, letters: readonly { message: number; octets: string }[]): void {
  applyDerived(
    context,
    letters.map(({ message, octets }) => ({
      message,
      fromLayer: 0,
      parsed: parseMessage(Buffer.from(octets)),
    })),
  )
}

/** Stores and analyses one after the other, works off what was learnt; ids by name. */
function arrive(opened: Opened, letters: readonly Letter[]): Map<string, number> {
  const ids = new Map<string, number>()
  for (const { name, octets, at } of letters) {
    const message = place(opened.context, opened.inbox, octets, at)
    ids.set(name, message)
    derive(opened, [{ message, octets }])
  }
  settle(opened)
  return ids
}

function settle({ context }: Opened): void {
  while (!freshenGroups(context, 1000));
}

const date = (at: number) => new Date(at).toUTCString().replace('GMT', '+0000')

function received(at: number, isMarked: boolean, from = 'mx1.sender.example'): string {
  const protocol = isMarked ? 'ESMTPS id 1 (version=TLSv1.3 cipher=TLS_AES_256_GCM_SHA384)' : 'ESMTP id 1'
  return `from ${from} (${from} [203.0.113.5]) by mx.home.example (Postfix) with ${protocol}; ${date(at)}`
}

function letter(name: string, day: number, fields: Record<string, string> = {}, isMarked = true): Letter {
  const at = START + day * DAY
  const octets = mail({
    Received: received(at, isMarked),
    'Authentication-Results': 'mx.home.example; dmarc=pass header.from=sender.example',
    'Message-ID': `<${name}@sender.example>`,
    Date: date(at),
    ...fields,
  })
  return { name, octets, at }
}

const OWN = { From: 'me@home.example', Received: '', 'Authentication-Results': '' }

/** Two people, one answered; a host that forgot TLS once after five times and once before; a sender that forges. */
const HISTORY: readonly Letter[] = [
  ...[1, 2, 3, 4, 5, 6].map((day) => letter(`usual${day}`, day)),
  letter('early', 3.5, {}, false),
  letter('forgot', 9, {}, false),
  letter('forgot-elsewhere', 10, { Received: received(START + 10 * DAY, false, 'mx.rare.example') }),
  letter('answer', 7, { ...OWN, To: 'Ada <ada@sender.example>' }),
  letter('to-stranger', 8, { ...OWN, To: 'bob@other.example' }),
  letter('stranger', 8, { From: 'eve@evil.example' }),
  ...[11, 12, 13].map((day) =>
    letter(`forged${day}`, day, {
      From: 'eve@evil.example',
      'Authentication-Results': 'mx.evil.example; dmarc=pass header.from=evil.example',
    }),
  ),
]

interface Row {
  letter: string
  technical: number | null
  context: number | null
  behaviour: number | null
  weakest: string | null
}

function rows(db: WriteDb, ids: ReadonlyMap<string, number>): Record<string, Row | undefined> {
  const row = (message: number) =>
    get<Row>(
      db,
      'select letter, technical, context, behaviour, weakest from score where message = ?',
      message,
    )
  return Object.fromEntries(
    [...ids].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, message]) => [name, row(message)]),
  )
}

const signalOf = (db: WriteDb, message: number | undefined, signal: string) => {
  const report = reportOf(db, message ?? 0)
  return (
    report.contributions.find((one) => one.signal === signal)?.found ??
    report.unknown.find((one) => one.signal === signal)?.why
  )
}

describe('learning', () => {
  it('trusts the server that writes in most of the account’s mail, and no other', () => {
    const opened = open()
    const ids = arrive(opened, HISTORY)
    expect(signalOf(opened.db, ids.get('usual1'), 'sender-authenticated')).toBe('dmarc-pass')
    expect(signalOf(opened.db, ids.get('forged13'), 'sender-authenticated')).toBe('claimed-only')
    expect(reportOf(opened.db, ids.get('usual1') ?? 0).contributions).toContainEqual(
      expect.objectContaining({ signal: 'sender-authenticated', standing: 'attested', value: 1 }),
    )
  })

  it('proves a plaintext hop by five earlier ones, by their own dates', () => {
    const opened = open()
    const ids = arrive(opened, HISTORY.toReversed())
    const found = (name: string) => signalOf(opened.db, ids.get(name), 'transport-encryption')
    expect(found('forgot')).toBe('plaintext')
    expect(found('early')).toBe('unmarked')
    expect(found('forgot-elsewhere')).toBe('unmarked')
    expect(rows(opened.db, ids).forgot?.letter).toBe('D')
    expect(reportOf(opened.db, ids.get('forgot') ?? 0).readers.plaintextHops).toEqual([
      { from: 'mx1.sender.example', by: 'mx.home.example' },
    ])
  })

  it('knows whom I answered', () => {
    const opened = open()
    const ids = arrive(opened, HISTORY)
    expect(signalOf(opened.db, ids.get('usual1'), 'all-known')).toBe('all')
    expect(signalOf(opened.db, ids.get('stranger'), 'all-known')).toBe('nobody-known')
    expect(signalOf(opened.db, ids.get('to-stranger'), 'all-known')).toBe('nobody-known')
  })
})

describe('what the account knows', () => {
  it('re-scores when its TLS session or a word of the user changes', () => {
    const opened = open()
    const { db, account } = opened
    const ids = arrive(opened, HISTORY.slice(0, 2))
    expect(signalOf(db, ids.get('usual1'), 'own-session')).toBe('no-session')
    const before = rows(db, ids).usual1?.context ?? 0
    recordTls(db, account, 'imap', { version: 'TLSv1.1', cipher: 'x', isImplicit: true }, 0)
    run(db, "insert into trust values (?, 'authserv-id', 'mx.home.example', 1, 0)", account)
    settle(opened)
    expect(signalOf(db, ids.get('usual1'), 'own-session')).toBe('tls-old')
    expect(rows(db, ids).usual1?.context).toBeGreaterThan(before)
    expect(signalOf(db, ids.get('usual2'), 'sender-authenticated')).toBe('dmarc-pass')
  })
})

/** All that is derived in this layer, but for the ids of groups. */
function derived(db: WriteDb): unknown[] {
  return [
    'select * from score order by message',
    'select * from authserv order by 1, 2, 3',
    'select * from learning order by 1, 2',
    'select * from host_tls order by 1, 2, 3, 4',
    'select * from correspondence order by 1, 2, 3',
    'select view, letter, overall, technical, context, behaviour, trend, weakest from group_score order by 1, 2, 3, 4, 5, 6, 8',
    'select * from pending_score',
  ].map((sql) => all(db, sql))
}

describe('order', () => {
  it.each([1, 2, 3, 4, 5, 6])('of arrival changes nothing (%i)', (seed) => {
    const first = open()
    const straight = rows(first.db, arrive(first, HISTORY))
    fixture.close()
    const second = open()
    const shuffled = HISTORY.toSorted((a, b) => hash(a.name, seed) - hash(b.name, seed))
    expect(rows(second.db, arrive(second, shuffled))).toEqual(straight)
  })

  it('and a rebuild come to the same', () => {
    const opened = open()
    const ids = arrive(opened, HISTORY)
    const before = derived(opened.db)
    rebuildFrom(opened.db, 2)
    for (const message of ids.values())
      applyDerived(opened.context, [{ message, fromLayer: 2, parsed: undefined }])
    settle(opened)
    expect(derived(opened.db)).toEqual(before)
  })

  it('forgets what removed messages taught', () => {
    const opened = open()
    const ids = arrive(opened, HISTORY)
    for (const day of [1, 2, 3]) {
      const usual = ids.get(`usual${day}`) ?? 0
      run(opened.db, 'update placement set missing_at = 1 where message = ?', usual)
    }
    purgeMissing(opened.context, Date.UTC(2100, 0, 1))
    settle(opened)
    expect(value(opened.db, 'select count(*) from score')).toBe(HISTORY.length - 3)
    expect(signalOf(opened.db, ids.get('forgot'), 'transport-encryption')).toBe('unmarked')
    const after = derived(opened.db)
    rebuildFrom(opened.db, 2)
    for (const { message } of all<{ message: number }>(opened.db, 'select message from envelope'))
      applyDerived(opened.context, [{ message, fromLayer: 2, parsed: undefined }])
    settle(opened)
    expect(derived(opened.db)).toEqual(after)
  })
})

describe('conversations and people', () => {
  it('grade by the worst quartile, name the weakest message, and see the trend', () => {
    const opened = open()
    const letters = Array.from({ length: 44 }, (_, day) =>
      letter(`m${day}`, day, {}, day < 20 || day % 10 !== 9),
    )
    const ids = arrive(opened, letters)
    const group = get<{ letter: string; trend: string; weakest_message: number; technical: number }>(
      opened.db,
      "select * from group_score where view = 'people'",
    )
    expect(group?.weakest_message).toBe(ids.get('m39'))
    expect(group?.trend).toBe('down')
    // The five worst of the last 20: two proven plaintext hops, three ordinary messages.
    const technical = (name: string) => rows(opened.db, ids)[name]?.technical ?? 0
    const mean = (2 * technical('m39') + 3 * technical('m43')) / 5
    expect(group?.technical).toBeCloseTo(mean, 9)
    expect(personIndex(opened.db, 'ADA@sender.example')).toMatchObject({
      messages: 44,
      index: { letter: 'C' },
    })
  })

  it('show in the report what is in the list', () => {
    const opened = open()
    const ids = arrive(opened, HISTORY)
    for (const message of ids.values()) {
      const { letter, technical, context, behaviour } = reportOf(opened.db, message)
      expect(
        get(opened.db, 'select letter, technical, context, behaviour from score where message = ?', message),
      ).toEqual({ letter, technical, context, behaviour })
    }
  })
})

/** A shuffle that is the same in every run. */
function hash(text: string, seed: number): number {
  let mixed = seed * 2_654_435_761
  for (const character of text) mixed = Math.imul(mixed ^ character.charCodeAt(0), 16_777_619)
  return mixed
}
