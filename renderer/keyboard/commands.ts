// Everything a key can do, as data: the menu, the palette and the help will read the same list. Titles: commands.<id>.
import type { en } from '../locales/en.ts'

export type CommandId = keyof typeof en.commands

/** Where the focus is, and whether there is something to act on. */
export interface Situation {
  focus: 'list' | 'reader' | 'elsewhere'
  hasActive: boolean
}

/** What the window can be told to do. */
export interface Acts {
  move: (by: 1 | -1) => void
  open: () => void
  back: () => void
  search: () => void
  star: () => void
  setSeen: (isSeen: boolean) => void
  focusPane: (by: 1 | -1) => void
}

export interface Command {
  id: CommandId
  keys: readonly string[]
  /** Works while a text field has the focus. */
  isGlobal?: true
  when: (situation: Situation) => boolean
  run: (acts: Acts) => void
}

const always = (): boolean => true
const inList = ({ focus }: Situation): boolean => focus === 'list'
const onRow = ({ hasActive }: Situation): boolean => hasActive

export const commands: readonly Command[] = [
  { id: 'list.next', keys: ['j'], when: always, run: (acts) => acts.move(1) },
  { id: 'list.next', keys: ['ArrowDown'], when: inList, run: (acts) => acts.move(1) },
  { id: 'list.previous', keys: ['k'], when: always, run: (acts) => acts.move(-1) },
  { id: 'list.previous', keys: ['ArrowUp'], when: inList, run: (acts) => acts.move(-1) },
  { id: 'list.open', keys: ['o'], when: onRow, run: (acts) => acts.open() },
  { id: 'list.open', keys: ['Enter'], when: (now) => inList(now) && onRow(now), run: (acts) => acts.open() },
  { id: 'reader.back', keys: ['u', 'Escape'], when: always, run: (acts) => acts.back() },
  { id: 'search.focus', keys: ['/'], when: always, run: (acts) => acts.search() },
  { id: 'message.star', keys: ['s'], when: onRow, run: (acts) => acts.star() },
  { id: 'message.read', keys: ['Shift+I'], when: onRow, run: (acts) => acts.setSeen(true) },
  { id: 'message.unread', keys: ['Shift+U'], when: onRow, run: (acts) => acts.setSeen(false) },
  { id: 'pane.next', keys: ['F6'], isGlobal: true, when: always, run: (acts) => acts.focusPane(1) },
  {
    id: 'pane.previous',
    keys: ['Shift+F6'],
    isGlobal: true,
    when: always,
    run: (acts) => acts.focusPane(-1),
  },
]

export const commandFor = (chord: string, situation: Situation, typing: boolean): Command | undefined =>
  commands.find(
    (command) =>
      command.keys.includes(chord) && (!typing || command.isGlobal === true) && command.when(situation),
  )
