import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startDeriveLoop, type DeriveLoop } from './derive.ts'
import { Bug, FaultError } from './fault.ts'
import { parseMessage } from './parse/parse-message.ts'
import { ensureLocalAccount } from './store/accounts.ts'
import { deriveReadJobs, deriveWriteJobs, type Derived } from './store/derive-jobs.ts'
import { all } from './store/handle.ts'
import { ensureMailbox } from './store/mailboxes.ts'
import { octetJobs } from './store/octet-jobs.ts'
import { place, storeFixture, type StoreFixture } from './store/store-fixture.ts'
import type { JobClient } from './threads/job-client.ts'
import type { ReaderJobs } from './threads/reader-jobs.ts'
import type { WriterJobs } from './threads/writer-jobs.ts'

let fixture: StoreFixture
let loop: DeriveLoop
let logged: string[]
beforeEach(() => {
  fixture = storeFixture()
  logged = []
})
afterEach(async () => {
  await loop.stop()
  fixture.close()
})

const POISON = 'Poison'

function placeMails(subjects: readonly string[]): void {
  const { context } = fixture
  const account = ensureLocalAccount(context.db, 'me@home.example', 'Me', 0)
  const inbox = ensureMailbox(context.db, account, 'INBOX', 'inbox')
  for (const [at, subject] of subjects.entries())
    place(context, inbox, `From: bob@x.example\r\nSubject: ${subject}\r\n\r\nText ${at}\r\n`, at)
}

/** A loop on the fixture's store, without threads; the writer throws `error` when it meets the poisoned message's text. */
function start(error: Error): DeriveLoop {
  const { context } = fixture
  const jobs = { ...deriveReadJobs, ...octetJobs, ...deriveWriteJobs }
  const ask = async (job: keyof typeof jobs, args: never): Promise<unknown> => {
    if (job === 'applyDerived') refuse(args)
    return jobs[job](context, args)
  }
  const refuse = ({ derived }: { derived: Derived[] }): void => {
    if (derived.some(({ parsed }) => parsed?.subject === POISON && parsed.text !== '')) throw error
  }
  const client = { ask } as unknown
  return startDeriveLoop({
    reader: client as JobClient<ReaderJobs>,
    writer: client as JobClient<WriterJobs>,
    parsers: { parse: async (octets) => parseMessage(octets), close: async () => {} },
    log: {
      write: (_level, event, fields) => logged.push(`${event} ${fields?.['where']} ${fields?.['stack']}`),
    },
  })
}

const written = () =>
  all<{ subject: string; author_address: string }>(
    fixture.context.db,
    `select e.subject, e.author_address from listed l join envelope e on e.message = l.message
     where l.scope = 0 order by l.date_at`,
  ).map((row) => `${row.subject} ${row.author_address}`)

describe('the derive loop', () => {
  it('lists a message that cannot be written as unreadable, and the others as they are', async () => {
    placeMails(['One', POISON, 'Two'])
    loop = start(new Bug('This one cannot be written'))
    await loop.idle()
    expect(written()).toEqual(['One bob@x.example', 'Poison ', 'Two bob@x.example'])
    expect(all(fixture.context.db, 'select * from pending')).toEqual([])
    expect(logged).toEqual([expect.stringMatching(/^bug derive .*This one cannot be written/s)])
  })

  it('leaves messages waiting when the disk is full', async () => {
    placeMails(['One', POISON, 'Two'])
    loop = start(new FaultError('disk-full', 'The disk is full.'))
    await expect(loop.idle()).rejects.toThrow('The disk is full.')
    expect(written()).toEqual([])
    expect(all(fixture.context.db, 'select * from pending')).toHaveLength(3)
  })
})
