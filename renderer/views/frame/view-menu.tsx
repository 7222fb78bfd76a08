// How the window is laid out, in one menu: layout, density, theme, size, sidebar.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LayoutPanelLeft } from 'lucide-react'
import { useCommand } from '../../engine/hooks.ts'
import type { CommandId } from '../../keyboard/commands.ts'
import { useRunner } from '../../keyboard/handlers.tsx'
import { usePrintedKeys } from '../../keyboard/use-bindings.ts'
import { useSettings } from '../../state/appearance.ts'
import { IconButton } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import type { MenuGroup, MenuItem } from '../../ui/menu.tsx'

const LAYOUTS = ['three', 'two', 'over'] as const
const DENSITIES = ['compact', 'normal', 'relaxed'] as const
const THEMES = ['system', 'light', 'dark'] as const
const WINDOW_COMMANDS = ['zoom.in', 'zoom.out', 'zoom.reset', 'frame.sidebar'] as const

export function ViewMenu(): ReactNode {
  const { t } = useTranslation()
  const name = t('frame.view')
  return (
    <Menu
      name={name}
      align="end"
      groups={useGroups()}
      trigger={<IconButton icon={LayoutPanelLeft} name={name} />}
    />
  )
}

function useGroups(): MenuGroup[] {
  const { t } = useTranslation()
  const settings = useSettings()
  const set = useCommand('settings.set')
  const runner = useRunner()
  const printed = usePrintedKeys()
  const command = (id: CommandId): MenuItem => ({
    id,
    label: t(`commands.${id}`),
    keys: printed(id) || undefined,
    run: () => runner.run(id),
  })
  return [
    {
      id: 'layout',
      title: t('frame.layout'),
      choose: 'one',
      items: LAYOUTS.map((layout) => ({
        id: layout,
        label: t(`frame.layouts.${layout}`),
        isChecked: settings?.layout === layout,
        run: () => void set({ layout }),
      })),
    },
    {
      id: 'density',
      title: t('frame.density'),
      choose: 'one',
      items: DENSITIES.map((density) => ({
        id: density,
        label: t(`frame.densities.${density}`),
        isChecked: settings?.density === density,
        run: () => void set({ density }),
      })),
    },
    {
      id: 'theme',
      title: t('settings.options.theme.title'),
      choose: 'one',
      items: THEMES.map((theme) => ({
        id: theme,
        label: t(`settings.options.theme.values.${theme}`),
        isChecked: settings?.theme === theme,
        run: () => void set({ theme }),
      })),
    },
    {
      id: 'window',
      title: t('frame.size', { percent: settings?.zoom ?? 100 }),
      items: WINDOW_COMMANDS.map(command),
    },
  ]
}
