// The sample mailboxes as a whole: every message comes to the letter that its author worked out by hand from the rules.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseMessage } from '../../parse/parse-message.ts'
import { arrivalJobs } from '../arrival-jobs.ts'
import { value } from '../handle.ts'
import { storeFixture } from '../store-fixture.ts'
import { applyDerived, freshenGroups } from './apply.ts'

interface Sample {
  accounts: {
    address: string
    name: string
    mailboxes: {
      name: string
      role: 'inbox' | null
      messages: { file: string; expected?: { letter: string } }[]
    }[]
  }[]
}

const folder = new URL('../../../../resources/sample/', import.meta.url)
const sample = JSON.parse(readFileSync(new URL('sample.json', folder), 'utf8')) as Sample

it('gives the sample mail the letters that were predicted', () => {
  const fixture = storeFixture()
  const { context } = fixture
  const expected = new Map<number, { file: string; letter: string }>()
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
        if (one.expected) expected.set(message, { file: one.file, letter: one.expected.letter })
      }
  while (!freshenGroups(context, 1000));
  const letterOf = (message: number) =>
    value<string>(context.db, 'select letter from score where message = ?', message)
  const wrong = [...expected]
    .map(([message, { file, letter }]) => ({ file, letter, got: letterOf(message) }))
    .filter(({ letter, got }) => letter !== got)
  fixture.close()
  console.log(JSON.stringify({ figure: 'letters of the sample mail', n: expected.size, wrong: wrong.length }))
  expect(wrong).toEqual([])
  expect(new Set([...expected.values()].map(({ letter }) => letter))).toEqual(
    new Set(['B', 'C', 'D', 'E', '?']),
  )
})
