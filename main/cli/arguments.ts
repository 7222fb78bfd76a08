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
    return { values: parsed.values, positionals: parsed.positionals }
  } catch (error) {
    throw new UsageError(sentenceOf(error))
  }
}

/** Node's message about a word that does not parse, as what to do about it. */
function sentenceOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  const option = /'(?:-\w, )?(--?[^' ]*)/.exec(message)?.[1] ?? ''
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return `There is no option ${option} here. Words that begin with "-" but are no options come after "--".`
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return message
  if (message.includes('does not take')) return `${option} takes no value.`
  return `${option} needs a value; write one that begins with "-" as ${option}=VALUE.`
}

/** The value of an option that takes a text. Throws UsageError where it is empty. */
export function textOption(values: Values, name: string): string | undefined {
  const text = values[name]
  if (text === '') throw new UsageError(`--${name} is empty.`)
  return typeof text === 'string' ? text : undefined
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

/** One of a closed list, or `fallback` where the option is absent. Throws UsageError. */
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
