import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fold, graphemes } from '../../../shared/lib/fold.ts'
import { searchUnits } from '../../../shared/lib/search-units.ts'
import { faultOf } from '../fault.ts'
import { ensureLocalAccount } from './accounts.ts'
import { SCOPE } from './scope.ts'
import { all, type ReadDb } from './handle.ts'
import { ensureMailbox } from './mailboxes.ts'
import { searchJobs } from './search-jobs.ts'
import { countHits, hits, prepareSearch } from './search.ts'
import { arrive, storeFixture, type StoreFixture, type TestMail } from './store-fixture.ts'

const START = Date.UTC(2024, 0, 1, 12)
const DAY = 86_400_000
let fixture: StoreFixture
let inbox: number
let trash: number
beforeEach(() => {
  fixture = storeFixture()
  const { db } = fixture.context
  const account = ensureLocalAccount(db, 'me@home.example', 'Home', 0)
  inbox = ensureMailbox(db, account, 'INBOX', 'inbox')
  trash = ensureMailbox(db, account, 'Trash', 'trash')
})
afterEach(() => fixture.close())

const mail = (more: Partial<TestMail>, mailbox = inbox, flags = '') =>
  arrive(
    fixture.context,
    mailbox,
    { from: 'Bob <bob@x.example>', to: ['me@home.example'], at: START, ...more },
    flags,
  )
const found = (text: string, scopes: readonly number[] = [SCOPE.all]) =>
  [...hits(fixture.context.db, prepareSearch(fixture.context.db, text, scopes, START))].map(
    (hit) => hit.message,
  )

describe('search', () => {
  it('gives the newest first, whatever way it is found', () => {
    const old = mail({ text: 'tea', at: START })
    const young = mail({ text: 'green tea', at: START + DAY })
    const middle = mail({ text: 'tea time', at: START + 100 })
    for (const text of ['tea', 'tea OR nothing', '', 'from:bob', '-coffee'])
      expect(found(text)).toEqual([young, middle, old])
  })

  it('tells mail sent to many at once from mail between people', () => {
    const news = mail({ bulkSender: 'bob@x.example' })
    const letter = mail({ text: 'tea' })
    expect(found('is:bulk')).toEqual([news])
    expect(found('-is:bulk')).toEqual([letter])
  })

  it.each<[string, number]>([
    ['from:bob', 1],
    ['from:carol', 0],
    ['with:carol', 1],
    ['cc:carol@y.example', 1],
    ['to:x.example', 0],
    ['from:x.example', 1],
    ['from:bo', 0],
    ['from:bo*', 1],
    ['subject:plan', 1],
    ['subject:body', 0],
    ['body:words', 1],
    ['filename:report', 1],
    ['has:attachment', 1],
    ['is:unread', 1],
    ['is:read', 0],
    ['is:starred', 0],
    ['is:bulk', 0],
    ['-is:bulk', 1],
    ['tag:todo', 1],
    ['in:inbox', 1],
    ['in:trash', 0],
    ['lang:fr', 1],
    ['lang:de', 0],
    ['on:2024-01-01', 1],
    ['before:2024', 0],
    ['after:2024-02', 0],
    ['larger:1M', 0],
    ['smaller:1M', 1],
    ['encrypted:no', 1],
    ['tracked:yes', 0],
    ['index:?', 1],
    ['index:<C', 0],
    ['technical:?', 1],
    ['cleartext:hop', 0],
    ['readable-by:google', 0],
    ['account:home', 1],
    ['plan -words', 0],
    ['(plan OR nothing) words', 1],
  ])('%s finds %i', (text, count) => {
    mail(
      {
        subject: 'The Plan',
        text: 'body of words',
        cc: ['Carol <carol@y.example>'],
        attachments: ['Report 7.pdf'],
        language: 'fr',
      },
      inbox,
      'todo',
    )
    expect(found(text)).toHaveLength(count)
    const search = prepareSearch(fixture.context.db, text, [SCOPE.all], START)
    expect(countHits(fixture.context.db, search, 'each').messages).toBe(count)
  })

  it('leaves junk and trash out, unless a query or a place names them', () => {
    const gone = mail({ text: 'tea' }, trash)
    expect(found('tea')).toEqual([])
    expect(found('tea in:trash')).toEqual([gone])
    expect(found('tea', [trash])).toEqual([gone])
    expect(searchJobs.matching(fixture.context, { text: 'tea' })).toEqual([gone])
  })

  it('says where a text is no query', () => {
    try {
      prepareSearch(fixture.context.db, 'tea after:soon', [0], START)
      expect.unreachable()
    } catch (error) {
      expect(faultOf(error)).toMatchObject({
        code: 'bad-request',
        message: expect.stringContaining('character 11'),
      })
    }
  })

  it('finds every copy for a script, and one row for a reader', () => {
    mail({ id: 'a@x', text: 'tea' })
    arrive(
      fixture.context,
      inbox,
      { id: 'a@x', from: 'Bob <bob@x.example>', to: ['me@home.example'], at: START, text: 'tea' },
      '',
      'again',
    )
    expect(searchJobs.flatRows(fixture.context, { text: 'tea', view: 'messages', limit: 9 })).toHaveLength(2)
    const search = prepareSearch(fixture.context.db, 'tea', [SCOPE.all], START)
    expect(countHits(fixture.context.db, search, 'each')).toEqual({ messages: 2, unread: 2 })
    expect(countHits(fixture.context.db, search, 'together')).toEqual({ messages: 1, unread: 1 })
  })

  it('wants all of several texts, each by itself', () => {
    const both = mail({ text: 'tea', attachments: ['a.pdf'] })
    mail({ text: 'milk', at: START + 1 })
    const search = prepareSearch(fixture.context.db, ['tea OR milk', 'has:attachment'], [SCOPE.all], START)
    expect([...hits(fixture.context.db, search)].map((hit) => hit.message)).toEqual([both])
  })
})

const WORDS = [
  'tea',
  'Tee',
  'thé',
  'Straße',
  'strasse',
  'naïve',
  'ﬁne',
  '東京都',
  '京都',
  '大阪',
  'น้ำ',
  'ÅNGSTRÖM',
  'e-mail',
  '12:30',
  '北京',
  'Ёлка',
  'ab東京cd',
]

describe('every word, phrase and substring of unspaced script', () => {
  it('is found where it stands, and nowhere else', () => {
    let state = 11
    const random = (below: number) => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
      return (state >> 8) % below
    }
    const texts = new Map<number, string>()
    for (let at = 0; at < 40; at++) {
      const text = Array.from({ length: 1 + random(9) }, () => WORDS[random(WORDS.length)]).join(
        [' ', ', ', '\n', ''][random(4)],
      )
      texts.set(mail({ subject: '', text, at: START + at }), text)
    }
    const asked = new Set(texts.values())
    for (const text of texts.values()) {
      const letters = graphemes(text)
      for (let count = 0; count < 12; count++) {
        const from = random(letters.length)
        asked.add(letters.slice(from, from + 1 + random(6)).join(''))
      }
    }
    let compared = 0
    for (const phrase of asked) {
      if (phrase.includes('"') || [...searchUnits(phrase)].length === 0) continue
      const expected = [...texts].filter(([, text]) => stands(phrase, text)).map(([message]) => message)
      expect({ phrase, found: found(`body:"${phrase}"`).sort((a, b) => a - b) }).toEqual({
        phrase,
        found: expected,
      })
      compared++
    }
    expect(compared).toBeGreaterThan(300)
  })
})

/** By definition, slowly: the units of the phrase stand side by side in the text. */
function stands(phrase: string, text: string): boolean {
  const wanted = [...searchUnits(phrase)]
  const here = [...searchUnits(text)]
  return here.some((_, at) =>
    wanted.every((unit, offset) => {
      const other = here[at + offset]
      return other !== undefined && other.isGrapheme === unit.isGrapheme && fold(other.folded) === unit.folded
    }),
  )
}

describe('plans', () => {
  it('walk an index and sort nothing when a list is read by date', () => {
    const { db } = fixture.context
    const plan = planOf(db, prepareSearch(db, 'is:unread', [SCOPE.all], START))
    expect(plan).toContain('SEARCH l USING PRIMARY KEY (scope=?')
    expect(plan).not.toContain('USE TEMP B-TREE FOR ORDER BY')
  })
})

function planOf(db: ReadDb, search: ReturnType<typeof prepareSearch>): string {
  let sql = ''
  const spy = {
    ...db,
    raw: { prepare: (text: string) => ((sql = text), db.raw.prepare(text)) },
    statements: new Map(),
  }
  for (const _ of hits(spy as unknown as ReadDb, search)) break
  return all<{ detail: string }>(db, `explain query plan ${sql}`, search.scopes[0] ?? 0)
    .map((row) => row.detail)
    .join('\n')
}
