// Every verb of the command line.
import { act } from './act.ts'
import { accountAdd } from './account-add.ts'
import { accountList, accountPassword, accountRemove } from './account.ts'
import { exportVerb } from './export.ts'
import { importVerb } from './import.ts'
import { report } from './report.ts'
import { count, conversations, search } from './search.ts'
import { serveVerb } from './serve.ts'
import { show } from './show.ts'
import { status } from './status.ts'
import { sync } from './sync.ts'
import type { Verb } from './verb.ts'

export const VERBS: readonly Verb[] = [
  accountAdd,
  accountList,
  accountPassword,
  accountRemove,
  sync,
  status,
  importVerb,
  search,
  conversations,
  count,
  show,
  report,
  act,
  exportVerb,
  serveVerb,
]

/** The verb at the head of `words`; the longest name wins ('account add'). */
export function findVerb(words: readonly string[]): { verb: Verb; rest: string[] } | undefined {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ')
    const verb = VERBS.find((one) => one.name === name)
    if (verb) return { verb, rest: words.slice(length) }
  }
  return undefined
}
