// `loquet import`: mbox, Maildir, EML or a folder of them into the local store.
import { resolve } from 'node:path'
import type { Engine } from '../engine/engine.ts'
import { FaultError } from '../engine/fault.ts'
import { importFiles, type ImportLine } from '../engine/import-files.ts'
import { untilAnalysed } from './analysis.ts'
import { textOption, UsageError } from './arguments.ts'
import { unlessInterrupted } from './interruption.ts'
import type { Output } from './output.ts'
import type { Invocation, Verb } from './verb.ts'

export const importVerb: Verb = {
  name: 'import',
  synopsis: 'PATH... [--as ADDRESS]',
  about:
    'Imports mbox files, Maildirs, .eml files or folders of them; the same octets are never added twice.',
  help: `--as ADDRESS  whose mail it is, so that conversations know who "me" is

Prints {path, id, added, reason?} for each message; within an mbox the path ends in #1, #2 …
A file that is not mail is passed over with its reason. Exit 1 when nothing at all could be read from a PATH.

  loquet import ~/Mail/archive.mbox ~/Maildir
  loquet --json import letters/ | jq 'select(.added | not)'`,
  options: { as: { type: 'string' } },
  needs: 'writing',
  prepare(call) {
    const { positionals, values, workingFolder } = call
    if (positionals.length === 0) throw new UsageError('import needs at least one PATH.')
    const address = textOption(values, 'as')?.trim().toLowerCase()
    const paths = positionals.map((word) => resolve(workingFolder, word))
    return (engine) => importAll(call, engine, paths, address)
  },
}

async function importAll(
  call: Invocation,
  engine: Engine,
  paths: readonly string[],
  address?: string,
): Promise<void> {
  const { output, signal } = call
  const options = { signal, ...(address && { accountAddress: address, accountName: address }) }
  let added = 0
  let seen = 0
  const barren: string[] = []
  for (const path of paths) {
    const before = seen
    let reason = `There is no mail in ${path}. Name an mbox, a Maildir, an .eml file or a folder of them.`
    for await (const line of importFiles(engine, [path], options)) {
      if (line.id !== null) seen++
      else if (line.path === path) reason = line.fault?.message ?? reason
      if (line.added) added++
      await put(output, line)
      output.progress(`imported ${added} of ${seen} …`)
    }
    if (seen === before) barren.push(reason)
    if (signal.aborted) break
  }
  await untilAnalysed(call, engine)
  unlessInterrupted(signal, `${added} messages were added and stay. The same command adds the rest.`)
  output.note(`imported ${added} of ${seen} messages`)
  if (barren.length > 0) throw new FaultError('file', barren.join(' '))
}

function put(output: Output, { path, id, added, fault }: ImportLine): Promise<void> {
  const reason = added ? undefined : (fault?.message ?? 'already here')
  return output.row(
    { path, id, added, ...(reason !== undefined && { reason }) },
    `${added ? 'added' : 'not added'}  ${path}${reason === undefined ? '' : `: ${reason}`}`,
  )
}
