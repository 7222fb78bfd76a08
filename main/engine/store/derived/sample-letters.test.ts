// The sample mailboxes as a whole: every message comes to the letter that its author worked out by hand from the rules,
// and every signal that exists can be seen in it, and stays quiet elsewhere.
import { readFileSync } from 'node:fs'
import { afterAll, expect, it } from 'vitest'
import { parseMessage } from '../../parse/parse-message.ts'
import { SIGNALS } from '../../privacy/signals.ts'
import { arrivalJobs } from '../arrival-jobs.ts'
import { value } from '../handle.ts'
import { reportOf } from '../privacy.ts'
import { storeFixture } from '../store-fixture.ts'
import { applyDerived, freshenGroups } from './apply.ts'

interface Listed {
  file: string
  expected?: { letter: string }
}

interface Sample {
  accounts: {
    address: string
    name: string
    mailboxes: { name: string; role: 'inbox' | null; messages: Listed[] }[]
  }[]
}

/** What no bundled message can show: a session with a server, and what the user says of a list. */
const NOT_IN_FILES = ['own-session/tls', 'own-session/tls-old', 'public-archive/said']

const folder = new URL('../../../../resources/sample/', import.meta.url)
const sample = JSON.parse(readFileSync(new URL('sample.json', folder), 'utf8')) as Sample
const fixture = storeFixture()
const stored = storeSample()
afterAll(fixture.close)

it('gives the sample mail the letters that were predicted', () => {
  const { db } = fixture.context
  const expected = [...stored].flatMap(([message, { file, expected }]) =>
    expected ? [{ message, file, letter: expected.letter }] : [],
  )
  const wrong = expected
    .map((one) => ({
      ...one,
      got: value<string>(db, 'select letter from score where message = ?', one.message),
    }))
    .filter(({ letter, got }) => letter !== got)
  console.log(
    JSON.stringify({ figure: 'letters of the sample mail', n: expected.length, wrong: wrong.length }),
  )
  expect(wrong).toEqual([])
  expect(new Set(expected.map(({ letter }) => letter))).toEqual(new Set(['B', 'C', 'D', 'E', '?']))
})

it('shows everything that every signal can find, and no penalty on most of the mail', () => {
  const seen = new Map<string, number>()
  for (const message of stored.keys())
    for (const { signal, found } of reportOf(fixture.context.db, message).contributions)
      seen.set(`${signal}/${found}`, (seen.get(`${signal}/${found}`) ?? 0) + 1)
  const possible = SIGNALS.flatMap((signal) => signal.found.map((found) => `${signal.id}/${found}`))
  expect(possible.filter((one) => !seen.has(one))).toEqual(NOT_IN_FILES)
  for (const { id, kind, found } of SIGNALS.filter((signal) => signal.kind === 'penalty')) {
    const fired = found
      .filter((one) => one !== 'others')
      .reduce((sum, one) => sum + (seen.get(`${id}/${one}`) ?? 0), 0)
    expect(fired, `${kind} ${id}`).toBeLessThan(stored.size / 3)
  }
})

/** All of it in a store, analysed: by message id. */
function storeSample(): Map<number, Listed> {
  const { context } = fixture
  const stored = new Map<number, Listed>()
  for (const { address, name, mailboxes } of sample.accounts)
    for (const mailbox of mailboxes)
      for (const one of mailbox.messages) {
        const octets = readFileSync(new URL(one.file, folder))
        const parsed = parseMessage(octets)
        const place = {
          accountAddress: address,
          accountName: name,
          mailboxName: mailbox.name,
          role: mailbox.role,
        }
        const file = { octets, flags: '', receivedAt: parsed.sentAt ?? 0 }
        const [{ message } = { message: 0 }] = arrivalJobs.importFiles(context, { place, files: [file] })
        applyDerived(context, [{ message, fromLayer: 0, parsed }])
        stored.set(message, one)
      }
  while (!freshenGroups(context, 1000));
  return stored
}
