// The command line: options before and after the verb, `--json`, `--profile`. A wrong word is a usage error (exit 2).
import { parseArgs, type ParseArgsConfig } from 'node:util'

export class UsageError extends Error {}

export type Options = NonNullable<ParseArgsConfig['options']>
export type Values = Record<string, string | boolean | undefined>

const GLOBAL = {
  profile: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q' },
} as const satisfies Options

export interface CommandLine {
  verb: string | undefined
  rest: string[]
}

/** Splits off what stands before the verb; the verb's own options are parsed by `verbArguments`. */
export function splitVerb(argv: readonly string[]): CommandLine & { before: string[] } {
  const before: string[] = []
  let at = 0
  while (at < argv.length && argv[at]?.startsWith('-')) {
    const word = argv[at++] as string
    before.push(word)
    if (word === '--profile' && at < argv.length) before.push(argv[at++] as string)
  }
  return { before, verb: argv[at], rest: argv.slice(at + 1) }
}

/** Options and positionals of one verb, global options allowed among them. Throws UsageError. */
export function verbArguments(
  words: readonly string[],
  options: Options,
): { values: Values; positionals: string[] } {
  try {
    const parsed = parseArgs({ args: [...words], options: { ...GLOBAL, ...options }, allowPositionals: true })
    return { values: parsed.values as Values, positionals: parsed.positionals }
  } catch (error) {
    throw new UsageError(
      error instanceof Error ? error.message.replace(/\. To specify.*$/s, '.') : String(error),
    )
  }
}

/** A whole number within bounds, or `fallback` where the option is absent. Throws UsageError. */
export function numberOption(
  values: Values,
  name: string,
  fallback: number,
  least: number,
  most: number,
): number {
  const text = values[name]
  if (text === undefined) return fallback
  const number = Number(text)
  if (typeof text !== 'string' || !/^\d+$/.test(text) || number < least || number > most)
    throw new UsageError(`--${name} takes a whole number from ${least} to ${most}, not "${String(text)}".`)
  return number
}

export function choiceOption<T extends string>(
  values: Values,
  name: string,
  choices: readonly T[],
  fallback: T,
): T {
  const text = values[name]
  if (text === undefined) return fallback
  if (!choices.includes(text as T))
    throw new UsageError(`--${name} takes one of ${choices.join(', ')}, not "${String(text)}".`)
  return text as T
}
