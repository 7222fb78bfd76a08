// Everything a key can do, as data: keys, menus, palette and the sheet of keys read the same list. Titles: commands.<id>.
// What a command does is said by the views that can do it (handlers.tsx); which keys it has, by the key sets (key-sets.ts).
import type { en } from '../locales/en.ts'

export type CommandId = keyof typeof en.commands

/** As the sheet of keys puts them together. */
export const GROUPS = ['list', 'message', 'reader', 'search', 'go', 'window'] as const
export type Group = (typeof GROUPS)[number]

export const COMMANDS = [
  'list.next',
  'list.previous',
  'list.first',
  'list.last',
  'list.nextUnread',
  'list.open',
  'list.select',
  'list.selectAll',
  'list.selectNone',
  'list.menu',
  'message.archive',
  'message.trash',
  'message.delete',
  'message.junk',
  'message.notJunk',
  'message.move',
  'message.copy',
  'message.tag',
  'message.star',
  'message.read',
  'message.unread',
  'message.source',
  'message.report',
  'message.print',
  'message.find',
  'message.window',
  'message.menu',
  'reader.next',
  'reader.previous',
  'reader.fold',
  'reader.unfoldAll',
  'reader.foldAll',
  'reader.back',
  'view.people',
  'view.threads',
  'view.messages',
  'filter.unread',
  'filter.personal',
  'filter.starred',
  'filter.attachment',
  'filter.tracked',
  'filter.low',
  'filter.sealed',
  'search.focus',
  'search.clear',
  'search.save',
  'go.inboxes',
  'go.starred',
  'go.all',
  'go.drafts',
  'go.sent',
  'go.archive',
  'go.junk',
  'go.trash',
  'pane.next',
  'pane.previous',
  'frame.sidebar',
  'zoom.in',
  'zoom.out',
  'zoom.reset',
  'palette.open',
  'keys.show',
  'settings.open',
  'account.add',
  'import.open',
  'sync.now',
  'tour.start',
  'action.undo',
] as const satisfies readonly CommandId[]

export const isCommand = (id: string): id is CommandId => COMMANDS.some((one) => one === id)

const areaOf = (id: CommandId): string => id.slice(0, id.indexOf('.'))

export function groupOf(id: CommandId): Group {
  switch (areaOf(id)) {
    case 'list':
    case 'view':
      return 'list'
    case 'message':
    case 'action':
      return 'message'
    case 'reader':
      return 'reader'
    case 'search':
    case 'filter':
      return 'search'
    case 'go':
      return 'go'
    default:
      return 'window'
  }
}

/** The pane a command belongs to, where it belongs to one: the other pane may use the same chord for something else. */
export const paneOf = (id: CommandId): 'list' | 'reader' | null => {
  const area = areaOf(id)
  return area === 'list' || area === 'reader' ? area : null
}

const FOR_TEXT = /^(Mod|Ctrl)\+(Shift\+)?([acvxyzkbiu]|Arrow\w+|Home|End|Enter|Backspace|Delete)$/i

/** Works while a text field has the focus: what cannot be text, and does not act on mail behind the writer's back. */
export function worksWhileTyping(id: CommandId, chord: string): boolean {
  const area = areaOf(id)
  const actsOnMail =
    ['list', 'reader', 'message', 'action'].includes(area) && id !== 'message.find' && id !== 'message.print'
  if (actsOnMail) return false
  return /^(Shift\+)?F\d+$/.test(chord) || (/^(Mod|Ctrl)\+/.test(chord) && !FOR_TEXT.test(chord))
}
