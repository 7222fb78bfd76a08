// What can be wrong with files, disks and profiles, as a user of the command line meets it: a sentence with cause and next
// step, and once the cause is gone everything is there.
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import Database from 'better-sqlite3'
import { EXPORT_FORMATS } from '../../main/engine/transfer/open-writer.ts'
import { packedProgram, type PackedProgram } from '../packed-program.ts'
import { temporaryFolder } from '../profile.ts'
import { storeTroubles } from '../proofs/store-troubles.ts'
import { expectFault, rowsOf, runProgram, startProgram, type Ran } from '../run-program.ts'

const folder = temporaryFolder('faults')
const isRoot = process.getuid?.() === 0
let program: PackedProgram
let profile = ''
const inProfile = (name: string): string => join(profile, name)

const loquet = (...args: string[]): Promise<Ran> =>
  runProgram(process.execPath, [program.script, ...args], { cwd: folder, env: { LOQUET_PROFILE: profile } })
const count = async (): Promise<unknown> => rowsOf(await loquet('--json', 'count', ''))[0]?.['count']

/** An mbox of `n` mails of `bytes` each that no compression makes smaller. */
function writeMbox(name: string, n: number, bytes = 100): void {
  const mails = Array.from({ length: n }, (_, at) => {
    const text = randomBytes(bytes).toString('base64')
    return `From x@y Sun Nov 22 16:00:00 2026\nFrom: x@example.org\nSubject: ${at}\n\n${text}\n\n`
  })
  writeFileSync(join(folder, name), mails.join(''))
}

beforeAll(async () => {
  program = await packedProgram()
  writeMbox('three.mbox', 3)
  profile = join(folder, 'three')
  await loquet('import', 'three.mbox')
})
afterAll(() => {
  program.remove()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => {
  profile = join(folder, 'three')
})

describe('a path to import', () => {
  it('that does not exist, holds no mail or is none: nothing is added, the others are', async () => {
    mkdirSync(join(folder, 'hollow'))
    writeFileSync(join(folder, 'picture.png'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
    expectFault(await loquet('import', 'nowhere'), 'file', /nowhere does not exist/)
    expectFault(await loquet('import', 'hollow'), 'file', /no mail in .*hollow/)
    expectFault(
      await loquet('import', 'picture.png', 'three.mbox'),
      'file',
      /picture\.png was left out\. .*not look like mail/,
    )
    expect(await count()).toBe(3)
  })

  it('that may not be read', async () => {
    const unreadable = isRoot ? '/proc/self/mem' : join(folder, 'locked.eml')
    if (!isRoot) {
      writeFileSync(unreadable, 'Subject: x\n\n')
      chmodSync(unreadable, 0)
    } else if (process.platform !== 'linux') return
    expectFault(await loquet('import', unreadable), 'file', /disk failed|may not be opened/)
    expectFault(await loquet('report', unreadable), isRoot ? 'disk' : 'file', /disk failed|may not be opened/)
  })

  it('to report that is a folder, or to trust that holds no certificate', async () => {
    expectFault(await loquet('report', '.'), 'file', /is a folder/)
    const add = ['account', 'add', '--imap', 'imaps://a@localhost', '--password-env', 'HOME', '--ca']
    expectFault(await loquet(...add, 'none.pem'), 'file', /none\.pem does not exist/)
    expectFault(await loquet(...add, 'three.mbox'), 'file', /holds no certificate/)
  })
})

describe('a profile', () => {
  it('that has no mail yet', async () => {
    profile = join(folder, 'fresh')
    expectFault(
      await loquet('search', ''),
      'not-found',
      /no mail in the profile .*fresh yet\. Add an account or import/,
    )
  })

  it('that is a file', async () => {
    profile = join(folder, 'three.mbox')
    expectFault(await loquet('import', 'three.mbox'), 'disk', /three\.mbox cannot be used: .*--profile/)
  })

  it('without keys.json, with a damaged one or that of another', async () => {
    const keys = readFileSync(inProfile('keys.json'))
    renameSync(inProfile('keys.json'), inProfile('keys.kept'))
    for (const verb of [['count'], ['sync']])
      expectFault(await loquet(...verb), 'key-missing', /keys\.json is missing.*Put the file back/)
    writeFileSync(inProfile('keys.json'), keys.subarray(0, 30))
    expectFault(await loquet('count'), 'key-missing', /keys\.json is not readable.*Put back a copy/)
    writeFileSync(inProfile('keys.json'), keys.toString().replace(/[0-9a-f]{64}/, '0'.repeat(64)))
    for (const verb of [['count'], ['sync']])
      expectFault(await loquet(...verb), 'store-damaged', /another key \(keys\.json\)\. Nothing was changed/)
    renameSync(inProfile('keys.kept'), inProfile('keys.json'))
    expect(await count()).toBe(3)
  })

  it('whose store is damaged: nothing is changed', async () => {
    copyFileSync(inProfile('store.db'), inProfile('store.kept'))
    const broken = Buffer.concat([randomBytes(4096), readFileSync(inProfile('store.db')).subarray(4096)])
    writeFileSync(inProfile('store.db'), broken)
    for (const verb of [
      ['search', ''],
      ['import', 'three.mbox'],
    ])
      expectFault(await loquet(...verb), 'store-damaged', /store\.db .* is damaged.*Nothing was changed/)
    expect(readFileSync(inProfile('store.db')).equals(broken)).toBe(true)
    renameSync(inProfile('store.kept'), inProfile('store.db'))
    expect(await count()).toBe(3)
  })

  it('from a newer version: nothing is changed', async () => {
    const version = setVersion(999)
    for (const verb of [['search', ''], ['import', 'three.mbox'], ['serve']])
      expectFault(await loquet(...verb), 'store-newer', /newer Loquet \(schema 999.*start the newer version/)
    expect(setVersion(version)).toBe(999)
    expect(await count()).toBe(3)
    expect(storeTroubles(profile)).toEqual([])
  })
})

/** Sets the version the store says it has; gives the one before. */
function setVersion(version: number): number {
  const key = /"key": "([0-9a-f]{64})"/.exec(readFileSync(inProfile('keys.json'), 'utf8'))?.[1] ?? ''
  // The writer itself refuses a newer store, so the version is set on a bare connection.
  const raw = new Database(inProfile('store.db'))
  raw.pragma("cipher='chacha20'")
  raw.pragma(`key="x'${key}'"`)
  const before = raw.pragma('user_version', { simple: true }) as number
  raw.pragma(`user_version=${version}`)
  raw.close()
  return before
}

describe('a profile in use', () => {
  it('is read beside the one that serves it, never written; its port is taken', async () => {
    const running = startProgram(process.execPath, [program.script, 'serve'], {
      env: { LOQUET_PROFILE: profile },
    })
    const url = await running.line(/^http:/)
    const answer = await fetch(url, { redirect: 'manual' })
    expect(answer.status).toBe(303)
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
    const page = await fetch(new URL(answer.headers.get('location') ?? '', url), { headers: { cookie } })
    expect(await page.text()).toContain('<title>Loquet</title>')
    expect(await count()).toBe(3)
    for (const verb of [['import', 'three.mbox'], ['sync'], ['serve'], ['account', 'remove', '1']])
      expectFault(
        await loquet(...verb),
        'store-locked',
        /Another Loquet is writing to this profile\. Close it/,
      )
    profile = join(folder, 'other')
    const { port } = new URL(url)
    expectFault(
      await loquet('serve', '--port', port),
      'port-busy',
      new RegExp(`Port ${port} is taken.*--port`),
    )
    running.child.kill('SIGTERM')
    expect(await running.ended).toMatchObject({ code: 0, out: `${url}\n` })
    profile = join(folder, 'three')
    expect((await loquet('import', 'three.mbox')).code).toBe(0)
    expect(storeTroubles(profile)).toEqual([])
  })
})

const noMount =
  isRoot && process.platform === 'linux' ? mountProblem() : 'only root on Linux can mount a small disk'
if (noMount !== undefined) console.warn(`skipped: a full disk (${noMount})`)

function mountProblem(): string | undefined {
  try {
    mkdirSync(join(folder, 'disk'))
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', join(folder, 'disk')], { stdio: 'pipe' })
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

describe.skipIf(noMount !== undefined)('a full disk', () => {
  const disk = join(folder, 'disk')
  afterAll(() => void execFileSync('umount', ['-l', disk]))

  it('ends an import in a sentence; with room again, the rest is added and nothing is lost', async () => {
    writeMbox('large.mbox', 150, 16_000)
    profile = join(disk, 'profile')
    expectFault(await loquet('import', 'large.mbox'), 'disk-full', /disk is full.*Free some space/)
    expectFault(await loquet('import', 'large.mbox'), 'disk-full', /disk is full/)
    execFileSync('mount', ['-o', 'remount,size=32m', disk])
    expect((await loquet('import', 'large.mbox')).code).toBe(0)
    expect(await count()).toBe(150)
    expect(storeTroubles(profile)).toEqual([])
  })

  it('ends an export in a sentence', async () => {
    const { bavail, bsize } = statfsSync(disk)
    writeFileSync(join(disk, 'filler'), Buffer.alloc(bavail * bsize - 1_000_000))
    profile = join(disk, 'profile')
    for (const format of EXPORT_FORMATS) {
      const target = join(disk, format)
      expectFault(
        await loquet('export', '', '--to', target, '--format', format),
        'disk-full',
        /disk is full at/,
      )
      rmSync(target, { recursive: true })
    }
  })
})
