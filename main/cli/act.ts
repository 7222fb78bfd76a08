// `loquet act`: one action on every message that matches a query.
import type { Action } from '../../shared/contract/actions.ts'
import { Keyword } from '../../shared/model/mail.ts'
import { untilAnalysed } from './analysis.ts'
import { UsageError } from './arguments.ts'
import { ask } from './ask.ts'
import type { Verb } from './verb.ts'

const flag = (name: '\\Seen' | '\\Flagged', isSet: boolean): Action => ({ kind: 'flag', flag: name, isSet })
const move = (role: 'inbox' | 'archive' | 'junk' | 'trash'): Action => ({
  kind: 'move',
  to: { kind: 'role', role },
})

const ACTIONS: Record<string, Action> = {
  read: flag('\\Seen', true),
  unread: flag('\\Seen', false),
  star: flag('\\Flagged', true),
  unstar: flag('\\Flagged', false),
  archive: move('archive'),
  trash: move('trash'),
  junk: move('junk'),
  inbox: move('inbox'),
}

export const act: Verb = {
  name: 'act',
  synopsis: 'ACTION QUERY',
  about: 'Does one thing to every message that matches; the servers are told at the next sync.',
  help: `ACTION is one of ${Object.keys(ACTIONS).join(', ')}, tag:KEYWORD or untag:KEYWORD.
archive takes messages from the inbox; trash and junk take every copy that was received.

Prints {action, messages}: how many were not so already.

  loquet act archive 'in:inbox before:2026-01-01'
  loquet act tag:invoices 'subject:invoice' && loquet sync`,
  options: {},
  needs: 'writing',
  prepare(call) {
    const [name = '', ...words] = call.positionals
    const action = actionOf(name)
    const text = words.join(' ')
    if (text.trim() === '') throw new UsageError('act needs a QUERY: what it is to be done to.')
    return async (engine) => {
      await untilAnalysed(call, engine)
      const { messages } = await ask(engine, 'actions.perform', {
        target: {
          kind: 'list',
          list: {
            place: { kind: 'everywhere' },
            view: 'messages',
            text,
            filters: [],
            sort: { by: 'date', isReversed: false },
          },
          except: [],
        },
        action,
      })
      await call.output.row({ action: name, messages }, `${name}: ${messages}`)
    }
  },
}

function actionOf(name: string): Action {
  const known = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined
  if (known) return known
  const [, word, keyword] = /^(tag|untag):(.+)$/.exec(name) ?? []
  const parsed = Keyword.safeParse(keyword)
  if (word !== undefined && parsed.success) return { kind: 'flag', flag: parsed.data, isSet: word === 'tag' }
  throw new UsageError(
    `There is no action ${JSON.stringify(name)}. Write ${Object.keys(ACTIONS).join(', ')}, tag:KEYWORD or untag:KEYWORD.`,
  )
}
