// `loquet VERB`: the engine without a screen. Exit 0, 1 (fault: code and sentence), 2 (usage).
import { resolve } from 'node:path'
import { createEngine, openReadingEngine } from '../engine/engine.ts'
import { faultOf } from '../engine/fault.ts'
import { logBug } from '../engine/log.ts'
import { userPorts } from '../host-ports.ts'
import { splitVerb, textOption, UsageError, verbArguments, type Values } from './arguments.ts'
import { createOutput } from './output.ts'
import { usage, verbUsage } from './usage.ts'
import type { Invocation, Verb } from './verb.ts'
import { VERBS, findVerb } from './verbs.ts'
import packageJson from '../../package.json' with { type: 'json' }

const EXIT_FAULT = 1
const EXIT_USAGE = 2

/** npm runs scripts in the package's folder; the user stood elsewhere. */
function workingFolder(): string {
  return (process.env['npm_lifecycle_event'] === 'loquet' && process.env['INIT_CWD']) || process.cwd()
}

async function main(argv: readonly string[]): Promise<number> {
  const line = splitVerb(argv)
  const global = verbArguments(line.before, {}).values
  if (global['version']) return say(`${packageJson.version}\n`)
  const isHelp = line.verb === 'help' || global['help'] === true
  const words = [...(line.verb === undefined || line.verb === 'help' ? [] : [line.verb]), ...line.rest]
  if (words.length === 0) {
    if (isHelp) return say(usage(VERBS))
    process.stderr.write(usage(VERBS))
    return EXIT_USAGE
  }
  const found = findVerb(words)
  if (!found) throw new UsageError(noVerb(words))
  const own = verbArguments(found.rest, found.verb.options)
  if (isHelp || own.values['help']) return say(verbUsage(found.verb))
  checkWords(found.verb, own.positionals)
  return await runVerb(found.verb, { ...global, ...own.values }, own.positionals)
}

function say(text: string): number {
  process.stdout.write(text)
  return 0
}

/** Of a verb in two words the first alone is named with those it can begin. */
function noVerb(words: readonly string[]): string {
  const begun = VERBS.filter((verb) => verb.name.startsWith(`${words[0]} `)).map((verb) => verb.name)
  return begun.length > 0
    ? `The verb is one of ${begun.join(', ')}.`
    : `There is no verb "${words[0]}". \`loquet help\` lists them.`
}

function checkWords(verb: Verb, words: readonly string[]): void {
  const tooMany = words[verb.mostWords ?? Infinity]
  if (tooMany !== undefined)
    throw new UsageError(`"${tooMany}" is a word too many: loquet ${`${verb.name} ${verb.synopsis}`.trim()}`)
}

async function runVerb(verb: Verb, values: Values, positionals: string[]): Promise<number> {
  const folder = workingFolder()
  const profile = textOption(values, 'profile')
  const ports = userPorts(profile === undefined ? undefined : resolve(folder, profile))
  const abort = new AbortController()
  // Once: a second Ctrl-C ends at once, which loses nothing either.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => abort.abort())
  const call: Invocation = {
    values,
    positionals,
    output: createOutput({
      isJson: values['json'] === true,
      isQuiet: values['quiet'] === true,
      // Who only prints has nothing left to do; an import or a sync goes on without being watched.
      onClosed: () => verb.needs !== 'writing' && abort.abort(),
    }),
    ports,
    workingFolder: folder,
    signal: abort.signal,
  }
  try {
    if (verb.needs === 'nothing') await verb.prepare(call)()
    else if (verb.needs === 'reading') {
      const work = verb.prepare(call)
      await withEngine(await openReadingEngine(ports), work)
    } else {
      const work = await verb.prepare(call)
      await withEngine(await createEngine(ports), work)
    }
    return 0
  } catch (error) {
    return report(error, call)
  }
}

async function withEngine<E extends { close(): Promise<void> }>(
  engine: E,
  work: (engine: E) => Promise<void>,
): Promise<void> {
  try {
    await work(engine)
  } finally {
    await engine.close()
  }
}

function report(error: unknown, call: Invocation): number {
  if (error instanceof UsageError) throw error
  const fault = faultOf(error)
  if (fault) call.output.fault(`loquet: ${fault.code}: ${fault.message}`)
  else {
    const id = logBug(call.ports.log, 'cli', error)
    call.output.fault(`loquet: bug: Something went wrong inside Loquet (${id}). Nothing was lost.`)
  }
  return EXIT_FAULT
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  process.stderr.write(`loquet: ${error.message}\n`)
  process.exitCode = EXIT_USAGE
}
