// `loquet search`, `conversations`, `count`: rows of messages or groups that match a query.
import { View } from '../../shared/model/mail.ts'
import type { ReadingEngine } from '../engine/engine.ts'
import { choiceOption, numberOption } from './arguments.ts'
import { ask } from './ask.ts'
import { safeLine } from './output.ts'
import type { Invocation, Verb } from './verb.ts'

const MOST_ROWS = 1_000_000
const ROW = '{id, account, mailbox, messageId, date, from, subject, letter, view}'

interface Wanted {
  text: string
  view: View
  limit: number
}

async function printRows(call: Invocation, engine: ReadingEngine, wanted: Wanted): Promise<void> {
  for (const row of await engine.reader.ask('flatRows', wanted)) {
    if (call.signal.aborted) return
    const date = new Date(row.date).toISOString().slice(0, 16).replace('T', ' ')
    await call.output.row(
      row,
      `${String(row.id).padStart(7)}  ${date}  ${row.letter}  ${safeLine(row.from)}  ${safeLine(row.subject)}`,
    )
  }
  await tellWhatWaits(call, engine)
}

const limitOf = (call: Invocation): number => numberOption(call.values, 'limit', 50, 1, MOST_ROWS)

/** What is stored but not analysed cannot be found: that is said, never left out silently. */
async function tellWhatWaits({ output }: Invocation, engine: ReadingEngine): Promise<void> {
  const { pending } = await ask(engine, 'status.get', {})
  if (pending > 0)
    output.note(
      `${pending} messages are stored but not analysed yet, so they are missing here; \`loquet sync\` or a running Loquet goes on with them.`,
    )
}

export const search: Verb = {
  name: 'search',
  synopsis: 'QUERY [--limit N] [--view people|threads|messages]',
  about: 'Lists what matches, newest first; an empty QUERY means everything.',
  help: `--limit N    at most N rows (50)
--view VIEW  messages (the default), threads, or people: of each thread or conversation its newest hit

Prints ${ROW}: date in ms since 1970, messageId without its brackets, id for \`loquet show\`.
Words of the QUERY that begin with "-" (not) stand in the quotes of the QUERY, or after "--".

  loquet search 'from:bruno poster -draft'
  loquet --json search 'index:<C' --view people | jq -r .from`,
  options: { limit: { type: 'string' }, view: { type: 'string' } },
  needs: 'reading',
  prepare(call) {
    const view = choiceOption(call.values, 'view', View.options, 'messages')
    const wanted = { text: call.positionals.join(' '), view, limit: limitOf(call) }
    return (engine) => printRows(call, engine, wanted)
  },
}

export const conversations: Verb = {
  name: 'conversations',
  synopsis: '[--limit N]',
  about: 'Lists conversations, newest first: one row per set of people.',
  help: `--limit N  at most N rows (50)

Prints ${ROW} of the newest message of each.`,
  options: { limit: { type: 'string' } },
  mostWords: 0,
  needs: 'reading',
  prepare(call) {
    const wanted = { text: '', view: 'people' as const, limit: limitOf(call) }
    return (engine) => printRows(call, engine, wanted)
  },
}

export const count: Verb = {
  name: 'count',
  synopsis: 'QUERY',
  about: 'Counts the messages that match; an empty QUERY means everything.',
  help: `Prints {count}.

  loquet count is:unread`,
  options: {},
  needs: 'reading',
  prepare: (call) => async (engine) => {
    const { messages } = await ask(engine, 'listing.count', {
      text: call.positionals.join(' '),
      place: { kind: 'everywhere' },
    })
    await call.output.row({ count: messages }, String(messages))
    await tellWhatWaits(call, engine)
  },
}
