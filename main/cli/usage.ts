// The help texts, made from the list of verbs.
import type { Verb } from './verb.ts'

export function usage(verbs: readonly Verb[]): string {
  const width = Math.max(...verbs.map((verb) => verb.name.length)) + 2
  const lines = verbs.map((verb) => `  ${verb.name.padEnd(width)}${verb.about}`)
  return `loquet [--profile DIR] [--json] [--quiet] VERB …

${lines.join('\n')}

\`loquet VERB --help\` says more. With --json: one JSON object a line on standard output.
Exit: 0 done, 1 a fault (code and sentence on standard error), 2 usage.
`
}

export function verbUsage(verb: Verb): string {
  return `loquet ${verb.name} ${verb.synopsis}\n\n${verb.about}\n`
}
