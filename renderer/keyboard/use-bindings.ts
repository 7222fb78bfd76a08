// The keys as the settings have them, and how each command's are printed in menus, tooltips and the palette.
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useSettings } from '../state/appearance.ts'
import type { Settings } from '../state/appearance.ts'
import { workingBindings } from './bindings.ts'
import type { Bindings } from './bindings.ts'
import type { CommandId } from './commands.ts'
import { isInBrowser, isMac } from './platform.ts'
import { printKeys } from './print.ts'

const DEFAULT = workingBindings({ keySet: 'gmail', keys: {}, hasSingleKeys: true }, { isMac, isInBrowser })
/** Every button asks; the settings change seldom. */
const known = new WeakMap<Settings, Bindings>()

function bindingsOf(settings: Settings | undefined): Bindings {
  if (!settings) return DEFAULT
  const found = known.get(settings) ?? workingBindings(settings, { isMac, isInBrowser })
  known.set(settings, found)
  return found
}

export const useBindings = (): Bindings => bindingsOf(useSettings())

/** How the keys of any command are printed; '' where it has none. */
export function usePrintedKeys(): (id: CommandId) => string {
  const { t } = useTranslation()
  const bindings = useBindings()
  return useCallback(
    (id) => {
      const first = bindings[id][0]
      return first === undefined ? '' : printKeys(first, t, isMac)
    },
    [t, bindings],
  )
}

/** How the first keys of a command are printed: '⇧⌘P', 'Ctrl+Maj+P'; '' where it has none. */
export const useKeysOf = (id: CommandId): string => usePrintedKeys()(id)

/** A command's name with its keys, for a tooltip. */
export function useTitleOf(id: CommandId): string {
  const { t } = useTranslation()
  const keys = useKeysOf(id)
  const title = t(`commands.${id}`)
  return keys === '' ? title : t('keys.titled', { title, keys })
}
