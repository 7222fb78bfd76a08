// `loquet export`: mail out again, octet for octet, in formats everybody reads.
import { resolve } from 'node:path'
import type { ReadingEngine } from '../engine/engine.ts'
import { EXPORT_FORMATS, openWriter, type ExportFormat } from '../engine/transfer/open-writer.ts'
import { choiceOption, textOption, UsageError } from './arguments.ts'
import { unlessInterrupted } from './interruption.ts'
import type { Invocation, Verb } from './verb.ts'

export const exportVerb: Verb = {
  name: 'export',
  synopsis: 'QUERY --to PATH --format mbox|eml|maildir',
  about: 'Writes what matches to PATH; nothing that exists is overwritten. An empty QUERY means everything.',
  help: `--to PATH        a new file (mbox), or a new or empty folder (eml, maildir)
--format FORMAT  mbox (the default), eml: a file a message, maildir: keeps flags and keywords

Every message comes out octet for octet as it was fetched or imported. Prints {exported, of, to, format}.

  loquet export '' --to everything.mbox
  loquet export 'from:bruno after:2026-01-01' --to bruno --format eml`,
  options: { to: { type: 'string' }, format: { type: 'string' } },
  needs: 'reading',
  prepare(call) {
    const { positionals, values, workingFolder } = call
    const target = textOption(values, 'to')
    if (target === undefined) throw new UsageError('export needs --to PATH.')
    const format = choiceOption(values, 'format', EXPORT_FORMATS, 'mbox')
    const wanted = { text: positionals.join(' '), format, path: resolve(workingFolder, target) }
    return (engine) => writeAll(call, engine, wanted)
  },
}

interface Wanted {
  text: string
  format: ExportFormat
  path: string
}

async function writeAll(
  call: Invocation,
  engine: ReadingEngine,
  { text, format, path }: Wanted,
): Promise<void> {
  const { output, signal } = call
  const messages = await engine.reader.ask('matching', { text })
  const writer = await openWriter(format, path)
  let written = 0
  try {
    for (const message of messages) {
      if (signal.aborted) break
      const one = await engine.reader.ask('exported', { message })
      if (!one) continue
      await writer.write(one)
      written++
      output.progress(`exported ${written} of ${messages.length} …`)
    }
  } finally {
    await writer.close()
  }
  unlessInterrupted(signal, `${path} holds the first ${written} of ${messages.length} messages, each whole.`)
  await output.row(
    { exported: written, of: messages.length, to: path, format },
    `exported ${written} of ${messages.length} to ${path}`,
  )
}
