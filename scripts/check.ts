// `npm run check`: types, lint with the import rules, format, file sizes, names, generated pages. Under a minute.
import { spawnSync } from 'node:child_process'
import { basename } from 'node:path'
import { fileSizeTroubles } from './file-sizes.ts'
import { signalsPageTroubles } from './make-signals-doc.ts'
import { sourceFiles } from './source-files.ts'

/** One word, one meaning: what says nothing is no name (docs/vocabulary.md). */
const REFUSED = /(^|-)(utils?|helpers?|managers?|services?|common|misc|data|info|base)(-|\.|$)|^index\./
/** RFC 5256's own term. */
const TERMS = /^base-subject/

function nameTroubles(): string[] {
  return sourceFiles()
    .filter((path) => REFUSED.test(basename(path)) && !TERMS.test(basename(path)))
    .map((path) => `${path}: this name says nothing about the file`)
}

interface Step {
  name: string
  /** Troubles as sentences; or a program that prints its own. */
  run(): string[] | boolean
}

const program =
  (command: string, ...args: string[]) =>
  (): boolean =>
    spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0

const STEPS: Step[] = [
  { name: 'types', run: program('tsc', '-b') },
  { name: 'lint and import rules', run: program('oxlint', '--type-aware', '--quiet') },
  { name: 'format', run: program('prettier', '--check', '--log-level', 'warn', '.') },
  { name: 'file sizes', run: fileSizeTroubles },
  { name: 'file names', run: nameTroubles },
  { name: 'generated pages', run: signalsPageTroubles },
]

/** Runs every step, prints what is wrong; true when nothing is. */
export function check(): boolean {
  let isGreen = true
  for (const step of STEPS) {
    const startedAt = performance.now()
    const result = step.run()
    const troubles = typeof result === 'boolean' ? [] : result
    for (const trouble of troubles) console.error(trouble)
    const isOk = typeof result === 'boolean' ? result : troubles.length === 0
    console.log(
      `check: ${step.name} ${isOk ? 'ok' : 'FAILED'} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`,
    )
    isGreen &&= isOk
  }
  return isGreen
}

if (import.meta.main) process.exit(check() ? 0 : 1)
