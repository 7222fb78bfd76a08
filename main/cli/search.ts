// `loquet search`, `conversations`, `count`: rows of messages or groups that match a query.
import { View } from '../../shared/model/mail.ts'
import type { ReadingEngine } from '../engine/engine.ts'
import { choiceOption, numberOption } from './arguments.ts'
import { ask } from './ask.ts'
import type { Invocation, Verb } from './verb.ts'

const MOST_ROWS = 1_000_000

async function printRows(call: Invocation, engine: ReadingEngine, text: string, view: View): Promise<void> {
  const limit = numberOption(call.values, 'limit', 50, 1, MOST_ROWS)
  for (const row of await engine.reader.ask('flatRows', { text, view, limit })) {
    const date = new Date(row.date).toISOString().slice(0, 16).replace('T', ' ')
    await call.output.row(
      row,
      `${String(row.id).padStart(7)}  ${date}  ${row.letter}  ${row.from}  ${row.subject}`,
    )
  }
}

export const search: Verb = {
  name: 'search',
  synopsis: 'QUERY [--limit N] [--view people|threads|messages]',
  about: 'Lists what matches, newest first; an empty QUERY means everything.',
  options: { limit: { type: 'string' }, view: { type: 'string' } },
  needs: 'reading',
  async run(call, engine) {
    await printRows(
      call,
      engine,
      call.positionals.join(' '),
      choiceOption(call.values, 'view', View.options, 'messages'),
    )
  },
}

export const conversations: Verb = {
  name: 'conversations',
  synopsis: '[--limit N]',
  about: 'Lists conversations, newest first: one row per set of people.',
  options: { limit: { type: 'string' } },
  needs: 'reading',
  async run(call, engine) {
    await printRows(call, engine, '', 'people')
  },
}

export const count: Verb = {
  name: 'count',
  synopsis: 'QUERY',
  about: 'Counts the messages that match.',
  options: {},
  needs: 'reading',
  async run({ positionals, output }, engine) {
    const counted = await ask(engine, 'listing.count', {
      text: positionals.join(' '),
      place: { kind: 'everywhere' },
    })
    await output.row(counted, String(counted.messages))
  },
}
