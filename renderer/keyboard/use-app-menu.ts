// The menu bar of the desktop shell, from the same commands as keys and palette; a browser has none.
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { host } from '../engine/host.ts'
import { COMMANDS, GROUPS, groupOf, isCommand } from './commands.ts'
import { useRunner } from './handlers.tsx'
import { usePrintedKeys } from './use-bindings.ts'
import { isCovered } from './use-keys.ts'

export function useAppMenu(): void {
  const { t } = useTranslation()
  const runner = useRunner()
  const printed = usePrintedKeys()
  useEffect(() => {
    const { shell } = host
    if (!shell) return undefined
    void shell.setMenu(
      GROUPS.map((group) => ({
        label: t(`keys.groups.${group}`),
        items: COMMANDS.filter((id) => groupOf(id) === group).map((id) => ({
          id,
          label: t(`commands.${id}`),
          keys: printed(id) || null,
          isEnabled: true,
        })),
      })),
    )
    return shell.onCommand((id) => {
      // The menu bar can be reached over an open sheet; what lies under the sheet cannot.
      if (isCommand(id) && !isCovered()) runner.run(id)
    })
  }, [t, runner, printed])
}
