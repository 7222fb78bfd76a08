// `loquet import`: mbox, Maildir, EML or a folder of them into the local store.
import { resolve } from 'node:path'
import { importFiles } from '../engine/import-files.ts'
import { UsageError } from './arguments.ts'
import type { Verb } from './verb.ts'

export const importVerb: Verb = {
  name: 'import',
  synopsis: 'PATH... [--as ADDRESS]',
  about:
    'Imports mbox files, Maildirs, .eml files or folders of them; the same octets are never added twice.',
  options: { as: { type: 'string' } },
  needs: 'writing',
  async run({ positionals, values, output, workingFolder, signal }, engine) {
    if (positionals.length === 0) throw new UsageError('import needs at least one PATH.')
    const address = typeof values['as'] === 'string' ? values['as'].trim().toLowerCase() : undefined
    let added = 0
    let seen = 0
    const paths = positionals.map((path) => resolve(workingFolder, path))
    const options = { signal, ...(address && { accountAddress: address, accountName: address }) }
    for await (const line of importFiles(engine, paths, options)) {
      seen++
      if (line.added) added++
      await output.row(
        line,
        `${line.added ? 'added' : 'not added'}  ${line.path}${line.reason ? `: ${line.reason}` : ''}`,
      )
    }
    output.progress(`imported ${added} of ${seen}; analysing …`)
    await engine.derive.idle()
    output.progress(`imported ${added} of ${seen}, all analysed\n`)
  },
}
