import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Found, FoundMessage } from './found-message.ts'
import { readMessages } from './readers.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loquet-transfer-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Writes `text` (Latin-1) to `name` under the folder and returns its path. */
function put(name: string, text: string): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, text, 'latin1')
  return path
}

async function read(path: string): Promise<Found[]> {
  const all: Found[] = []
  for await (const found of readMessages(path)) all.push(found)
  return all
}
const texts = async (path: string) => (await read(path)).map(textOf)
const textOf = (found: Found) =>
  'octets' in found ? Buffer.from(found.octets).toString('latin1') : `fault ${found.fault.code}`
const FROM = 'From a@example.org Fri Feb 22 17:06:23 2008\n'

describe('an mbox', () => {
  it('gives the octets between its separators, less the empty line, unquoted by nobody', async () => {
    const path = put(
      'box',
      `${FROM}Subject: 1\n\n>From here\n\n\n${FROM}Subject: 2\r\n\r\nx\r\n\r\n${FROM}Subject: 3\n\nno end`,
    )
    expect(await texts(path)).toEqual([
      'Subject: 1\n\n>From here\n\n',
      'Subject: 2\r\n\r\nx\r\n',
      'Subject: 3\n\nno end',
    ])
  })

  it('gives path, mailbox, date and flags', async () => {
    const path = put('Inbox.mbox', `${FROM}Subject: 1\nStatus: RO\nX-Keywords: work\n\n`)
    const [found] = await read(path)
    expect(found).toMatchObject({
      path: `${path}#1`,
      mailboxName: 'Inbox',
      receivedAt: Date.UTC(2008, 1, 22, 17, 6, 23),
      flags: ['\\Seen', 'work'],
    })
  })

  it('believes a Content-Length that leads to a separator, and no other', async () => {
    const inner = `text\n\n${FROM}Subject: inner\n\nx\n`
    const right = `${FROM}Subject: 1\nContent-Length: ${inner.length}\n\n${inner}`
    expect(await texts(put('right', `${right}\n${FROM}Subject: 2\n\ny\n`))).toEqual([
      right.slice(FROM.length),
      'Subject: 2\n\ny\n',
    ])
    const wrong = right.replace(/Length: \d+/, 'Length: 7')
    expect(await texts(put('wrong', `${wrong}\n${FROM}Subject: 2\n\ny\n`))).toHaveLength(3)
  })

  it('is found over the edges of the windows it is read by', async () => {
    const messages = Array.from(
      { length: 3_000 },
      (_, n) => `Subject: ${n}\n\n${'x'.repeat((n * 37) % 997)}\n`,
    )
    const path = put('box', messages.map((message) => `${FROM}${message}\n`).join(''))
    expect(await texts(path)).toEqual(messages)
  })
})

describe('a single file', () => {
  it('comes as it is, with a separator on top too', async () => {
    for (const text of [
      '',
      'Subject: x\r\n\r\ny',
      `${FROM}Subject: x\n\ny\n\n${FROM}Subject: z\n\n`,
      '\0\xff\r',
    ])
      expect(await texts(put('x.eml', text))).toEqual([text])
    expect(await texts(put('x.txt', `${FROM}Subject: x\n\ny\n\n`))).toEqual([`${FROM}Subject: x\n\ny\n\n`])
    expect(await texts(put('x.txt', `${FROM}Subject: x\n\ny\n\n${FROM}Subject: z\n\n`))).toHaveLength(2)
  })

  it('that is missing, too large or no mail is one fault', async () => {
    expect(await read(join(folder, 'absent'))).toMatchObject([
      { fault: { code: 'file', message: /does not exist/ } },
    ])
    const large = put('large.eml', 'Subject: x\n\n')
    truncateSync(large, 151 * 1024 * 1024)
    expect(await texts(large)).toEqual(['fault too-large'])
    expect(await texts(put('x.png', '\x89PNG'))).toEqual(['fault file'])
  })
})

describe('a Maildir', () => {
  it('gives flags, keywords, dates and its folders', async () => {
    utimesSync(put('mail/cur/1.a.host:2,Sa', 'Subject: 1\n\n'), 1_000, 1_000)
    put('mail/new/2.b.host', 'no header at all')
    put('mail/new/3.z.host', '\x1f\x8b compressed')
    put('mail/tmp/3.c.host', 'half a mess')
    put('mail/dovecot-keywords', '0 work\n')
    put('mail/dovecot.index.log', '\0')
    put('mail/.Archive.2019/cur/4.d.host:2,', 'Subject: 4\n\n')
    mkdirSync(join(folder, 'mail/.Archive.2019/new'))
    const all = await read(join(folder, 'mail'))
    expect(all.filter((one) => 'fault' in one).map(({ path }) => path)).toEqual([
      join(folder, 'mail/new/3.z.host'),
    ])
    const found = all.filter((one): one is FoundMessage => 'octets' in one)
    expect(found.map(({ mailboxName, flags }) => [mailboxName, flags])).toEqual([
      ['mail', ['\\Seen', 'work']],
      ['mail', []],
      ['mail/Archive/2019', []],
    ])
    expect(found[0]?.receivedAt).toBe(1_000_000)
    expect(found.map(textOf)).toEqual(['Subject: 1\n\n', 'no header at all', 'Subject: 4\n\n'])
  })
})

describe('a folder', () => {
  it('is read in order, and names mailboxes by the way', async () => {
    put('b.eml', 'Subject: b\n\n')
    put('a/Archive.sbd/2019', `${FROM}Subject: a\n\n`)
    put('a/empty', '')
    const found = (await read(folder)) as FoundMessage[]
    const root = folder.split('/').at(-1)
    expect(found.map(({ mailboxName }) => mailboxName)).toEqual([`${root}/a/Archive/2019`, root])
  })

  it('goes on after what cannot be read, and says each', async () => {
    put('.hidden', 'Subject: x\n\n')
    symlinkSync(join(folder, 'nowhere'), join(folder, 'broken'))
    mkdirSync(join(folder, 'deep'))
    symlinkSync(folder, join(folder, 'deep/loop'))
    symlinkSync('/dev/zero', join(folder, 'zero'))
    chmodSync(put('locked', 'Subject: x\n\n'), 0)
    put('zz.eml', 'Subject: last\n\n')
    const found = await read(folder)
    const faults = found.flatMap((one) => ('fault' in one ? [one.path.slice(folder.length + 1)] : []))
    const isRoot = process.getuid?.() === 0 // root reads what is locked
    expect(faults).toEqual(['.hidden', 'broken', 'deep/loop', ...(isRoot ? [] : ['locked']), 'zero'])
    expect(textOf(found.at(-1) as Found)).toBe('Subject: last\n\n')
  })
})
