// `npm run bench [-- --only window] [-- --messages N]`: figures, one line of JSON each on standard output, a table at the
// end on standard error. A missed goal is said, not failed: figures depend on the machine.
import { parseArgs } from 'node:util'
import { Figures } from '../bench/figures.ts'
import { benchWindow, MANY } from '../bench/window/window.ts'

const USAGE = 'npm run bench [-- --only window] [-- --messages N]'
const SUITES = { window: benchWindow }

function readOptions(): { only: string | undefined; messages: number } {
  const { values } = parseArgs({ options: { only: { type: 'string' }, messages: { type: 'string' } } })
  const messages = Number(values.messages ?? MANY)
  if (!Number.isInteger(messages) || messages < 1000) throw new Error('--messages takes a number from 1000.')
  if (values.only !== undefined && !Object.hasOwn(SUITES, values.only))
    throw new Error(`--only takes one of: ${Object.keys(SUITES).join(', ')}.`)
  return { only: values.only, messages }
}

const figures = new Figures()
try {
  const { only, messages } = readOptions()
  for (const [name, bench] of Object.entries(SUITES))
    if (only === undefined || only === name) await bench(figures, messages)
} catch (error) {
  console.error(`bench: ${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
  process.exitCode = 2
}
figures.printTable()
