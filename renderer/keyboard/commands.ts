// Everything a key can do, as data: keys, menus, palette and the sheet of keys read the same list. Titles: commands.<id>.
// What a command does is said by the views that can do it (handlers.ts).
import type { en } from '../locales/en.ts'

export type CommandId = keyof typeof en.commands

export interface Command {
  id: CommandId
  /** Chords, or sequences of chords parted by a blank ('g i'). */
  keys: readonly string[]
}

export const commands: readonly Command[] = [
  { id: 'list.next', keys: ['j'] },
  { id: 'list.previous', keys: ['k'] },
  { id: 'list.first', keys: ['Home'] },
  { id: 'list.last', keys: ['End'] },
  { id: 'list.nextUnread', keys: ['Shift+J'] },
  { id: 'list.open', keys: ['o', 'Enter'] },
  { id: 'list.select', keys: ['x'] },
  { id: 'list.selectAll', keys: ['* a', 'Ctrl+a'] },
  { id: 'list.selectNone', keys: ['* n'] },
  { id: 'list.menu', keys: ['Shift+F10', 'ContextMenu'] },
  { id: 'message.archive', keys: ['e'] },
  { id: 'message.trash', keys: ['#', 'Delete'] },
  { id: 'message.delete', keys: ['Shift+Delete'] },
  { id: 'message.junk', keys: ['!'] },
  { id: 'message.notJunk', keys: [] },
  { id: 'message.move', keys: ['v'] },
  { id: 'message.copy', keys: [] },
  { id: 'message.tag', keys: ['l'] },
  { id: 'message.star', keys: ['s'] },
  { id: 'message.read', keys: ['Shift+I'] },
  { id: 'message.unread', keys: ['Shift+U'] },
  { id: 'message.source', keys: [] },
  { id: 'message.report', keys: ['i'] },
  { id: 'message.print', keys: ['Ctrl+p'] },
  { id: 'message.find', keys: ['Ctrl+f'] },
  { id: 'message.window', keys: ['Shift+O'] },
  { id: 'message.menu', keys: ['.'] },
  { id: 'reader.next', keys: ['n'] },
  { id: 'reader.previous', keys: ['p'] },
  { id: 'reader.fold', keys: ['Enter', 'o'] },
  { id: 'reader.unfoldAll', keys: [';'] },
  { id: 'reader.foldAll', keys: [':'] },
  { id: 'reader.back', keys: ['u', 'Escape'] },
  { id: 'view.people', keys: [] },
  { id: 'view.threads', keys: [] },
  { id: 'view.messages', keys: [] },
  { id: 'filter.unread', keys: [] },
  { id: 'filter.starred', keys: [] },
  { id: 'filter.attachment', keys: [] },
  { id: 'filter.tracked', keys: [] },
  { id: 'filter.low', keys: [] },
  { id: 'filter.sealed', keys: [] },
  { id: 'search.focus', keys: ['/'] },
  { id: 'search.clear', keys: [] },
  { id: 'search.save', keys: [] },
  { id: 'go.inboxes', keys: ['g i'] },
  { id: 'go.starred', keys: ['g s'] },
  { id: 'go.all', keys: ['g a'] },
  { id: 'go.drafts', keys: ['g d'] },
  { id: 'go.sent', keys: ['g t'] },
  { id: 'go.archive', keys: [] },
  { id: 'go.junk', keys: [] },
  { id: 'go.trash', keys: [] },
  { id: 'pane.next', keys: ['F6'] },
  { id: 'pane.previous', keys: ['Shift+F6'] },
  { id: 'frame.sidebar', keys: ['F8'] },
  { id: 'zoom.in', keys: ['Ctrl++', 'Ctrl+='] },
  { id: 'zoom.out', keys: ['Ctrl+-'] },
  { id: 'zoom.reset', keys: ['Ctrl+0'] },
  { id: 'palette.open', keys: ['Ctrl+Shift+P', 'Ctrl+k'] },
  { id: 'keys.show', keys: ['?'] },
  { id: 'settings.open', keys: ['Ctrl+,'] },
  { id: 'account.add', keys: [] },
  { id: 'import.open', keys: [] },
  { id: 'sync.now', keys: ['F5'] },
  { id: 'tour.start', keys: [] },
  { id: 'action.undo', keys: ['z', 'Ctrl+z'] },
]

/** Works while a text field has the focus: keys that cannot be text. */
export const worksWhileTyping = (chord: string): boolean => /^(Ctrl\+Shift\+|(Shift\+)?F\d)/.test(chord)
