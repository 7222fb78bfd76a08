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
  const tally = { bad: 0, n: 0, slowestMs: 0 }
  const run = async (batch: Uint8Array[]): Promise<void> => {
    tally.slowestMs = Math.max(tally.slowestMs, ...batch.map(parseMs))
    tally.bad += await badAmong(engine, batch)
    tally.n += batch.length
  }
  for (let at = 0; at < mails.length; at += BATCH) await run(mails.slice(at, at + BATCH))
  for (let made = 0; made < mutations; made += BATCH)
    await run(
      Array.from({ length: BATCH }, () => mutate(mails[pick(random, mails.length)] as Uint8Array, random)),
    )
  if (tally.slowestMs > SLOWEST_MS) tally.bad++
  return {
    n: tally.n,
    bad: tally.bad,
    detail: { mails: mails.length, mutations, slowestMs: Math.round(tally.slowestMs) },
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

/** How many of the batch are not listed, do not open, or lost an octet. */
async function badAmong(engine: Engine, batch: Uint8Array[]): Promise<number> {
  const place = { accountAddress: '', accountName: 'S12', mailboxName: 'S12', role: null }
  const files = batch.map((octets) => ({ octets, flags: '', receivedAt: Date.UTC(2026, 0, 1) }))
  const stored = await engine.writer.ask('importFiles', { place, files })
  await engine.derive.idle()
  const verdicts = await Promise.all(
    stored.map(async ({ message }, at) => {
      const raw = await engine.reader.ask('octets', { message })
      const body = await engine.call('messages.body', { id: message })
      const listed = await engine.reader.ask('placesOf', { message })
      return raw !== undefined && hash(raw) === hash(batch[at] as Uint8Array) && body.ok && listed.length > 0
    }),
  )
  return verdicts.filter((isGood) => !isGood).length
}
