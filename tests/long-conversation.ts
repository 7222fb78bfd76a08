// A conversation of ten thousand messages between two people, in a few hundred threads, some of them laid out by HTML.
import type { Engine } from '../main/engine/engine.ts'
import { pick, seeded } from './seeded.ts'

export const LONG_MESSAGES = 10_000
/** Its number, from 1. */
export const FIRST_UNREAD = 6_001

const START = Date.UTC(2016, 0, 4)
const EVERY_MS = 9 * 3_600_000
const THREAD = 40
const WORDS = 'press paper ink lease poster frame studio bowl lunch train garden proof type margin'.split(' ')

export async function importLongConversation(engine: Engine, messages = LONG_MESSAGES): Promise<void> {
  const random = seeded(7)
  const place = {
    accountAddress: 'alice@example.org',
    accountName: 'Alice',
    mailboxName: 'Inbox',
    role: 'inbox' as const,
  }
  for (let from = 1; from <= messages; from += 500) {
    const numbers = Array.from({ length: Math.min(500, messages - from + 1) }, (_, index) => from + index)
    const files = numbers.map((number) => ({
      octets: Buffer.from(letter(number, random)),
      flags: number < FIRST_UNREAD ? '\\Seen' : '',
      receivedAt: START + number * EVERY_MS,
    }))
    await engine.writer.ask('importFiles', { place, files })
  }
  await engine.derive.idle()
}

function letter(number: number, random: () => number): string {
  const thread = Math.floor((number - 1) / THREAD)
  const first = thread * THREAD + 1
  const text = Array.from({ length: 20 + pick(random, 120) }, () => WORDS[pick(random, WORDS.length)]).join(
    ' ',
  )
  const isHtml = number % 10 === 0
  const body = `This is letter ${number} of many. ${text}.`
  return [
    'From: Bruno Keller <bruno@keller.example>',
    'To: Alice <alice@example.org>',
    `Subject: ${number === first ? '' : 'Re: '}Matter ${thread + 1}`,
    `Message-ID: <long-${number}@keller.example>`,
    ...(number === first ? [] : [`In-Reply-To: <long-${number - 1}@keller.example>`]),
    `Date: ${new Date(START + number * EVERY_MS).toUTCString().replace('GMT', '+0000')}`,
    `Content-Type: text/${isHtml ? 'html' : 'plain'}; charset=utf-8`,
    '',
    isHtml ? `<p>${body}</p><blockquote type="cite"><p>${text}</p></blockquote>` : body,
    '',
  ].join('\r\n')
}
