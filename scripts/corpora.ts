// `npm run corpora`: every mail of the corpora by import, and again through a Dovecot mailbox and sync: listed, opened,
// indexed, octets identical, nothing added a second time. Prints one line a set; red when anything is missing.
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { createEngine, type Engine } from '../main/engine/engine.ts'
import { importFiles, type ImportLine } from '../main/engine/import-files.ts'
import { readMessages } from '../main/engine/transfer/readers.ts'
import { hostPorts } from '../main/host-ports.ts'
import { corporaMissing, mailFiles, MAIL_SETS, type MailSet } from '../tests/corpora.ts'
import { addDovecotAccount } from '../tests/dovecot-account.ts'
import { temporaryFolder } from '../tests/profile.ts'
import { dovecotMissing, startDovecot } from '../tests/servers/dovecot.ts'

interface Line {
  set: string
  way: 'import' | 'sync'
  files: number
  messages: number
  listed: number
  opened: number
  indexed: number
  identical: number
  addedAgain: number
  notRead: string[]
  seconds: number
}

const hash = (octets: Uint8Array): string => createHash('sha256').update(octets).digest('hex')

interface Checked {
  listed: number
  opened: number
  indexed: number
  identical: number
}

/** What a user would meet: the message stands in a list, opens, has a letter or "?", and its source is unchanged. */
async function checkMessages(
  engine: Engine,
  ids: readonly number[],
  wanted: ReadonlySet<string>,
): Promise<Checked> {
  const rows = await engine.reader.ask('flatRows', { text: '', view: 'messages', limit: 1_000_000 })
  const letters = new Map(rows.map((row) => [row.id, row.letter]))
  const checked: Checked = { listed: 0, opened: 0, indexed: 0, identical: 0 }
  for (const id of new Set(ids)) {
    const octets = await engine.reader.ask('octets', { message: id })
    if (letters.has(id)) checked.listed++
    if ('ABCDE?'.includes(letters.get(id) ?? '-')) checked.indexed++
    if ((await engine.call('messages.body', { id })).ok) checked.opened++
    if (octets && wanted.has(hash(octets))) checked.identical++
  }
  return checked
}

async function importAll(engine: Engine, files: readonly string[]): Promise<ImportLine[]> {
  const lines: ImportLine[] = []
  for await (const line of importFiles(engine, files)) lines.push(line)
  await engine.derive.idle()
  return lines
}

async function onNewProfile<T>(work: (engine: Engine) => Promise<T>): Promise<T> {
  const profile = temporaryFolder('corpora')
  const engine = await createEngine(hostPorts(profile))
  try {
    return await work(engine)
  } finally {
    await engine.close()
    rmSync(profile, { recursive: true, force: true })
  }
}

async function octetsOfFiles(files: readonly string[]): Promise<Uint8Array[]> {
  const found: Uint8Array[] = []
  for (const file of files)
    for await (const read of readMessages(file)) if ('octets' in read) found.push(read.octets)
  return found
}

async function byImport(set: MailSet): Promise<Line> {
  const startedAt = performance.now()
  const files = mailFiles(set)
  return await onNewProfile(async (engine) => {
    const lines = await importAll(engine, files)
    const wanted = new Set((await octetsOfFiles(files)).map(hash))
    const ids = lines.flatMap((line) => (line.id === null ? [] : [line.id]))
    const checked = await checkMessages(engine, ids, wanted)
    const again = await importAll(engine, files)
    return {
      set,
      way: 'import',
      files: files.length,
      messages: new Set(ids).size,
      ...checked,
      addedAgain: again.filter((line) => line.added).length,
      notRead: lines.flatMap((line) =>
        line.id === null ? [`${line.path}: ${line.fault?.message ?? ''}`] : [],
      ),
      seconds: (performance.now() - startedAt) / 1000,
    }
  })
}

async function bySync(set: MailSet): Promise<Line> {
  const startedAt = performance.now()
  const files = mailFiles(set)
  const dovecot = await startDovecot({ users: ['corpus'] })
  try {
    return await onNewProfile(async (engine) => {
      const mails = await octetsOfFiles(files)
      await dovecot.deliverAll('corpus', mails)
      await addDovecotAccount(engine, dovecot, 'corpus')
      await engine.sync.syncOnce(null)
      await engine.derive.idle()
      const served = await dovecot.fetchAll('corpus', 'INBOX')
      const rows = await engine.reader.ask('flatRows', { text: '', view: 'messages', limit: 1_000_000 })
      const ids = rows.map((row) => row.id)
      const checked = await checkMessages(engine, ids, new Set(served.map((one) => hash(one.octets))))
      const [again] = await engine.sync.syncOnce(null)
      return {
        set,
        way: 'sync',
        files: files.length,
        messages: new Set(served.map((one) => hash(one.octets))).size,
        ...checked,
        addedAgain: again?.added ?? 0,
        notRead: [],
        seconds: (performance.now() - startedAt) / 1000,
      }
    })
  } finally {
    await dovecot.close()
  }
}

const isGood = (line: Line): boolean =>
  line.messages > 0 &&
  [line.listed, line.opened, line.indexed, line.identical].every((count) => count === line.messages) &&
  line.addedAgain === 0

const missing = corporaMissing()
if (missing) {
  console.log(`corpora: skipped, ${missing}`)
  process.exit(0)
}
const ways = dovecotMissing() ? [byImport] : [byImport, bySync]
if (ways.length === 1) console.log(`corpora: by import only, ${dovecotMissing()}`)
let bad = 0
for (const set of MAIL_SETS)
  for (const way of ways) {
    const line = await way(set)
    if (!isGood(line)) bad++
    console.log(JSON.stringify({ ...line, seconds: Number(line.seconds.toFixed(1)), met: isGood(line) }))
  }
console.log(
  bad === 0
    ? 'corpora: all listed, opened, indexed and identical; nothing added twice'
    : `corpora: ${bad} sets FAILED`,
)
process.exit(bad === 0 ? 0 : 1)
