import { describe, expect, it } from 'vitest'
import { chosenBindings, conflictsOf, contenders, matchKeys, withKeys, workingBindings } from './bindings.ts'
import type { KeyChoice } from './bindings.ts'
import { chordsOf, partsOf } from './chord.ts'
import { COMMANDS } from './commands.ts'
import { KEY_SETS } from './key-sets.ts'
import type { KeySet } from './key-sets.ts'

const choice = (more: Partial<KeyChoice> = {}): KeyChoice => ({
  keySet: 'gmail',
  keys: {},
  hasSingleKeys: true,
  ...more,
})
const SETS = Object.keys(KEY_SETS) as KeySet[]
const DESKTOP = { isMac: false, isInBrowser: false }

describe.each(SETS)('the keys of %s', (keySet) => {
  it.each([true, false])('never mean two things at once (Mac: %s)', (isMac) => {
    expect(conflictsOf(chosenBindings(choice({ keySet }), isMac))).toEqual([])
  })

  it('are written the one way a key press is written', () => {
    const chords = Object.values(chosenBindings(choice({ keySet }), true))
      .flat()
      .flatMap(chordsOf)
    const odd = chords.filter((chord) => {
      const { held, key } = partsOf(chord)
      const isRightCase =
        !/^\p{L}$/u.test(key) ||
        (held.includes('Shift') ? key === key.toUpperCase() : key === key.toLowerCase())
      const order = ['Mod', 'Ctrl', 'Alt', 'Shift'].filter((one) => held.includes(one))
      return !isRightCase || order.join() !== held.join()
    })
    expect(odd).toEqual([])
  })

  it('reach every list, the search, the palette and back without the user’s doing', () => {
    const bindings = workingBindings(choice({ keySet }), { isMac: false, isInBrowser: true })
    const needed = ['list.open', 'reader.back', 'message.archive', 'message.trash', 'search.focus'] as const
    const further = ['palette.open', 'keys.show', 'action.undo', 'message.star', 'pane.next'] as const
    expect([...needed, ...further].filter((id) => bindings[id].length === 0)).toEqual([])
  })
})

describe('bindings', () => {
  it('are the set’s where the user chose none, and none where the user wants none', () => {
    const bindings = chosenBindings(choice({ keys: { 'message.archive': ['y'], 'message.star': [] } }), false)
    expect(bindings['message.archive']).toEqual(['y'])
    expect(bindings['message.star']).toEqual([])
    expect(bindings['list.next']).toEqual(['j'])
  })

  it('have no single keys where they are switched off, and never what a browser keeps', () => {
    const without = workingBindings(choice({ hasSingleKeys: false }), DESKTOP)
    expect(without['list.next']).toEqual([])
    expect(without['go.inboxes']).toEqual([])
    expect(without['list.open']).toEqual(['Enter'])
    const thunderbird = choice({ keySet: 'thunderbird' })
    expect(workingBindings(thunderbird, DESKTOP)['reader.back']).toEqual(['Escape', 'Mod+w'])
    expect(workingBindings(thunderbird, { ...DESKTOP, isInBrowser: true })['reader.back']).toEqual(['Escape'])
  })

  it('write ⌃⌘ of the Apple set as Ctrl+Alt where there is one Ctrl', () => {
    expect(chosenBindings(choice({ keySet: 'apple' }), true)['message.archive']).toEqual(['Mod+Ctrl+a'])
    expect(chosenBindings(choice({ keySet: 'apple' }), false)['message.archive']).toEqual(['Mod+Alt+a'])
  })
})

describe('conflictsOf', () => {
  it('finds the same keys twice, and keys that begin a sequence', () => {
    const same = chosenBindings(choice({ keys: { 'message.copy': ['e'] } }), false)
    expect(conflictsOf(same)).toEqual([{ keys: 'e', ids: ['message.archive', 'message.copy'] }])
    const begun = chosenBindings(choice({ keys: { 'message.copy': ['*'] } }), false)
    expect(contenders(begun, 'message.copy', '*')).toEqual(['list.selectAll', 'list.selectNone'])
  })

  it('lets the list and the reader share', () => {
    const bindings = chosenBindings(choice(), false)
    expect(bindings['list.open']).toContain('Enter')
    expect(bindings['reader.fold']).toContain('Enter')
    expect(contenders(bindings, 'list.open', 'Enter')).toEqual([])
  })
})

describe('withKeys', () => {
  it('takes the keys from whoever had them', () => {
    const keys = withKeys(choice(), false, 'message.copy', 'e')
    expect(keys).toEqual({ 'message.archive': [], 'message.copy': ['e'] })
    expect(conflictsOf(chosenBindings(choice({ keys }), false))).toEqual([])
  })

  it('adds to what a command has, and replaces what would hide it', () => {
    expect(withKeys(choice(), false, 'message.archive', 'y')).toEqual({ 'message.archive': ['e', 'y'] })
    expect(withKeys(choice(), false, 'go.inboxes', 'g')['go.starred']).toEqual([])
    expect(withKeys(choice(), false, 'go.inboxes', 'g')['go.inboxes']).toEqual(['g'])
  })
})

describe('matchKeys', () => {
  const bindings = chosenBindings(choice(), false)
  it('is complete, begun, or nothing', () => {
    expect(matchKeys(bindings, 'e')).toEqual({ complete: ['message.archive'], begun: [] })
    expect(matchKeys(bindings, 'g').complete).toEqual([])
    expect(matchKeys(bindings, 'g').begun).toContainEqual({ id: 'go.drafts', next: 'd' })
    expect(matchKeys(bindings, 'g d').complete).toEqual(['go.drafts'])
    expect(matchKeys(bindings, 'g e')).toEqual({ complete: [], begun: [] })
  })
})

it('lists every command once', () => {
  expect(new Set(COMMANDS).size).toBe(COMMANDS.length)
})
