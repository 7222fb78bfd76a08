// The sample mailboxes: the list and the files agree, every file is a message that could have come this year, and
// nobody real is named in it.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { MailboxRole } from '../shared/model/mail.ts'
import { LETTERS, Letter } from '../shared/model/privacy.ts'

const folder = new URL('../resources/sample/', import.meta.url)
const Sample = z.strictObject({
  source: z.string().min(1),
  date: z.iso.date(),
  about: z.string().min(1),
  accounts: z.array(
    z.strictObject({
      address: z.email(),
      name: z.string().min(1),
      mailboxes: z.array(
        z.strictObject({
          name: z.string().min(1),
          role: MailboxRole.nullable(),
          messages: z.array(
            z.strictObject({
              file: z.string().endsWith('.eml'),
              flags: z.array(z.enum(['\\Seen', '\\Flagged', '\\Answered', '\\Draft'])),
              keywords: z.array(z.string().regex(/^\$?[A-Za-z]\w*$/)),
              expected: z.strictObject({ letter: Letter, why: z.string().min(20) }).optional(),
            }),
          ),
        }),
      ),
    }),
  ),
})
const sample = Sample.parse(JSON.parse(readFileSync(new URL('sample.json', folder), 'utf8')))
const mailboxes = sample.accounts.flatMap(({ address, mailboxes }) =>
  mailboxes.map((mailbox) => ({ ...mailbox, address })),
)
const listed = mailboxes.flatMap((mailbox) => mailbox.messages)
const messages = listed.map(({ file }) => ({ file, octets: readFileSync(new URL(file, folder)) }))
const dayMs = 86_400_000
const madeAt = Date.parse(`${sample.date}T23:59:59Z`)

describe('the list', () => {
  it('names every file once, and no other', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.eml'),
    )
    expect(listed.map((message) => message.file).toSorted()).toEqual(
      files.map((file) => file.replaceAll('\\', '/')).toSorted(),
    )
    expect(files.length).toBeGreaterThanOrEqual(150)
  })

  it('keeps each mailbox in its own folder, oldest first', () => {
    for (const { address, name, role, messages } of mailboxes)
      for (const [at, { file }] of messages.entries())
        expect(file).toMatch(`${address}/${role ?? name.toLowerCase()}/${String(at + 1).padStart(3, '0')}-`)
  })

  it('expects every letter that can come out without compared keys', () => {
    const expected = new Set(listed.map((message) => message.expected?.letter))
    expect(LETTERS.filter((letter) => !expected.has(letter))).toEqual(['A'])
  })
})

describe('what a newcomer looks for', () => {
  const heads = messages.map(({ file, octets }) => ({ file, head: readHead(octets.toString('latin1')) }))

  it('is a bill of last spring, with its file', () => {
    const spring = heads.filter(({ file, head }) => {
      const at = Date.parse(valueOf(head, 'date')[0] ?? '')
      return file.includes('/bills/') && at >= Date.parse('2026-03-20') && at < Date.parse('2026-06-21')
    })
    expect(spring.length).toBeGreaterThanOrEqual(3)
    for (const { file } of spring) expect(readFileSync(new URL(file, folder), 'latin1')).toContain('.pdf"')
  })

  it('is a conversation of more than thirty messages, each an answer to one that is there', () => {
    const fair = heads.filter(({ file }) => file.includes('-canal-fair-'))
    expect(fair.length).toBeGreaterThan(30)
    expect(fair.filter(({ head }) => valueOf(head, 'in-reply-to').length === 0)).toHaveLength(1)
  })

  it('is mail in many scripts, one without a date, and drafts', () => {
    const texts = messages.map(({ octets }) => octets.toString('utf8'))
    const scripts = 'Latin Cyrillic Greek Arabic Hebrew Devanagari Thai Han Hiragana Hangul'
    for (const script of scripts.split(' '))
      expect(
        texts.some((text) => new RegExp(`(\\p{Script=${script}}+\\P{L}*){6}`, 'u').test(text)),
        script,
      ).toBe(true)
    expect(heads.filter(({ head }) => valueOf(head, 'date').length === 0)).toHaveLength(1)
    expect(listed.filter(({ flags }) => flags.includes('\\Draft')).length).toBeGreaterThan(2)
    expect(new Set(listed.flatMap(({ keywords }) => keywords)).size).toBeGreaterThan(4)
    expect(listed.filter(({ flags }) => flags.includes('\\Flagged')).length).toBeGreaterThan(8)
  })
})

describe.each(messages)('$file', ({ octets }) => {
  const text = octets.toString('latin1')
  const head = readHead(text)

  it('has CRLF everywhere and a header block of fields', () => {
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(head.filter((field) => !/^[!-9;-~]+:/.test(field))).toEqual([])
    expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998)
  })

  it('is dated within the year before, and its hops go upwards in time', () => {
    const hopsAt = valueOf(head, 'received').map(hopAt)
    const [date] = valueOf(head, 'date')
    const writtenAt = date === undefined ? (hopsAt[0] ?? NaN) : Date.parse(date)
    expect(writtenAt).toBeLessThanOrEqual(madeAt)
    expect(writtenAt).toBeGreaterThan(madeAt - 366 * dayMs)
    expect(hopsAt.every((at) => Math.abs(at - writtenAt) < dayMs)).toBe(true)
    expect(hopsAt).toEqual(hopsAt.toSorted((a, b) => b - a))
  })

  it('names only domains that belong to nobody', () => {
    const named = [
      ...decoded(text).matchAll(
        /(?:@|https?:\/\/)([a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,})(?![a-z0-9.-]*@)/gi,
      ),
    ]
    const real = named
      .map((match) => match[1] ?? '')
      .filter((host) => !/(^|\.)(example|test|example\.(org|com|net))$/i.test(host))
    expect(real).toEqual([])
  })
})

describe('the ids', () => {
  const heads = messages.map(({ octets }) => readHead(octets.toString('latin1')))
  const ids = heads.flatMap((head) => valueOf(head, 'message-id'))

  it('are unique, but for the copy that came back over a list', () => {
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual(['<plotter.20261120@example.org>'])
  })

  it('of parents are those of messages that are there', () => {
    const parents = heads.flatMap((head) => valueOf(head, 'in-reply-to'))
    expect(parents.length).toBeGreaterThan(20)
    expect(parents.filter((parent) => !ids.includes(parent))).toEqual([])
  })
})

/** Unfolded header fields, in their order. */
function readHead(text: string): string[] {
  const end = text.indexOf('\r\n\r\n')
  return text
    .slice(0, end < 0 ? text.length : end)
    .replaceAll(/\r\n[ \t]/g, ' ')
    .split('\r\n')
    .filter((field) => field !== '')
}

function valueOf(head: string[], name: string): string[] {
  return head
    .filter((field) => field.toLowerCase().startsWith(`${name}:`))
    .map((field) => field.slice(name.length + 1).trim())
}

/** When a hop was made: the date after the last semicolon; Courier writes its id, others a comment behind it. */
function hopAt(received: string): number {
  return Date.parse(received.slice(received.lastIndexOf(';') + 1).replace(/\s(\(|id ).*/, ''))
}

/** Quoted-printable undone, roughly: enough to see a host that was folded or escaped. */
function decoded(text: string): string {
  return text
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}
