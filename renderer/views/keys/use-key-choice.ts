// The user's choice of keys, and how it is changed.
import { useCommand } from '../../engine/hooks.ts'
import { chosenBindings, contenders, withKeys } from '../../keyboard/bindings.ts'
import type { Bindings, KeyChoice } from '../../keyboard/bindings.ts'
import type { CommandId } from '../../keyboard/commands.ts'
import type { KeySet } from '../../keyboard/key-sets.ts'
import { isMac } from '../../keyboard/platform.ts'
import { useSettings } from '../../state/appearance.ts'

export interface KeyChanges {
  choice: KeyChoice
  bindings: Bindings
  /** Who has these keys now; nobody of them keeps them when they are given away. */
  holders: (id: CommandId, keys: string) => CommandId[]
  give: (id: CommandId, keys: string) => void
  take: (id: CommandId, keys: string) => void
  reset: (id: CommandId) => void
  resetAll: () => void
  chooseSet: (keySet: KeySet) => void
  allowSingle: (hasSingleKeys: boolean) => void
}

const FIRST: KeyChoice = { keySet: 'gmail', keys: {}, hasSingleKeys: true }

export function useKeyChoice(): KeyChanges {
  const choice: KeyChoice = useSettings() ?? FIRST
  const set = useCommand('settings.set')
  const bindings = chosenBindings(choice, isMac)
  const setKeys = (keys: KeyChoice['keys']): void =>
    void set({ keys: Object.fromEntries(Object.entries(keys).map(([id, own]) => [id, [...own]])) })
  return {
    choice,
    bindings,
    holders: (id, keys) => contenders(bindings, id, keys),
    give: (id, keys) => setKeys(withKeys(choice, isMac, id, keys)),
    take: (id, keys) => setKeys({ ...choice.keys, [id]: bindings[id].filter((one) => one !== keys) }),
    reset: (id) => setKeys(Object.fromEntries(Object.entries(choice.keys).filter(([one]) => one !== id))),
    resetAll: () => setKeys({}),
    chooseSet: (keySet) => void set({ keySet }),
    allowSingle: (hasSingleKeys) => void set({ hasSingleKeys }),
  }
}
