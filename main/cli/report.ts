// `loquet report`: the privacy index of a message with the sum that makes it; of a lone file without any profile.
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { MessageId } from '../../shared/model/ids.ts'
import type { Report } from '../../shared/model/privacy.ts'
import { openReadingEngine } from '../engine/engine.ts'
import { reportFile } from '../engine/privacy/report-file.ts'
import { onFile } from '../engine/transfer/file-fault.ts'
import { UsageError } from './arguments.ts'
import { ask } from './ask.ts'
import { messageIdOf } from './message-id.ts'
import { safeLine } from './output.ts'
import type { Invocation, Verb } from './verb.ts'

export const report: Verb = {
  name: 'report',
  synopsis: 'ID | FILE.eml',
  about: 'Prints the privacy index with every contribution; for a FILE no profile is needed.',
  help: `Prints {letter, technical, context, behaviour, contributions: [{signal, axis, standing, weight, value, points, ceiling,
evidence}], unknown: [{signal, why}]}. An axis of which too little is known is null ("?"). A FILE whose name is a number is
written ./12.

  loquet --json report letter.eml | jq .letter`,
  options: {},
  mostWords: 1,
  needs: 'nothing',
  prepare(call) {
    const [word] = call.positionals
    if (!word) throw new UsageError('report needs the ID of a message, or a FILE.')
    const id = /^\d+$/.test(word) ? messageIdOf(word) : undefined
    return async () => {
      const made = id === undefined ? await ofFile(call, word) : await ofMessage(call, id)
      await call.output.row(shaped(made), lines(made).join('\n'))
    }
  },
}

async function ofMessage(call: Invocation, message: MessageId): Promise<Report> {
  const engine = await openReadingEngine(call.ports)
  try {
    return await ask(engine, 'privacy.report', { message })
  } finally {
    await engine.close()
  }
}

async function ofFile(call: Invocation, word: string): Promise<Report> {
  const path = resolve(call.workingFolder, word)
  return reportFile(await onFile(path, () => readFile(path)))
}

/** What scripts get: the fields of the command's contract, in its order. */
function shaped(made: Report): object {
  return {
    letter: made.letter,
    technical: made.technical,
    context: made.context,
    behaviour: made.behaviour,
    contributions: made.contributions.map((one) => ({
      signal: one.signal,
      axis: one.axis,
      standing: one.standing,
      weight: one.weight,
      value: one.value,
      points: one.points,
      ceiling: one.ceiling,
      evidence: one.evidence,
    })),
    unknown: made.unknown.map(({ signal, why }) => ({ signal, why })),
  }
}

const shown = (axis: number | null): string => (axis === null ? '?' : String(Math.round(axis)))

function lines(made: Report): string[] {
  return [
    `${made.letter}   technical ${shown(made.technical)}   context ${shown(made.context)}   behaviour ${shown(made.behaviour)}`,
    ...made.contributions.map((one) => {
      const ceiling = one.ceiling ? `  ceiling ${one.ceiling.axis} ${one.ceiling.atMost}` : ''
      const evidence = one.evidence[0] ? `  | ${safeLine(one.evidence[0].text.slice(0, 100))}` : ''
      return `  ${one.axis.padEnd(10)} ${one.signal.padEnd(24)} ${one.points.toFixed(1).padStart(6)}  ${one.standing}${ceiling}${evidence}`
    }),
    ...made.unknown.map((one) => `  not checked ${one.signal}: ${one.why}`),
  ]
}
