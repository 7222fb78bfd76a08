// Imports from the window, through the browser host as a page uses it: who may hand files over, what becomes of them, and
// that nothing is lost or doubled however it ends.
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { request, type OutgoingHttpHeaders } from 'node:http'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startBrowserHost, type BrowserHost } from '../../main/browser/browser-host.ts'
import { createEngine, type Engine } from '../../main/engine/engine.ts'
import { hostPorts } from '../../main/host-ports.ts'
import type { Import } from '../../shared/contract/imports.ts'
import { temporaryFolder } from '../profile.ts'
import { startProgram } from '../run-program.ts'

/** The window itself plays no part here. */
const rendererFolder = temporaryFolder('no-window')
afterAll(() => rmSync(rendererFolder, { recursive: true }))
const cli = fileURLToPath(new URL('../../main/cli/bin.ts', import.meta.url))

let profile: string
let engine: Engine
let host: BrowserHost
let path: string
let cookie: string

beforeEach(async () => {
  profile = temporaryFolder('imports')
  engine = await createEngine(hostPorts(profile))
  await openHost()
})
afterEach(async () => {
  await host.close()
  await engine.close()
  rmSync(profile, { recursive: true })
})

async function openHost(): Promise<void> {
  host = await startBrowserHost(engine, { port: 0, rendererFolder })
  const entered = await fetch(host.url, { redirect: 'manual' })
  cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  path = entered.headers.get('location') ?? ''
}

async function startAgain(): Promise<void> {
  await host.close()
  await engine.close()
  engine = await createEngine(hostPorts(profile))
  await openHost()
}

/** Sends a file as a page of ours would, but for what `changed` says. */
function put(
  upload: string,
  name: string,
  octets: Uint8Array | string,
  changed: OutgoingHttpHeaders = {},
  at = Date.UTC(2020, 0, 1),
): Promise<{ status: number; text: string }> {
  const query = new URLSearchParams({ name, at: String(at) })
  const headers = { origin: `http://127.0.0.1:${host.port}`, cookie, ...changed }
  const sent = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''))
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port: host.port,
        path: `${path}upload/${upload}?${query}`,
        method: 'PUT',
        headers: sent,
      },
      (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
      },
    )
    asked.on('error', reject)
    asked.end(octets)
  })
}

async function ask<T>(method: string, args: unknown): Promise<T> {
  const reply = await engine.call(method, args)
  if (!reply.ok) throw new Error(`${method}: ${reply.fault.code}: ${reply.fault.message}`)
  return reply.value as T
}

const begin = (upload: string, address = ''): Promise<{ id: number }> =>
  ask('imports.start', { name: 'what I chose', upload, address, mailbox: 'Imported' })

const imports = (): Promise<Import[]> => ask('imports.list', {})

async function ended(id: number): Promise<Import> {
  for (;;) {
    const found = (await imports()).find((one) => one.id === id)
    if (found && found.state !== 'running') return found
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

async function importFiles(files: Record<string, string>, address = ''): Promise<Import> {
  const upload = randomUUID()
  for (const [name, octets] of Object.entries(files))
    expect(await put(upload, name, octets)).toMatchObject({ status: 200 })
  const { id } = await begin(upload, address)
  return ended(id)
}

const letter = (n: number, body = `Letter ${n}.`): string =>
  `From: Bruno <bruno@example.net>\r\nTo: alice@example.org\r\nSubject: letter ${n}\r\nMessage-ID: <${n}@example.net>\r\nDate: Sun, 01 Nov 2026 10:00:00 +0000\r\n\r\n${body}\r\n`

async function octetsHere(): Promise<string[]> {
  const { messages } = await ask<{ messages: number }>('status.get', {})
  const found: string[] = []
  for (let message = 1; found.length < messages; message++) {
    const octets = await engine.reader.ask('octets', { message })
    if (octets) found.push(Buffer.from(octets).toString('latin1'))
  }
  return found.sort()
}

const mailboxNames = async (): Promise<string[]> =>
  (await ask<{ name: string }[]>('mailboxes.list', {})).map(({ name }) => name).sort()

const filesLeft = (): string[] => {
  const folder = join(profile, 'uploads')
  return existsSync(folder) ? readdirSync(folder) : []
}

describe('files are taken in', () => {
  it.each<[string, OutgoingHttpHeaders]>([
    ['another origin', { origin: 'http://example.org' }],
    ['an origin at another port', { origin: 'http://127.0.0.1:1' }],
    ['nobody who says where they are from', { origin: '' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['somebody without the cookie', { cookie: '' }],
    ['somebody with another cookie', { cookie: 'l0=1' }],
    ['a page that reached us by another name', { host: 'example.org' }],
  ])('not from %s', async (_who, changed) => {
    const upload = randomUUID()
    expect(await put(upload, 'letter.eml', letter(1), changed)).toMatchObject({ status: 403 })
    expect(filesLeft()).toEqual([])
    await expect(begin(upload)).rejects.toThrow(/not-found.*Choose them again/)
  })

  it.each(['short', '../../../../outside-of-it', 'a'.repeat(65), 'with%20blanks%20in%20it'])(
    'not under the id %s',
    async (upload) => {
      expect((await put(upload, 'letter.eml', letter(1))).status).not.toBe(200)
      expect(filesLeft()).toEqual([])
    },
  )

  it.each(['../../escaped.eml', '/tmp/escaped.eml', '..\\..\\escaped.eml', 'folder/../../../escaped.eml'])(
    'below their own folder, whatever they are called: %s',
    async (name) => {
      const upload = randomUUID()
      await put(upload, name, letter(1))
      const within = readdirSync(join(profile, 'uploads', upload), { recursive: true }).map(String)
      expect(within.filter((one) => one.endsWith('escaped.eml'))).toHaveLength(1)
      expect(existsSync(join(profile, 'escaped.eml'))).toBe(false)
      expect(existsSync('/tmp/escaped.eml')).toBe(false)
    },
  )

  it('and kept no longer than they are needed', async () => {
    await importFiles({ 'letter.eml': letter(1) })
    expect(filesLeft()).toEqual([])
    const discarded = randomUUID()
    await put(discarded, 'letter.eml', letter(2))
    await ask('imports.discard', { upload: discarded })
    expect(filesLeft()).toEqual([])
    await put(randomUUID(), 'letter.eml', letter(3))
    await startAgain()
    expect(filesLeft()).toEqual([])
  })
})

describe('an import', () => {
  it('of letters, an mbox and a Maildir keeps every octet, their mailboxes and their flags', async () => {
    const [plain, sealed] = [letter(1), letter(2, 'Grüße, ünverändert \x00\x01')]
    const done = await importFiles(
      {
        'letter.eml': plain,
        'Archive.mbox': `From bruno@example.net Sun Nov  1 10:00:00 2026\n${letter(3).replaceAll('\r\n', '\n')}\n`,
        'Maildir/cur/1700000000.M1.host:2,FS': sealed,
        'Maildir/.Sent/cur/1700000001.M2.host:2,': letter(4),
      },
      'alice@example.org',
    )
    expect(done).toMatchObject({ state: 'done', added: 4, known: 0, refusedCount: 0, name: 'what I chose' })
    expect(done.readBytes).toBe(done.totalBytes)
    const here = await octetsHere()
    expect(here).toContain(plain)
    expect(here).toContain(Buffer.from(sealed).toString('latin1'))
    expect(here).toContain(letter(3).replaceAll('\r\n', '\n'))
    expect(await mailboxNames()).toEqual(['Archive', 'Imported', 'Maildir', 'Maildir/Sent'])
    await engine.derive.idle()
    const found = await ask<{ rows: { isStarred: boolean }[] }>('listing.rows', {
      list: {
        place: { kind: 'all' },
        view: 'messages',
        text: 'is:starred',
        filters: [],
        sort: { by: 'date', isReversed: false },
      },
      offset: 0,
      limit: 10,
    })
    expect(found.rows).toHaveLength(1)
    expect(await ask('accounts.list', {})).toMatchObject([{ kind: 'local', address: 'alice@example.org' }])
  })

  it('says what is here already, and adds nothing twice', async () => {
    await importFiles({ 'letter.eml': letter(1) })
    expect(await importFiles({ 'copy of it.eml': letter(1), 'other.eml': letter(2) })).toMatchObject({
      added: 1,
      known: 1,
    })
    expect(await octetsHere()).toHaveLength(2)
  })

  it('says of each file it cannot read why, by the name the user knows', async () => {
    const done = await importFiles({
      'letter.eml': letter(1),
      'mail.zip': 'PK\x03\x04 and so on',
      'photos/holiday.jpg': '\xff\xd8\xff\xe0',
    })
    expect(done).toMatchObject({ state: 'done', added: 1, refusedCount: 2 })
    expect(done.refused).toEqual([
      {
        path: 'mail.zip',
        fault: expect.objectContaining({ message: expect.stringMatching(/^mail\.zip .*Unpack/) }),
      },
      { path: 'photos/holiday.jpg', fault: expect.objectContaining({ code: 'file' }) },
    ])
    expect(JSON.stringify(done)).not.toContain(profile)
  })

  it('lists a hundred refusals and counts the rest', async () => {
    const files = Object.fromEntries(Array.from({ length: 103 }, (_, n) => [`all/${n}.jpg`, '\xff\xd8']))
    const done = await importFiles(files)
    expect(done).toMatchObject({ added: 0, refusedCount: 103 })
    expect(done.refused).toHaveLength(100)
  })

  it('that is cancelled keeps what came in; the next brings the rest, once', async () => {
    const upload = randomUUID()
    for (let box = 0; box < 20; box++) await put(upload, `${box}.mbox`, mbox(box * 50, 50))
    const { id } = await begin(upload)
    await ask('imports.cancel', { id })
    const cancelled = await ended(id)
    expect(cancelled.state).toBe('cancelled')
    expect(await octetsHere()).toHaveLength(cancelled.added)
    expect(cancelled.added).toBeLessThan(1000)
    expect(filesLeft()).toEqual([])
    const again = randomUUID()
    for (let box = 0; box < 20; box++) await put(again, `${box}.mbox`, mbox(box * 50, 50))
    const rest = await ended((await begin(again)).id)
    expect(rest).toMatchObject({ state: 'done', added: 1000 - cancelled.added, known: cancelled.added })
  })

  it('that dies with its engine loses and doubles nothing', async () => {
    await host.close()
    await engine.close()
    const file = join(profile, 'all.mbox')
    writeFileSync(file, mbox(0, 2000))
    const running = startProgram(process.execPath, [cli, '--profile', profile, '--json', 'import', file])
    await running.line(/all\.mbox#100"/)
    running.child.kill('SIGKILL')
    await running.ended
    engine = await createEngine(hostPorts(profile))
    await openHost()
    expect(await imports()).toEqual([])
    const before = (await octetsHere()).length
    expect(before).toBeGreaterThanOrEqual(100)
    expect(before).toBeLessThan(2000)
    const done = await importFiles({ 'all.mbox': mbox(0, 2000) })
    expect(done).toMatchObject({ added: 2000 - before, known: before })
    expect(new Set(await octetsHere()).size).toBe(2000)
  })

  it('is forgotten when the engine ends', async () => {
    await importFiles({ 'letter.eml': letter(1) })
    expect(await imports()).toHaveLength(1)
    await startAgain()
    expect(await imports()).toEqual([])
    expect(await octetsHere()).toHaveLength(1)
  })
})

describe('the sample mail', () => {
  const sample = async (): Promise<Import> => ended((await ask<{ id: number }>('imports.startSample', {})).id)
  const accounts = (): Promise<{ address: string; isSample: boolean }[]> => ask('accounts.list', {})

  it('comes in accounts of its own, once, and goes without a trace', async () => {
    const first = await sample()
    expect(first).toMatchObject({ kind: 'sample', state: 'done', refusedCount: 0 })
    expect(first.added).toBeGreaterThan(100)
    expect(await sample()).toMatchObject({ added: 0, known: first.added + first.known })
    expect((await accounts()).every(({ isSample }) => isSample)).toBe(true)
    await ask('imports.removeSample', {})
    expect(await accounts()).toEqual([])
    await expect.poll(() => octetsHere(), { timeout: 20_000 }).toEqual([])
  })

  it('takes nothing of the user with it, not even what lies in both', async () => {
    await sample()
    const [octets = ''] = await octetsHere()
    const done = await importFiles({
      'mine.eml': Buffer.from(octets, 'latin1').toString('utf8'),
      'own.eml': letter(7),
    })
    expect(done).toMatchObject({ known: 0, added: 2 })
    await ask('imports.removeSample', {})
    await expect.poll(async () => (await octetsHere()).length, { timeout: 20_000 }).toBe(2)
    expect(await accounts()).toMatchObject([{ isSample: false }])
  })
})

function mbox(first: number, count: number): string {
  const entry = (n: number): string =>
    `From bruno@example.net Sun Nov  1 10:00:00 2026\n${letter(n).replaceAll('\r\n', '\n')}\n`
  return Array.from({ length: count }, (_, at) => entry(first + at)).join('')
}
