import { describe, expect, it } from 'vitest'
import { envelope, messageIds } from './envelope.ts'
import { parseHeaders } from './headers.ts'

const read = (...lines: string[]) => envelope(parseHeaders(Buffer.from(lines.join('\n'))))

describe('the envelope', () => {
  it('reads ids, subject, participants and list', () => {
    expect(
      read(
        'Message-ID: <a@b>',
        'In-Reply-To: Your mail of <c@d>',
        'References: <e@f>\n <c@d>',
        'Subject: =?utf-8?q?=C3=BC?=\n x',
        'From: A <a@b>',
        'To: b@c, c@d',
        'List-Id: "A list" <My.List.org>',
        'Date: 1 Jan 2020 00:00 Z',
      ),
    ).toEqual({
      messageIdHeader: 'a@b',
      inReplyTo: ['c@d'],
      references: ['e@f', 'c@d'],
      subject: 'ü x',
      listId: 'my.list.org',
      dateAt: 1577836800000,
      participants: [
        { role: 'from', name: 'A', address: 'a@b' },
        { role: 'to', name: '', address: 'b@c' },
        { role: 'to', name: '', address: 'c@d' },
      ],
    })
  })

  it('takes the date of the topmost readable Received where Date is none, and never now', () => {
    expect(
      read('Date: soon', 'Received: from x; nonsense', 'Received: from y; 1 Jan 2020 00:00 Z').dateAt,
    ).toBe(1577836800000)
    expect(read('Subject: x')).not.toHaveProperty('dateAt')
  })

  it('keeps an unreadable From as a name', () => {
    expect(read('From: nobody at all').participants).toEqual([
      { role: 'from', name: 'nobody at all', address: '' },
    ])
  })

  it('keeps the first and the last of many references, and 2,000 participants', () => {
    const many = Array.from({ length: 500 }, (_, i) => `<${i}@x>`).join(' ')
    const { references } = read(`References: ${many}`)
    expect([references.length, references[0], references.at(-1)]).toEqual([200, '0@x', '499@x'])
    expect(read(`To: ${'a@b,'.repeat(3000)}`, 'Cc: c@d').participants).toHaveLength(2000)
  })
})

describe('message identifiers', () => {
  it.each<[string, string[]]>([
    ['<a@b><c@d> <a@b>', ['a@b', 'c@d']],
    ['<"quoted"@b> <a\n b@c>', ['quoted@b', 'ab@c']],
    ['bare@id', ['bare@id']],
    ['bare', ['bare']],
    ['Your message of Monday', []],
    ['<>', []],
  ])('%j', (value, ids) => {
    expect(messageIds(value)).toEqual(ids)
  })
})
