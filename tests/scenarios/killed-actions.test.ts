// kill -9 in the middle of actions and of their way to the server: nothing is lost, nothing doubled, and the lists are what they
// would be if they were built anew.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rebuildFrom } from '../../main/engine/store/derived.ts'
import { contents } from '../../main/engine/store/derived/contents.ts'
import { value } from '../../main/engine/store/handle.ts'
import { temporaryFolder } from '../profile.ts'
import { heldIn, openStore, openStoreToWrite, storeTroubles } from '../proofs/store-troubles.ts'
import { seeded } from '../seeded.ts'
import { dovecotMissing, startDovecot, type Dovecot } from '../servers/dovecot.ts'
import { addAccount, letters, ownEngine, servedIn, syncOnce, type OwnEngine } from './own-engine.ts'

const missing = dovecotMissing()
if (missing !== undefined) console.warn(`skipped: ${missing}`)

const KILLS = 12
const LETTERS = 25
const MAILBOXES = ['INBOX', 'Archive', 'Trash']
const RUNNER = fileURLToPath(new URL('../proofs/action-runner.ts', import.meta.url))

/** Runs actions and kills them, at most `spanMs` after the first was done. */
async function killedRun(own: OwnEngine, seed: number, cache: string, spanMs: number): Promise<void> {
  const child = spawn(process.execPath, [RUNNER, own.profile, String(seed)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: cache },
  })
  const ended = once(child, 'exit')
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk) => String(chunk).includes('acted') && resolve())
    child.once('exit', () => resolve())
  })
  await new Promise((resolve) => setTimeout(resolve, spanMs))
  child.kill('SIGKILL')
  expect(await ended).toEqual([null, 'SIGKILL'])
}

function look(own: OwnEngine, sql: string): number | undefined {
  const db = openStore(own.profile)
  try {
    return value(db, sql)
  } finally {
    db.raw.close()
  }
}

/** Messages seen in no mailbox, or in two. */
const ASTRAY = `select count(*) from message m
  where (select count(*) from placement where message = m.id and missing_at is null) <> 1`

function listsNow(own: OwnEngine): unknown {
  const db = openStore(own.profile)
  try {
    return contents(db)
  } finally {
    db.raw.close()
  }
}

describe.skipIf(missing !== undefined)('actions that are killed', () => {
  let dovecot: Dovecot
  beforeAll(async () => {
    dovecot = await startDovecot({ users: ['anna'], without: ['COMPRESS'] })
  })
  afterAll(() => dovecot.close())

  it(`${KILLS} times lose and double nothing`, { timeout: 180_000 }, async () => {
    await dovecot.deliverAll('anna', letters(0, LETTERS))
    const own = await ownEngine()
    const cache = temporaryFolder('compile-cache')
    const random = seeded(11)
    await addAccount(own, dovecot, 'anna')
    await syncOnce(own)
    await own.engine.derive.idle()
    await own.engine.close()
    let tried = 0
    for (let kill = 0; kill < KILLS; kill++) {
      await killedRun(own, kill, cache, random() * 250)
      expect(look(own, ASTRAY), `after kill ${kill}`).toBe(0)
      if (look(own, 'select 1 from operation where attempt_uid_next is not null limit 1')) tried++
    }
    // Kills that left it open whether a change had reached the server: the rest proves little.
    expect(tried).toBeGreaterThan(KILLS / 10)
    await own.restart()
    for (let pass = 0; pass < 3; pass++) await syncOnce(own)
    await own.engine.derive.idle()
    const served: number[] = []
    for (const mailbox of MAILBOXES) {
      const there = await servedIn(dovecot, 'anna', mailbox)
      expect(heldIn(own.profile, mailbox)).toEqual(there)
      served.push(there.length)
    }
    expect(served.reduce((sum, one) => sum + one, 0)).toBe(LETTERS)
    expect(await own.call('actions.pending', {})).toEqual([])
    expect(storeTroubles(own.profile)).toEqual([])

    const before = listsNow(own)
    await own.engine.close()
    const db = openStoreToWrite(own.profile)
    rebuildFrom(db, 1)
    db.raw.close()
    await own.restart()
    await own.engine.derive.idle()
    expect(listsNow(own)).toEqual(before)
    await own.close()
    rmSync(cache, { recursive: true })
  })
})
