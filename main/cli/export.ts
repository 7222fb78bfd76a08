// `loquet export`: mail out again, octet for octet, in formats everybody reads.
import { resolve } from 'node:path'
import { UsageError, choiceOption } from './arguments.ts'
import type { Verb } from './verb.ts'
import { EXPORT_FORMATS, openWriter } from '../engine/transfer/open-writer.ts'

export const exportVerb: Verb = {
  name: 'export',
  synopsis: 'QUERY --to PATH --format mbox|eml|maildir',
  about: 'Writes what matches to PATH; nothing that exists is overwritten. An empty QUERY means everything.',
  options: { to: { type: 'string' }, format: { type: 'string' } },
  needs: 'reading',
  async run({ positionals, values, output, workingFolder, signal }, engine) {
    const target = values['to']
    if (typeof target !== 'string') throw new UsageError('export needs --to PATH.')
    const format = choiceOption(values, 'format', EXPORT_FORMATS, 'mbox')
    const messages = await engine.reader.ask('matching', { text: positionals.join(' ') })
    const writer = await openWriter(format, resolve(workingFolder, target))
    let written = 0
    try {
      for (const message of messages) {
        if (signal.aborted) break
        const one = await engine.reader.ask('exported', { message })
        if (!one) continue
        await writer.write(one)
        written++
        if (written % 500 === 0) output.progress(`exported ${written} of ${messages.length}`)
      }
    } finally {
      await writer.close()
    }
    await output.row(
      { exported: written, of: messages.length, to: target },
      `exported ${written} of ${messages.length} to ${target}`,
    )
  },
}
