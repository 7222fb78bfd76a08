// Every verb of the command line on imported mail, through the built program: what it prints, and that mail goes in and
// out octet for octet.
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EXPORT_FORMATS } from '../../main/engine/transfer/open-writer.ts'
import { packedProgram, type PackedProgram } from '../packed-program.ts'
import { temporaryFolder } from '../profile.ts'
import { storeTroubles } from '../proofs/store-troubles.ts'
import { expectFault, rowsOf, runProgram, startProgram, type Ran } from '../run-program.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const sample = join(root, 'resources', 'sample')
const folder = temporaryFolder('cli')
const profile = join(folder, 'profile')
let program: PackedProgram
/** What the first import of the sample printed. */
let first: Record<string, unknown>[]

const loquet = (...args: string[]): Promise<Ran> =>
  runProgram(process.execPath, [program.script, ...args], { cwd: folder, env: { LOQUET_PROFILE: profile } })
const json = async (...args: string[]): Promise<Record<string, unknown>[]> =>
  rowsOf(await loquet('--json', ...args))

const listIn = (row: Record<string, unknown> | undefined, name: string): object[] =>
  (row?.[name] ?? []) as object[]

const hashesIn = (path: string): string[] => [
  ...new Set(
    globSync('**/*.eml', { cwd: path })
      .map((file) =>
        createHash('sha256')
          .update(readFileSync(join(path, file)))
          .digest('hex'),
      )
      .sort(),
  ),
]

beforeAll(async () => {
  program = await packedProgram()
  first = await json('import', sample)
})
afterAll(() => {
  program.remove()
  rmSync(folder, { recursive: true })
})

describe('import', () => {
  it('prints a row a message, and why something was left out', () => {
    const added = first.filter((row) => row['added'] === true)
    expect(added).toHaveLength(hashesIn(sample).length)
    expect(Object.keys(added[0] ?? {})).toEqual(['path', 'id', 'added'])
    expect(first.filter((row) => row['added'] !== true)).toEqual([
      {
        path: join(sample, 'sample.json'),
        id: null,
        added: false,
        reason: expect.stringContaining('left out'),
      },
    ])
  })

  it('adds nothing a second time', async () => {
    const rows = (await json('import', sample)).filter((row) => row['id'] !== null)
    expect(rows.every((row) => row['added'] === false && row['reason'] === 'already here')).toBe(true)
    expect(await json('count', '')).toEqual([{ count: hashesIn(sample).length }])
    expect(storeTroubles(profile)).toEqual([])
  })

  it.concurrent.each(EXPORT_FORMATS)(
    'takes back what export wrote as %s, octet for octet',
    async (format) => {
      const target = join(folder, `out-${format}`)
      const [written] = await json('export', '', '--to', basename(target), '--format', format)
      const total = hashesIn(sample).length
      expect(written).toEqual({ exported: total, of: total, to: target, format })
      const other = join(folder, `profile-${format}`)
      await json('--profile', other, 'import', target)
      await json('--profile', other, 'export', '', '--to', `again-${format}`, '--format', 'eml')
      expect(hashesIn(join(folder, `again-${format}`))).toEqual(hashesIn(sample))
      expectFault(
        await loquet('export', '', '--to', target, '--format', format),
        'file',
        /nothing is overwritten/,
      )
    },
  )

  it('keeps flags of an mbox through a Maildir', async () => {
    writeFileSync(
      join(folder, 'flagged.mbox'),
      'From anna@example.org Sun Nov 22 16:00:00 2026\nFrom: anna@example.org\nSubject: kiwi\nStatus: RO\nX-Status: F\n\nread\n',
    )
    await json('import', 'flagged.mbox')
    await json('export', 'kiwi', '--to', 'flagged', '--format', 'maildir')
    expect(readdirSync(join(folder, 'flagged', 'cur'))).toEqual([expect.stringMatching(/2,FS$/)])
  })
})

describe('search, conversations and count', () => {
  const KEYS = ['id', 'account', 'mailbox', 'messageId', 'date', 'from', 'subject', 'letter', 'view']

  it.concurrent('print rows newest first; an empty query means everything', async () => {
    const rows = await json('search', '', '--limit', '1000')
    expect(await json('count', '')).toEqual([{ count: rows.length }])
    for (const row of rows) expect(Object.keys(row)).toEqual(KEYS)
    const dates = rows.map((row) => Number(row['date']))
    expect(dates).toEqual([...dates].sort((a, b) => b - a))
    expect(new Set(rows.map((row) => row['view']))).toEqual(new Set(['messages']))
    expect(await json('search', '', '--limit', '3')).toEqual(rows.slice(0, 3))
  })

  it.concurrent('find by words and by the index; conversations are the people view', async () => {
    const found = await json('search', 'from:bruno poster')
    expect(found.length).toBeGreaterThan(0)
    for (const row of found) expect(row['from']).toMatch(/bruno/i)
    const low = await json('search', 'index:E', '--view', 'messages')
    expect(new Set(low.map((row) => row['letter']))).toEqual(new Set(['E']))
    expect(await json('conversations', '--limit', '7')).toEqual(
      await json('search', '', '--view', 'people', '--limit', '7'),
    )
  })

  it.concurrent('print the same as text', async () => {
    expect((await loquet('count', '')).out).toMatch(/^\d+\n$/)
    expect((await loquet('search', 'poster', '--limit', '1')).out).toMatch(
      /^ *\d+ {2}\d{4}-\d\d-\d\d \d\d:\d\d {2}[A-E?] {2}.+\n$/,
    )
  })

  it.concurrent('say where a query is none', async () => {
    expectFault(await loquet('search', 'index:<Q'), 'bad-request', /letter A to E/)
    expectFault(await loquet('count', 'before:someday'), 'bad-request', /before/)
    expectFault(await loquet('export', 'larger:huge', '--to', 'none'), 'bad-request', /larger/)
    expect(existsSync(join(folder, 'none'))).toBe(false)
  })

  it('end quietly when nobody reads on', () => {
    const piped = spawnSync('sh', ['-c', '"$NODE" "$SCRIPT" --json search "" --limit 1000 | head -n 1'], {
      encoding: 'utf8',
      env: { ...process.env, NODE: process.execPath, SCRIPT: program.script, LOQUET_PROFILE: profile },
    })
    expect(piped).toMatchObject({ status: 0, stderr: '' })
    expect(JSON.parse(piped.stdout)).toHaveProperty('id')
  })
})

describe('show and report', () => {
  const file = join(sample, 'alice@example.org', 'trash', '001-old-raffle.eml')
  let id = ''
  beforeAll(async () => {
    const again = await json('import', file)
    id = String(again[0]?.['id'])
  })

  it.concurrent('give octets, headers, text, HTML and structure', async () => {
    const octets = readFileSync(file)
    expect((await loquet('show', id, '--raw')).out).toBe(octets.toString('utf8'))
    expect(await json('show', id, '--raw')).toEqual([{ id: Number(id), raw: octets.toString('base64') }])
    const [letter] = await json('show', id)
    expect(Object.keys(letter ?? {})).toEqual(['id', 'headers', 'text'])
    expect(await json('show', id, '--text')).toEqual([{ id: Number(id), text: letter?.['text'] }])
    expect(await json('show', id, '--headers')).toEqual([{ id: Number(id), headers: letter?.['headers'] }])
    expect((await json('show', id, '--html'))[0]).toHaveProperty('html')
    expect((await json('show', id, '--structure'))[0]).toHaveProperty('structure.type')
    expect((await loquet('show', id)).out).toMatch(/^Subject: /m)
    expectFault(await loquet('show', '987654'), 'not-found', /not here/)
  })

  it('write nothing that a terminal would obey', async () => {
    const evil = `=?utf-8?B?${Buffer.from('a\u001B]0;owned\u0007\u202Efdp').toString('base64')}?=`
    writeFileSync(
      join(folder, 'evil.eml'),
      `From: x@example.org\nSubject: ${evil}\n\n\u001B[2Jpapaya\u009B1m\n`,
    )
    const [row] = await json('import', 'evil.eml')
    for (const args of [
      ['search', 'papaya'],
      ['show', String(row?.['id'])],
    ])
      // oxlint-disable-next-line no-control-regex
      expect((await loquet(...args)).out).not.toMatch(
        /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/,
      )
  })

  it.concurrent('report a message and a file alike, the file without a profile', async () => {
    const [made] = await json('report', id)
    const other = join(folder, 'never-made')
    const [ofFile] = await json('--profile', other, 'report', file)
    for (const report of [made, ofFile]) {
      expect(Object.keys(report ?? {})).toEqual([
        'letter',
        'technical',
        'context',
        'behaviour',
        'contributions',
        'unknown',
      ])
      const [contribution] = listIn(report, 'contributions')
      expect(Object.keys(contribution ?? {})).toEqual([
        'signal',
        'axis',
        'standing',
        'weight',
        'value',
        'points',
        'ceiling',
        'evidence',
      ])
      for (const one of listIn(report, 'unknown')) expect(Object.keys(one)).toEqual(['signal', 'why'])
    }
    expect(existsSync(other)).toBe(false)
    expect((await loquet('report', id)).out).toMatch(/^[A-E?] {3}technical /)
  })

  it.concurrent('show an axis of which too little is known as null', async () => {
    writeFileSync(join(folder, 'bare.eml'), 'Subject: nothing\n\n')
    const [report] = await json('report', 'bare.eml')
    expect(['technical', 'context', 'behaviour'].map((axis) => report?.[axis])).toContain(null)
    expect((await loquet('report', 'bare.eml')).out).toContain(' ?')
  })
})

describe('status and account list', () => {
  it('say what is here', async () => {
    const [now] = await json('status')
    expect(now).toMatchObject({ pending: 0, pendingOperations: 0, keySlot: 'file', profile })
    expect(await json('account', 'list')).toEqual([expect.objectContaining({ kind: 'local', fault: null })])
  })
})

describe('where the user stands', () => {
  it('is what paths are relative to, through npm too', async () => {
    mkdirSync(join(folder, 'desk'))
    writeFileSync(join(folder, 'desk', 'here.eml'), 'From: anna@example.org\nSubject: lychee\n\nhi\n')
    const ran = await runProgram(
      'npm',
      ['--prefix', root, 'run', '-s', 'loquet', '--', '--json', '--profile', 'mine', 'import', 'here.eml'],
      {
        cwd: join(folder, 'desk'),
      },
    )
    expect(rowsOf(ran)).toMatchObject([{ path: join(folder, 'desk', 'here.eml'), added: true }])
    expect(existsSync(join(folder, 'desk', 'mine', 'store.db'))).toBe(true)
  })
})

describe('an import that is interrupted', () => {
  it.concurrent('keeps what it added, and the next one adds the rest', async () => {
    const letters = Array.from(
      { length: 1500 },
      (_, n) =>
        `From x@y Sun Nov 22 16:00:00 2026\nFrom: x@y\nMessage-ID: <many-${n}@y>\nSubject: ${n}\n\ntext ${n}\n\n`,
    )
    writeFileSync(join(folder, 'many.mbox'), letters.join(''))
    const other = join(folder, 'interrupted')
    const env = { LOQUET_PROFILE: other }
    const running = startProgram(process.execPath, [program.script, 'import', 'many.mbox'], {
      cwd: folder,
      env,
    })
    await running.line(/^added/)
    running.child.kill('SIGINT')
    const ran = await running.ended
    expectFault(ran, 'cancelled', /Stopped\. \d+ messages were added and stay/)
    const [now] = await json('--profile', other, 'status')
    expect(Number(now?.['messages'])).toBeLessThan(1500)
    await json('--profile', other, 'import', 'many.mbox')
    expect(await json('--profile', other, 'count', '')).toEqual([{ count: 1500 }])
    expect(storeTroubles(other)).toEqual([])
  })

  it('goes on when only nobody reads its lines', async () => {
    const other = join(folder, 'unread')
    const piped = spawnSync('sh', ['-c', '"$NODE" "$SCRIPT" import "$MAIL" | head -n 1'], {
      encoding: 'utf8',
      env: {
        ...process.env,
        NODE: process.execPath,
        SCRIPT: program.script,
        MAIL: sample,
        LOQUET_PROFILE: other,
      },
    })
    expect(piped.stderr).not.toMatch(/Error|^\s+at /m)
    expect(await json('--profile', other, 'count', '')).toEqual([{ count: hashesIn(sample).length }])
  })
})

const OLD_NODE = '/usr/bin/node'
const oldVersion = existsSync(OLD_NODE) ? spawnSync(OLD_NODE, ['--version'], { encoding: 'utf8' }).stdout : ''
const isOld = Number(/^v(\d+)/.exec(oldVersion)?.[1] ?? 99) < 24
if (!isOld) console.warn(`skipped: no Node older than 24 at ${OLD_NODE}`)

describe('a system whose Node is too old', () => {
  it.skipIf(!isOld)('runs the built program on the Node that it brings', async () => {
    const options = { env: { LOQUET_PROFILE: profile } }
    const counted = await runProgram(OLD_NODE, [program.script, 'count', 'kiwi'], options)
    expect(counted).toMatchObject({ code: 0, out: '1\n' })
    expectFault(
      await runProgram(OLD_NODE, [program.script, 'show', '987654'], options),
      'not-found',
      /not here/,
    )
  })
})
