import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fileFault } from './file-fault.ts'
import type { Found, FoundMessage } from './found-message.ts'
import { EXPORT_FORMATS, openWriter } from './open-writer.ts'
import { readMessages } from './readers.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loquet-transfer-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const AT = Date.UTC(2026, 10, 22, 16, 5, 54)
async function read(path: string): Promise<Found[]> {
  const all: Found[] = []
  for await (const found of readMessages(path)) all.push(found)
  return all
}
const messagesOf = (found: Found[]) => found.filter((one): one is FoundMessage => 'octets' in one)
const inAnyOrder = (all: Uint8Array[]) => all.map((octets) => Buffer.from(octets).toString('latin1')).sort()

async function exported(
  format: (typeof EXPORT_FORMATS)[number],
  messages: Uint8Array[],
  flags: string[] = [],
) {
  const target = join(folder, `out.${format}`)
  const writer = await openWriter(format, target)
  for (const octets of messages)
    await writer.write({ octets, flags, receivedAt: AT, fileNameHint: 'Re: lunch' })
  await writer.close()
  return target
}

const FROM = 'From a@example.org Fri Feb 22 17:06:23 2008'
/** What an mbox has no way of its own to carry. */
const AWKWARD = [
  '',
  '\n',
  '\r\n',
  'x',
  '\r',
  'Subject: no end',
  'Subject: one\n',
  'Subject: two\n\n',
  'Subject: three\n\n\n',
  'Subject: crlf\r\n\r\nx\r\n\r\n',
  'Subject: \0 nul\n\n\0\0\n',
  'Subject: bare cr\r\rFrom x\r',
  'From \n',
  `${FROM}\nSubject: on top\n\n`,
  `Subject: quoted\n\nFrom x\n>From y\n>>From z\n> From\n>From`,
  `Subject: inner\n\n\n${FROM}\nSubject: x\n\n`,
  `Subject: own\n\nFrom mboxrd-3@loquet.invalid Sun Nov 22 16:05:54 2026\nx\n\n`,
  'Subject: length\nContent-Length: 3\n\nabc\n\nFrom here on: x\n',
  '>>>From ',
].map((text) => Buffer.from(text, 'latin1'))

describe.each(EXPORT_FORMATS)('export to %s', (format) => {
  it('and import again give the same octets', async () => {
    const found = messagesOf(await read(await exported(format, AWKWARD)))
    expect(inAnyOrder(found.map(({ octets }) => octets))).toEqual(inAnyOrder(AWKWARD))
  })

  it('overwrites nothing', async () => {
    const target = await exported(format, AWKWARD.slice(0, 1))
    await expect(openWriter(format, target)).rejects.toThrow(/exists already|is not empty/)
  })

  it('says in words where it cannot write', async () => {
    writeFileSync(join(folder, 'file'), '')
    await expect(openWriter(format, join(folder, 'file', 'x'))).rejects.toMatchObject({
      fault: { code: 'file' },
    })
  })
})

describe('what formats keep beside the octets', () => {
  it('Maildir: flags, keywords and dates', async () => {
    const flags = ['$Forwarded', '\\Flagged', '\\Seen', 'work']
    const [found] = messagesOf(await read(await exported('maildir', AWKWARD.slice(0, 1), flags)))
    expect(found).toMatchObject({ flags, receivedAt: AT })
  })
  it('mbox: dates', async () => {
    const [found] = messagesOf(await read(await exported('mbox', AWKWARD.slice(5, 6))))
    expect(found?.receivedAt).toBe(AT)
  })
  it('EML: dates on the files, and names told apart', async () => {
    const target = await exported('eml', AWKWARD.slice(0, 3))
    expect(readdirSync(target).sort()).toEqual(['Re_ lunch (2).eml', 'Re_ lunch (3).eml', 'Re_ lunch.eml'])
    expect(statSync(join(target, 'Re_ lunch.eml')).mtimeMs).toBe(AT)
  })
})

const faultOfCode = (code: string) => fileFault(Object.assign(new Error(code), { code }), '/x/y').fault

describe('fileFault', () => {
  it('has a sentence with the path for what the user can meet', () => {
    expect(faultOfCode('ENOSPC')).toMatchObject({
      code: 'disk-full',
      message: expect.stringContaining('/x/y'),
    })
    expect(faultOfCode('EACCES').code).toBe('file')
    expect(faultOfCode('EIO').code).toBe('disk')
    expect(faultOfCode('EWHATEVER')).toMatchObject({
      code: 'disk',
      message: expect.stringContaining('EWHATEVER'),
    })
  })
  it('leaves a bug a bug', () => expect(() => fileFault(new TypeError('x'), '/x')).toThrow(TypeError))
})

const corpora = fileURLToPath(new URL('../../../../shared/corpora/', import.meta.url))
const hasCorpora = existsSync(corpora)
if (!hasCorpora) console.warn('skipped: the corpora of mail are not beside the project')

describe.skipIf(!hasCorpora)('the corpora', () => {
  it.each([
    ['mimekit/mbox/content-length.mbox.txt', 29],
    ['mimekit/mbox/issue1189.mbox.txt', 4],
    ['mimekit/mbox/simple.mbox.txt', 3],
    ['mimekit/mbox/unmunged.mbox.txt', 2],
    ['thunderbird-mail/mailnews/mbox_mboxrd', 2],
    ['thunderbird-mail/mailnews/mbox_unquoted', 2],
    ['imaptest-threading/tests/sort-subject.mbox', 15],
    ['imaptest-threading/tests/search-partial.mbox', 5],
  ])('%s holds %i messages', async (path, count) => {
    expect(messagesOf(await read(join(corpora, path)))).toHaveLength(count)
  })

  it.each(EXPORT_FORMATS)('come back identical from an export to %s', async (format) => {
    const all = messagesOf(await read(corpora)).map(({ octets }) => octets)
    expect(all.length).toBeGreaterThan(1_500)
    const found = messagesOf(await read(await exported(format, all))).map(({ octets }) => octets)
    expect(found).toHaveLength(all.length)
    expect(inAnyOrder(found).join('\0') === inAnyOrder(all).join('\0')).toBe(true)
  })
})
