#!/usr/bin/env node
// `loquet VERB`: the engine without a screen. Exit 0, 1 (fault: code and sentence), 2 (usage).
import { resolve } from 'node:path'
import { createEngine, openReadingEngine } from '../engine/engine.ts'
import { faultOf } from '../engine/fault.ts'
import { logBug } from '../engine/log.ts'
import { hostPorts } from '../host-ports.ts'
import { splitVerb, UsageError, verbArguments, type Values } from './arguments.ts'
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
  if (global['version']) {
    process.stdout.write(`${packageJson.version}\n`)
    return 0
  }
  if (!line.verb || line.verb === 'help') {
    process.stdout.write(usage(VERBS))
    return global['help'] || line.verb === 'help' ? 0 : EXIT_USAGE
  }
  const found = findVerb([line.verb, ...line.rest])
  if (!found) throw new UsageError(`There is no verb "${line.verb}". \`loquet help\` lists them.`)
  const own = verbArguments(found.rest, found.verb.options)
  const values: Values = { ...global, ...own.values }
  if (values['help']) {
    process.stdout.write(verbUsage(found.verb))
    return 0
  }
  return await runVerb(found.verb, values, own.positionals)
}

async function runVerb(verb: Verb, values: Values, positionals: string[]): Promise<number> {
  const folder = workingFolder()
  const profile = values['profile']
  const ports = hostPorts(typeof profile === 'string' ? resolve(folder, profile) : undefined)
  const abort = new AbortController()
  process.once('SIGINT', () => abort.abort())
  process.once('SIGTERM', () => abort.abort())
  const call: Invocation = {
    values,
    positionals,
    output: createOutput(values['json'] === true, values['quiet'] === true),
    ports,
    workingFolder: folder,
    signal: abort.signal,
  }
  try {
    if (verb.needs === 'nothing') await verb.run(call)
    else if (verb.needs === 'reading')
      await withEngine(await openReadingEngine(ports), (it) => verb.run(call, it))
    else await withEngine(await createEngine(ports), (it) => verb.run(call, it))
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
  if (fault) {
    process.stderr.write(`loquet: ${fault.code}: ${fault.message}\n`)
    return EXIT_FAULT
  }
  const id = logBug(call.ports.log, 'cli', error)
  process.stderr.write(`loquet: bug: something went wrong inside Loquet (${id}). Nothing was lost.\n`)
  return EXIT_FAULT
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  process.stderr.write(`loquet: ${error.message}\n`)
  process.exitCode = EXIT_USAGE
}
