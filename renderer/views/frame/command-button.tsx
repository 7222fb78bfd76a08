// A picture that runs a command: named and titled as the command is, with its keys.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { LucideIcon } from 'lucide-react'
import type { CommandId } from '../../keyboard/commands.ts'
import { useRunner } from '../../keyboard/handlers.tsx'
import { useKeysOf } from '../../keyboard/use-bindings.ts'
import { IconButton } from '../../ui/button.tsx'

interface CommandButtonProps {
  id: CommandId
  icon: LucideIcon
  /** Where the place of the button allows a better one than the command's. */
  name?: string
  isPressed?: boolean
}

export function CommandButton({ id, icon, name, isPressed }: CommandButtonProps): ReactNode {
  const { t } = useTranslation()
  const runner = useRunner()
  const keys = useKeysOf(id)
  const title = name ?? t(`commands.${id}`)
  return (
    <IconButton
      icon={icon}
      name={title}
      title={keys === '' ? title : t('keys.titled', { title, keys })}
      aria-pressed={isPressed}
      onClick={() => runner.run(id)}
    />
  )
}
