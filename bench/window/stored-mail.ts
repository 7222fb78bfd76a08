// A profile full of generated mail, built once on a machine and used again while neither the generator nor the store
// changes. A run works on a copy-free original: what a bench changes in it (read, starred) does not matter to a figure.
import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEngine, type Engine } from '../../main/engine/engine.ts'
import { LAYERS } from '../../main/engine/store/derived.ts'
import { SCHEMA_VERSION } from '../../main/engine/store/migrations.ts'
import { hostPorts } from '../../main/host-ports.ts'
import { generate, GENERATOR_VERSION, type Profile } from '../generate/corpus.ts'

const BATCH = 500
const FOLDER = join(tmpdir(), 'loquet-bench')

/** The profile's folder; made if it is not there. Minutes for 100,000: a making that was cut off goes on where it was. */
export async function storedMail(count: number, profile: Profile, seed = 1): Promise<string> {
  const folder = join(FOLDER, `${profile}-${count}-${seed}-${versions()}`)
  if (existsSync(folder)) return folder
  const making = `${folder}.making`
  mkdirSync(making, { recursive: true })
  await fill(making, count, profile, seed)
  renameSync(making, folder)
  return folder
}

/** Whatever makes an old profile another one. */
const versions = (): string =>
  [GENERATOR_VERSION, SCHEMA_VERSION, ...LAYERS.map((layer) => layer.version)].join('.')

async function fill(folder: string, count: number, profile: Profile, seed: number): Promise<void> {
  const engine = await createEngine(hostPorts(folder))
  try {
    await importAll(engine, count, profile, seed)
    engine.derive.wake()
    await engine.derive.idle()
  } finally {
    await engine.close()
  }
}

async function importAll(engine: Engine, count: number, profile: Profile, seed: number): Promise<void> {
  const place = {
    accountAddress: 'alice@home.example',
    accountName: 'Alice Martin',
    mailboxName: 'Inbox',
    role: 'inbox' as const,
  }
  let files: { octets: Uint8Array; flags: string; receivedAt: number }[] = []
  let done = 0
  const store = async (): Promise<void> => {
    done += files.length
    const batch = files
    files = []
    await engine.writer.ask('importFiles', { place, files: batch })
    if (done % 10_000 === 0) console.error(`bench: ${done} of ${count} messages stored`)
  }
  for (const { octets, isSeen, at } of generate({ seed, count, profile }).messages) {
    files.push({ octets, flags: isSeen ? '\\Seen' : '', receivedAt: at })
    if (files.length === BATCH) await store()
  }
  if (files.length > 0) await store()
}
