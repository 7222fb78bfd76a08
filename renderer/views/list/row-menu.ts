// The menu of a row or of the selection.
import type { CommandId } from '../../keyboard/commands.ts'
import { useRunner } from '../../keyboard/handlers.tsx'
import type { Handlers } from '../../keyboard/handlers.tsx'
import type { MenuGroup } from '../../ui/menu.tsx'
import { useCommandItems } from '../actions/command-items.ts'

const GROUPS: readonly (readonly CommandId[])[] = [
  ['list.open', 'message.window'],
  ['message.archive', 'message.trash', 'message.delete', 'message.junk', 'message.notJunk'],
  ['message.move', 'message.copy', 'message.tag'],
  ['message.star', 'message.read', 'message.unread'],
  ['list.select', 'list.selectAll', 'list.selectNone'],
]

/** @param handlers of the list; what it cannot do, another pane may */
export function useRowMenu(handlers: Handlers): MenuGroup[] {
  const runner = useRunner()
  const items = useCommandItems()
  const elsewhere: Handlers = runner.canRun('message.window')
    ? { 'message.window': () => void runner.run('message.window') }
    : {}
  return GROUPS.map((ids) => ({ id: ids.join(' '), items: items(ids, { ...elsewhere, ...handlers }) }))
}
