// Fields made to cost quadratic time: two million octets of each. An extractor that is not linear needs minutes for one of
// them and runs into the time limit of the suite; nothing is measured here.
import { expect, it } from 'vitest'
import { parseMessage } from '../parse/parse-message.ts'
import { FACT_KINDS } from './facts.ts'

const fill = (piece: string) => piece.repeat(Math.ceil(2_000_000 / piece.length))

const FIELDS: Record<string, string> = {
  'a name that nearly is an address': `From: "${fill('a-')}@b" <x@y.example>`,
  'a name that never ends to be one': `From: "x@${fill('a-')}" <x@y.example>`,
  'a list without end': `List-Id: ${fill('a-.')}`,
  'a list of one label': `List-Id: ${fill('a')}!`,
  'a list that posts often': `List-Post: ${fill('<mailto:')}`,
  zones: `Date: ${fill('+0100')}`,
  'dots behind an at sign': `Message-ID: <a@${fill('.')}x`,
  'a key without end': `From: a@b.example\r\nAutocrypt: addr=a@b.example; keydata=${fill('A ')}!`,
  'tags of a signature': `DKIM-Signature: ${fill(';')}`,
  'methods of a result': `Authentication-Results: x; ${fill('dkim=pass header.d=')}`,
  comments: `Received: from ${fill('(')}`,
}

it.each(Object.entries(FIELDS))('is linear: %s', (_name, field) => {
  const { facts } = parseMessage(Buffer.from(`${field}\r\n\r\nx\r\n`))
  expect(facts.every(({ kind }) => kind in FACT_KINDS)).toBe(true)
})
