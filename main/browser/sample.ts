// `--sample`: a profile of its own, filled with the bundled mail, gone when Loquet ends.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Engine } from '../engine/engine.ts'
import { readSample } from '../engine/transfer/sample.ts'

export function sampleProfile(): string {
  return mkdtempSync(join(tmpdir(), 'loquet-sample-'))
}

/** Stores and analyses the sample; a second time adds nothing. */
export async function loadSample(engine: Engine, say: (line: string) => void): Promise<void> {
  let added = 0
  for (const mailbox of readSample(engine.ports.paths.resources)) {
    const stored = await engine.writer.ask('importFiles', mailbox)
    added += stored.filter((one) => one.isAdded).length
  }
  say(`sample mailbox: ${added} messages stored, analysing …`)
  await engine.derive.idle()
}
