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
const LANES = ['anna', 'bruno']
/** A run lives so long at most after it said what it is killed for. */
const SPAN_MS = 300
/** The share of killed runs that must have stored something: kills before that, or after all is there, prove little. */
const LEAST_THAT_STORED = 0.2

export const killedSyncLosesNothing: Proof = {
  id: 'R1',
  what: 'kill -9 at any moment of a sync: 0 lost, 0 doubled, 0 corrupt',
  missing: dovecotMissing,
  run: (count) => killProof(SIZES[count]),
}

/** A case is a kill; what is wrong at the end counts as bad, whatever kill it was. Two accounts, each with a profile of
 * its own, are synced side by side, because most of the time goes into starting programs. */
export async function killProof(size: { kills: number; messages: number }): Promise<Figure> {
  const dovecot = await startDovecot({ users: LANES, without: ['COMPRESS'] })
  const cache = temporaryFolder('compile-cache')
  try {
    const lanes = await Promise.all(
      LANES.map((user, seed) =>
        killLane({
          dovecot,
          user,
          cache,
          kills: Math.ceil(size.kills / LANES.length),
          messages: Math.ceil(size.messages / LANES.length),
          random: seeded(seed),
        }),
      ),
    )
    const troubles = lanes.flatMap((lane) => lane.troubles)
    for (const trouble of troubles) console.error(`R1: ${trouble}`)
    const runsThatStored = lanes.reduce((sum, lane) => sum + lane.runsThatStored, 0)
    if (runsThatStored < size.kills * LEAST_THAT_STORED)
      throw new Error(
        `R1 proves nothing: only ${runsThatStored} of ${size.kills} runs stored a message before they were killed`,
      )
    return { n: size.kills, bad: troubles.length, detail: { messages: size.messages, runsThatStored } }
  } finally {
    await dovecot.close()
    rmSync(cache, { recursive: true, force: true })
  }
}

interface Lane {
  dovecot: Dovecot
  user: string
  /** Compiled modules: a run starts in half the time. */
  cache: string
  kills: number
  messages: number
  random: () => number
}

async function killLane(lane: Lane): Promise<{ troubles: string[]; runsThatStored: number }> {
  const { dovecot, user, kills, messages, random } = lane
  const profile = temporaryFolder('kill')
  try {
    const share = Math.ceil(messages / MAILBOXES.length)
    for (const [at, mailbox] of MAILBOXES.entries())
      await dovecot.deliverAll(user, mails(at * share, share, random), { mailbox })
    // As many kills as parts: a part takes about the time that a run lives after its first message.
    const bytesPerSecond = (messages * MAIL_BYTES * 2000) / (kills * SPAN_MS)
    const proxy = await startCuttingProxy({ target: dovecot.imapsPort, bytesPerSecond })
    await addAccount(lane, profile, proxy.port)
    let runsThatStored = 0
    for (let kill = 0, before = 0; kill < kills; kill++) {
      await killedRun(lane, profile)
      const stored = storedCount(profile)
      if (stored > before) runsThatStored++
      before = stored
      await stirUp(lane)
    }
    await proxy.close()
    goStraight(lane, profile)
    await run(lane, profile)
    const troubles = [...(await differences(lane, profile)), ...storeTroubles(profile)]
    return { troubles, runsThatStored }
  } finally {
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

function startRunner({ cache }: Lane, profile: string, errors: 'ignore' | 'inherit') {
  return spawn(process.execPath, [RUNNER, profile], {
    stdio: ['ignore', 'pipe', errors],
    env: { ...process.env, NODE_COMPILE_CACHE: cache },
  })
}

/** Runs a sync and kills it: mostly while mail is stored, else before that or while the program starts. */
async function killedRun(lane: Lane, profile: string): Promise<void> {
  const { random } = lane
  const child = startRunner(lane, profile, 'ignore')
  const ended = once(child, 'exit')
  const chance = random()
  const waited = chance < 0.15 ? Promise.resolve() : untilSaid(child.stdout, chance < 0.3 ? 'open' : 'stored')
  await Promise.race([waited.then(() => pause(random() * SPAN_MS)), ended])
  child.kill('SIGKILL')
  await ended
}

/** Also when the program ends without saying it. */
async function untilSaid(output: NodeJS.ReadableStream, word: string): Promise<void> {
  for await (const chunk of output) if (String(chunk).includes(word)) return
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

async function run(lane: Lane, profile: string): Promise<void> {
  const child = startRunner(lane, profile, 'inherit')
  child.stdout.resume()
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`The sync after the last kill ended with ${code}`)
}

/** Somebody else goes on using the mailboxes meanwhile. */
async function stirUp({ dovecot, user, random }: Lane): Promise<void> {
  const mailbox = MAILBOXES[pick(random, MAILBOXES.length)] as string
  const uid = 1 + pick(random, 300)
  await dovecot.setFlags(user, `${uid}:${uid + 3}`, random() < 0.7 ? '+' : '-', ['\\Seen'], mailbox)
  if (random() < 0.3) await dovecot.expunge(user, `${uid}`, mailbox)
  if (random() < 0.5)
    await dovecot.deliverAll(user, mails(100_000 + pick(random, 1e6), 2, random), { mailbox })
}

async function addAccount({ dovecot, user }: Lane, profile: string, port: number): Promise<void> {
  const engine = await createEngine(hostPorts(profile))
  try {
    const account = dovecotAccount(dovecot, user)
    const reply = await engine.call('accounts.add', { ...account, imap: { ...account.imap, port } })
    if (!reply.ok) throw new Error(reply.fault.message)
  } finally {
    await engine.close()
  }
}

/** The last sync goes past the slow line. */
function goStraight({ dovecot, user }: Lane, profile: string): void {
  const db = openStoreToWrite(profile)
  putServer(db, 1, 'imap', dovecotAccount(dovecot, user).imap)
  db.raw.close()
}

async function differences({ dovecot, user }: Lane, profile: string): Promise<string[]> {
  const troubles: string[] = []
  for (const mailbox of MAILBOXES) {
    const here = heldIn(profile, mailbox).map((one) => `${one.uid} ${one.flags} ${one.hash}`)
    const there = (await dovecot.fetchAll(user, mailbox)).map(
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
