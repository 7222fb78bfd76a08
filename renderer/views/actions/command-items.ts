// Menu items of commands: the title, the keys and what runs are those of the palette; what cannot be done now is dim.
import { useTranslation } from 'react-i18next'
import {
  Archive,
  Copy,
  ExternalLink,
  FolderInput,
  Mail,
  MailOpen,
  Printer,
  ShieldCheck,
  ShieldX,
  Star,
  Tag,
  Trash2,
} from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { CommandId } from '../../keyboard/commands.ts'
import type { Handlers } from '../../keyboard/handlers.tsx'
import { usePrintedKeys } from '../../keyboard/use-bindings.ts'
import type { MenuItem } from '../../ui/menu.tsx'

export const COMMAND_ICONS: Partial<Record<CommandId, LucideIcon>> = {
  'list.open': MailOpen,
  'message.archive': Archive,
  'message.trash': Trash2,
  'message.delete': Trash2,
  'message.junk': ShieldX,
  'message.notJunk': ShieldCheck,
  'message.move': FolderInput,
  'message.copy': Copy,
  'message.tag': Tag,
  'message.star': Star,
  'message.read': MailOpen,
  'message.unread': Mail,
  'message.print': Printer,
  'message.window': ExternalLink,
}

/** @returns items for those of the commands that the handlers can carry out */
export function useCommandItems(): (ids: readonly CommandId[], handlers: Handlers) => MenuItem[] {
  const { t } = useTranslation()
  const printed = usePrintedKeys()
  return (ids, handlers) =>
    ids.flatMap((id) => {
      const run = handlers[id]
      const icon = COMMAND_ICONS[id]
      const item: MenuItem = {
        id,
        label: t(`commands.${id}`),
        keys: printed(id) || undefined,
        isDanger: id === 'message.delete',
        ...(icon && { icon }),
        ...(run && { run }),
      }
      return run ? [item] : []
    })
}
