// R1: kill -9 at any moment of a sync loses nothing, doubles nothing, breaks nothing.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createEngine } from '../../main/engine/engine.ts'
import { putServer } from '../../main/engine/store/accounts.ts'
import { hostPorts } from '../../main/host-ports.ts'
import { dovecotAccount } from '../dovecot-account.ts'
import { temporaryFolder } from '../profile.ts'
import { pick, seeded } from '../seeded.ts'
import { startCuttingProxy } from '../servers/cutting-proxy.ts'
import { dovecotMissing, startDovecot, type Dovecot } from '../servers/dovecot.ts'
import type { Count, Figure, Proof } from './proof.ts'
import { heldIn, openStoreToWrite, sha256, storedCount, storeTroubles } from './store-troubles.ts'

const SIZES: Record<Count, { kills: number; messages: number }> = {
  smoke: { kills: 30, messages: 2000 },
  usual: { kills: 120, messages: 4000 },
  full: { kills: 500, messages: 10_000 },
}
const MAILBOXES = ['INBOX', 'Archive', 'Sent']
const RUNNER = fileURLToPath(new URL('sync-runner.ts', import.meta.url))
/** From the opened store to the kill, at most; the line is slow enough that a sync is never done by then. */
const SPAN_MS = 400
/** The share of kills that fall while the program starts and opens the store, and how long that may take. */
const OPENING = 0.15
const OPENING_MS = 400

export const killedSyncLosesNothing: Proof = {
  id: 'R1',
  what: 'kill -9 at any moment of a sync: 0 lost, 0 doubled, 0 corrupt',
  missing: dovecotMissing,
  run: (count) => killProof(SIZES[count]),
}

/** A case is a kill; what is wrong at the end counts as bad, whatever kill it was. */
export async function killProof(size: { kills: number; messages: number }): Promise<Figure> {
  const dovecot = await startDovecot({ users: ['anna'], without: ['COMPRESS'] })
  const profile = temporaryFolder('kill')
  const random = seeded(1)
  try {
    const share = Math.ceil(size.messages / MAILBOXES.length)
    for (const [at, mailbox] of MAILBOXES.entries())
      await dovecot.deliverAll('anna', mails(at * share, share, random), { mailbox })
    // As many kills as parts: a part takes about half of the time that a run lives.
    const proxy = await startCuttingProxy({
      target: dovecot.imapsPort,
      bytesPerSecond: (size.messages * MAIL_BYTES * 4000) / (size.kills * SPAN_MS),
    })
    await addAccount(profile, dovecot, proxy.port)
    const counts = new Set<number>()
    for (let kill = 0; kill < size.kills; kill++) {
      await killedRun(profile, random)
      counts.add(storedCount(profile))
      await stirUp(dovecot, random)
    }
    await proxy.close()
    goStraight(profile, dovecot)
    await run(profile)
    const troubles = [...(await differences(profile, dovecot)), ...storeTroubles(profile)]
    for (const trouble of troubles) console.error(`R1: ${trouble}`)
    return {
      n: size.kills,
      bad: troubles.length,
      detail: { messages: size.messages, runsThatStored: counts.size },
    }
  } finally {
    await dovecot.close()
    rmSync(profile, { recursive: true, force: true })
  }
}

const MAIL_BYTES = 3000

function mails(from: number, count: number, random: () => number): Uint8Array[] {
  return Array.from({ length: count }, (_, at) => {
    const n = from + at
    const body = Array.from({ length: 1 + pick(random, 60) }, () => `word${pick(random, 5000)} `.repeat(8))
    return Buffer.from(
      `From: Bruno <bruno${n % 40}@example.org>\r\nTo: anna@example.org\r\nSubject: Subject ${n % 300}\r\n` +
        `Message-ID: <kill-${n}@example.org>\r\n${n % 3 ? `References: <kill-${n - (n % 3)}@example.org>\r\n` : ''}` +
        `\r\n${body.join('\r\n')}\r\n`,
    )
  })
}

/** Runs a sync and kills it: mostly while it works, now and then while it opens the store. */
async function killedRun(profile: string, random: () => number): Promise<void> {
  const child = spawn(process.execPath, [RUNNER, profile], { stdio: ['ignore', 'pipe', 'ignore'] })
  const ended = once(child, 'exit')
  if (random() < OPENING) await pause(random() * OPENING_MS)
  else await Promise.race([once(child.stdout, 'data').then(() => pause(random() * SPAN_MS)), ended])
  child.kill('SIGKILL')
  await ended
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

async function run(profile: string): Promise<void> {
  const child = spawn(process.execPath, [RUNNER, profile], { stdio: ['ignore', 'ignore', 'inherit'] })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`The sync after the last kill ended with ${code}`)
}

/** Somebody else goes on using the mailboxes meanwhile. */
async function stirUp(dovecot: Dovecot, random: () => number): Promise<void> {
  const mailbox = MAILBOXES[pick(random, MAILBOXES.length)] as string
  const uid = 1 + pick(random, 300)
  await dovecot.setFlags('anna', `${uid}:${uid + 3}`, random() < 0.7 ? '+' : '-', ['\\Seen'], mailbox)
  if (random() < 0.3) await dovecot.expunge('anna', `${uid}`, mailbox)
  if (random() < 0.5)
    await dovecot.deliverAll('anna', mails(100_000 + pick(random, 1e6), 2, random), { mailbox })
}

async function addAccount(profile: string, dovecot: Dovecot, port: number): Promise<void> {
  const engine = await createEngine(hostPorts(profile))
  try {
    const account = dovecotAccount(dovecot, 'anna')
    const reply = await engine.call('accounts.add', { ...account, imap: { ...account.imap, port } })
    if (!reply.ok) throw new Error(reply.fault.message)
  } finally {
    await engine.close()
  }
}

/** The last sync goes past the slow line. */
function goStraight(profile: string, dovecot: Dovecot): void {
  const db = openStoreToWrite(profile)
  putServer(db, 1, 'imap', dovecotAccount(dovecot, 'anna').imap)
  db.raw.close()
}

async function differences(profile: string, dovecot: Dovecot): Promise<string[]> {
  const troubles: string[] = []
  for (const mailbox of MAILBOXES) {
    const here = heldIn(profile, mailbox).map((one) => `${one.uid} ${one.flags} ${one.hash}`)
    const there = (await dovecot.fetchAll('anna', mailbox)).map(
      (one) => `${one.uid} ${one.flags.join(' ')} ${sha256(one.octets)}`,
    )
    const [ours, theirs] = [new Set(here), new Set(there)]
    const lost = there.filter((one) => !ours.has(one)).length
    const more = here.filter((one) => !theirs.has(one)).length
    if (lost + more > 0) troubles.push(`${mailbox}: ${lost} lost or different, ${more} too many`)
    if (ours.size !== here.length) troubles.push(`${mailbox}: ${here.length - ours.size} doubled`)
  }
  return troubles
}
