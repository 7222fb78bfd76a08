// Which keys each command has now: those of the chosen set, and what the user changed in it.
import { chordsOf, isKeptByBrowser, isSingleKey } from './chord.ts'
import { COMMANDS, paneOf } from './commands.ts'
import type { CommandId } from './commands.ts'
import { KEY_SETS } from './key-sets.ts'
import type { KeySet } from './key-sets.ts'

export type Bindings = Readonly<Record<CommandId, readonly string[]>>

export interface KeyChoice {
  keySet: KeySet
  /** By command, where the user chose others than the set's. */
  keys: Readonly<Record<string, readonly string[]>>
  hasSingleKeys: boolean
}

/** Where the keys are pressed. */
export interface Desk {
  isMac: boolean
  isInBrowser: boolean
}

/** What the set says for a command on this kind of computer. */
export const keysOfSet = (set: KeySet, id: CommandId, isMac: boolean): readonly string[] =>
  (KEY_SETS[set][id] ?? []).map((keys) => (isMac ? keys : keys.replaceAll('Ctrl+', 'Alt+')))

/** What the set and the user say, whether it can be pressed here or not. */
export function chosenBindings({ keySet, keys }: KeyChoice, isMac: boolean): Bindings {
  const own = (id: CommandId): readonly string[] => keys[id] ?? keysOfSet(keySet, id, isMac)
  return Object.fromEntries(COMMANDS.map((id) => [id, own(id)])) as unknown as Bindings
}

/** What works here: without single keys where the user wants none, and without what a browser keeps. */
export function workingBindings(choice: KeyChoice, { isMac, isInBrowser }: Desk): Bindings {
  const works = (keys: string): boolean =>
    (choice.hasSingleKeys || !isSingleKey(keys)) && !(isInBrowser && isKeptByBrowser(keys))
  const chosen = chosenBindings(choice, isMac)
  return Object.fromEntries(COMMANDS.map((id) => [id, chosen[id].filter(works)])) as unknown as Bindings
}

export interface Conflict {
  keys: string
  ids: readonly [CommandId, CommandId]
}

const begins = (longer: string, shorter: string): boolean =>
  longer === shorter || longer.startsWith(`${shorter} `)

const mayShare = (one: CommandId, other: CommandId): boolean => {
  const [pane, otherPane] = [paneOf(one), paneOf(other)]
  return pane !== null && otherPane !== null && pane !== otherPane
}

/** Commands of which only one could ever be meant by these keys: the same, or one the beginning of the other. */
export function contenders(bindings: Bindings, id: CommandId, keys: string): CommandId[] {
  const meets = (theirs: string): boolean => begins(theirs, keys) || begins(keys, theirs)
  return COMMANDS.filter((other) => other !== id && !mayShare(id, other) && bindings[other].some(meets))
}

/** Every pair of commands that contend for keys, once. */
export function conflictsOf(bindings: Bindings): Conflict[] {
  return COMMANDS.flatMap((id, at) =>
    bindings[id].flatMap((keys) =>
      contenders(bindings, id, keys)
        .filter((other) => COMMANDS.indexOf(other) > at)
        .map((other) => ({ keys, ids: [id, other] as const })),
    ),
  )
}

/** The user's changes with `keys` given to `id` and taken from whoever had them. */
export function withKeys(choice: KeyChoice, isMac: boolean, id: CommandId, keys: string): KeyChoice['keys'] {
  const now = chosenBindings(choice, isMac)
  const taken = contenders(now, id, keys).map((other) => [
    other,
    now[other].filter((theirs) => !begins(theirs, keys) && !begins(keys, theirs)),
  ])
  const own = [...now[id].filter((mine) => mine !== keys && !begins(mine, keys) && !begins(keys, mine)), keys]
  return { ...choice.keys, ...Object.fromEntries(taken), [id]: own.slice(-5) }
}

/** What a press after `pressed` means: commands whose keys are now complete, and sequences that go on. */
export function matchKeys(
  bindings: Bindings,
  pressed: string,
): { complete: CommandId[]; begun: { id: CommandId; next: string }[] } {
  const complete = COMMANDS.filter((id) => bindings[id].includes(pressed))
  const begun = COMMANDS.flatMap((id) =>
    bindings[id]
      .filter((keys) => keys.startsWith(`${pressed} `))
      .map((keys) => ({ id, next: chordsOf(keys)[chordsOf(pressed).length] ?? '' })),
  )
  return { complete, begun }
}
