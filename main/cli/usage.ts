// The help texts, made from the list of verbs.
import type { Verb } from './verb.ts'

const GLOBAL = `--profile DIR  where the mail lies (or LOQUET_PROFILE; else the system's place for application data)
--json         one JSON object a line on standard output and nothing else there
--quiet, -q    no progress on standard error
--help, -h     this; \`loquet VERB --help\` says more of a verb
--version`

const EXITS = 'Exit: 0 done, 1 a fault (code and sentence on standard error), 2 usage.'

export function usage(verbs: readonly Verb[]): string {
  const width = Math.max(...verbs.map((verb) => verb.name.length)) + 2
  const lines = verbs.map((verb) => `  ${verb.name.padEnd(width)}${verb.about}`)
  return `loquet [--profile DIR] [--json] [--quiet] VERB …

${lines.join('\n')}

${GLOBAL}

${EXITS}
`
}

export function verbUsage(verb: Verb): string {
  return `loquet ${`${verb.name} ${verb.synopsis}`.trim()}\n\n${verb.about}\n\n${verb.help}\n`
}
