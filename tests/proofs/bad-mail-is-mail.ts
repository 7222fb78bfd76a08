// S12: any bytes at all are listed, open, keep their octets, and take neither time nor the program down.
import { createHash } from 'node:crypto'
import { parseMessage } from '../../main/engine/parse/parse-message.ts'
import { readMessages } from '../../main/engine/transfer/readers.ts'
import type { Engine } from '../../main/engine/engine.ts'
import { corporaMissing, mailFiles, MAIL_SETS } from '../corpora.ts'
import { mutate } from '../mutate.ts'
import { withEngine } from '../profile.ts'
import { pick, seeded } from '../seeded.ts'
import type { Count, Figure, Proof } from './proof.ts'

const MUTATIONS: Record<Count, number> = { smoke: 2000, usual: 20_000, full: 100_000 }
const SLOWEST_MS = 2000
const BATCH = 50

export const badMailIsMail: Proof = {
  id: 'S12',
  what: 'a bad mail is still a mail: listed, opened, raw octets identical, at most 2 s',
  missing: corporaMissing,
  run: (count) => withEngine('s12', (engine) => prove(engine, MUTATIONS[count])),
}

async function prove(engine: Engine, mutations: number): Promise<Figure> {
  const mails = await corpusMails()
  const random = seeded(12)
  const cases = [
    ...mails,
    ...Array.from({ length: mutations }, () =>
      mutate(mails[pick(random, mails.length)] as Uint8Array, random),
    ),
  ]
  let slowestMs = 0
  const ids: number[] = []
  for (let at = 0; at < cases.length; at += BATCH) {
    const batch = cases.slice(at, at + BATCH)
    ids.push(...(await store(engine, batch)))
    // While the parser threads work on the batch: how long does the same take here?
    slowestMs = Math.max(slowestMs, ...batch.map(parseMs))
  }
  await engine.derive.idle()
  const bad = await countBad(engine, cases, ids)
  return {
    n: cases.length,
    bad: slowestMs > SLOWEST_MS ? bad + 1 : bad,
    detail: { mails: mails.length, mutations, slowestMs: Math.round(slowestMs) },
  }
}

async function corpusMails(): Promise<Uint8Array[]> {
  const mails: Uint8Array[] = []
  for (const path of MAIL_SETS.flatMap(mailFiles))
    for await (const read of readMessages(path)) if ('octets' in read) mails.push(read.octets)
  return mails
}

/** Parsing must return; how long it took. */
function parseMs(octets: Uint8Array): number {
  const startedAt = performance.now()
  parseMessage(octets)
  return performance.now() - startedAt
}

const hash = (octets: Uint8Array): string => createHash('sha256').update(octets).digest('hex')

async function store(engine: Engine, batch: readonly Uint8Array[]): Promise<number[]> {
  const place = { accountAddress: '', accountName: 'S12', mailboxName: 'S12', role: null }
  const files = batch.map((octets) => ({ octets, flags: '', receivedAt: Date.UTC(2026, 0, 1) }))
  const stored = await engine.writer.ask('importFiles', { place, files })
  engine.derive.wake()
  return stored.map(({ message }) => message)
}

/** How many are not listed, do not open, or lost an octet. */
async function countBad(
  engine: Engine,
  cases: readonly Uint8Array[],
  ids: readonly number[],
): Promise<number> {
  const rows = await engine.reader.ask('flatRows', { text: '', view: 'messages', limit: 1_000_000 })
  const listed = new Set(rows.map(({ id }) => id))
  let bad = 0
  for (const [at, message] of ids.entries()) {
    const raw = await engine.reader.ask('octets', { message })
    const body = await engine.call('messages.body', { id: message })
    const isSame = raw !== undefined && hash(raw) === hash(cases[at] as Uint8Array)
    if (!isSame || !body.ok || !listed.has(message)) bad++
  }
  return bad
}
